/** How long each stage of a build takes. */
import { LateFile } from '../base/late-file.ts';
import type { OutputFile, StageName } from '../model.ts';

/** Milliseconds from one lap to the next, what is timed apart left out. */
export function stopwatch() {
  const timings: Record<StageName, number> = {
    collect: 0,
    compile: 0,
    link: 0,
    render: 0,
    write: 0,
  };
  let last = performance.now();
  const lap = (stage: StageName): void => {
    const now = performance.now();
    timings[stage] += now - last;
    last = now;
  };
  const apart = <T>(stage: StageName, work: () => T): T => {
    const started = performance.now();
    const result = work();
    const spent = performance.now() - started;
    timings[stage] += spent;
    last += spent;
    return result;
  };
  /** The time in which files come and their contents are made is that of `stage`. */
  function* timed(stage: StageName, files: Iterable<OutputFile>): Generator<OutputFile> {
    const each = files[Symbol.iterator]();
    for (;;) {
      const { done, value } = apart(stage, () => each.next());
      if (done) return;
      const contents = () => apart(stage, () => value.contents);
      yield new LateFile(value.path, () => value.key, contents);
    }
  }
  return { timings, lap, timed };
}
