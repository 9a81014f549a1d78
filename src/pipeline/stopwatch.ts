/** How long each stage of a build takes. */
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
    const read: Read = (work) => apart(stage, work);
    const each = files[Symbol.iterator]();
    for (;;) {
      const { done, value } = apart(stage, () => each.next());
      if (done) return;
      yield new TimedFile(value, read);
    }
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
