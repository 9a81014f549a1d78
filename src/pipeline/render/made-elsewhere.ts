/** Files that are made elsewhere while pages are made here: feeds and the index of the search. */
import { LateFile } from '../../base/late-file.ts';
import type { MadeSearch, OutputFile } from '../../model.ts';

export interface MadeElsewhere {
  /** The next file, if it has come. */
  take(): OutputFile | undefined;
  /** Waits until there may be one, or no more will come. */
  arrival(): Promise<void>;
  /** Whether no more will come; not all need have come. */
  isOver(): boolean;
  /** What the index was made of, when all of it has come. */
  search(): MadeSearch | undefined;
  /** Nothing more is wanted. */
  close(): Promise<void>;
}

export interface Takings {
  /** Files that have come. */
  arrived(): Generator<OutputFile>;
  /** Waits for all others that come. */
  rest(): AsyncGenerator<OutputFile>;
  /** Whether the file at `path` was not among those: it is to be made here. */
  lacks(file: { path: string }): boolean;
}

/** Of each file, what it holds is forgotten when the next is asked for: should it be read again, it is made by `makeHere`. */
export function takeFrom(
  { take, arrival, isOver }: MadeElsewhere,
  makeHere: (path: string) => OutputFile | undefined,
): Takings {
  const taken = new Set<string>();
  function* arrived(): Generator<OutputFile> {
    for (let file = take(); file; file = take()) {
      const { path, key } = file;
      taken.add(path);
      let held: OutputFile['contents'] | undefined = file.contents;
      yield new LateFile(
        path,
        () => key,
        () => held ?? contentsOf(makeHere(path), path),
      );
      held = undefined;
    }
  }
  return {
    arrived,
    async *rest() {
      for (;;) {
        yield* arrived();
        if (isOver()) return;
        await arrival();
      }
    },
    lacks: ({ path }) => !taken.has(path),
  };
}

function contentsOf(file: OutputFile | undefined, path: string): OutputFile['contents'] {
  if (!file) throw new Error(`${path} was made elsewhere and is no file here`);
  return file.contents;
}
