/** The thread of `npm run fuzz` that compiles: it tells of each note before and after. */
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { notes } from './grammar.ts';
import { minimized } from './minimized.ts';
import { mutations } from './mutations.ts';
import { brokenBy } from './promises.ts';

interface Task {
  /** The first note to make, and how many there are. */
  from: number;
  count: number;
  seed: number;
  /** Notes to change. */
  texts: string[];
}

const { from, count, seed, texts }: Task = workerData;
const arbitraries = texts.length > 0 ? [notes(), mutations(texts)] : [notes()];
const told = new Map<string, number>();

for (let index = from; index < count; index++) {
  const arbitrary = arbitraries[index % arbitraries.length] ?? notes();
  const [markdown = ''] = fc.sample(arbitrary, { seed: seed + index, numRuns: 1 });
  parentPort?.postMessage({ index, markdown });
  const broken = brokenBy(markdown);
  const promises = [...new Set(broken.map(({ promise }) => promise))];
  const samples = promises.map((promise) => {
    const times = (told.get(promise) ?? 0) + 1;
    told.set(promise, times);
    // Takes long, and the first few tell enough.
    if (times > 12) return { promise };
    const text = minimized(markdown, promise, brokenBy);
    const what = brokenBy(text).find((each) => each.promise === promise)?.what;
    return { promise, what, text };
  });
  parentPort?.postMessage({ index, samples });
}
parentPort?.postMessage({ done: true });
