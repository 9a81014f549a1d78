/** How long each stage of a build takes. */
import type { OutputFile, OutputFiles, StageName } from '../model.ts';

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
  const add = (stage: StageName, spent: number): void => {
    timings[stage] += spent;
    last += spent;
  };
  const apart = <T>(stage: StageName, work: () => T): T => {
    const started = performance.now();
    const result = work();
    add(stage, performance.now() - started);
    return result;
  };
  /** The time in which files come and their contents are made is that of `stage`. */
  async function* timed(stage: StageName, files: OutputFiles): AsyncGenerator<OutputFile> {
    const read: Read = (work) => apart(stage, work);
    let asked = performance.now();
    for await (const file of files) {
      add(stage, performance.now() - asked);
      yield new TimedFile(file, read);
      asked = performance.now();
    }
    add(stage, performance.now() - asked);
  }
  return { timings, lap, timed };
}

type Read = (contents: () => OutputFile['contents']) => OutputFile['contents'];

/** A large site has tens of thousands: it holds no more than it must. */
class TimedFile implements OutputFile {
  readonly #file: OutputFile;
  readonly #read: Read;

  constructor(file: OutputFile, read: Read) {
    this.#file = file;
    this.#read = read;
  }

  get path(): string {
    return this.#file.path;
  }

  get key(): string | undefined {
    return this.#file.key;
  }

  get contents(): OutputFile['contents'] {
    return this.#read(() => this.#file.contents);
  }
}
