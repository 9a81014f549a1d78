/** A mistake that an author makes, written down with the places where it must be told. */

export interface Mistake {
  name: string;
  /** Path → what stands there instead. `⟦` and `⟧` in a text are around what the carets must stand under. */
  files?: Record<string, string | Uint8Array>;
  /** What no text can say: links, pipes, rights. What it makes goes away with the site's folder or by `undo`. */
  onDisk?: OnDisk;
  /**
   * Codes, in the order of the report. One alone stands at the next mark, by path and place; one with a
   * path (`SC204 posts/a.md`) at the file as a whole; one with `=` at the last mark again, one with `-` at no
   * file.
   */
  told: readonly string[];
  /** Of the command; 0 means warnings alone. */
  exit: number;
  /** Instead of `build`. */
  argv?: readonly string[];
}

export interface OnDisk {
  make(root: string): void;
  undo(root: string): void;
}

export interface Told {
  /** `SC214 posts/a.md:2:8+5` */
  line: string;
  /** Undefined where there is none to show. */
  sourceLine: string | undefined;
}

const MARKS = /[⟦⟧]/g;

/** The text as it stands on disk. */
export function unmarked(text: string): string {
  return text.replace(MARKS, '');
}

/** What must be told of `mistake`. */
export function toldOf({ files = {}, told }: Mistake): Told[] {
  const marks = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, text]) => (typeof text === 'string' ? marksIn(path, text) : []));
  let mark: Mark | undefined;
  const lines = told.map((each) => {
    const [code, where] = each.split(' ');
    if (where === '-') return { line: `${code}`, sourceLine: undefined };
    if (where !== undefined && where !== '=') return { line: each, sourceLine: undefined };
    if (where === undefined) mark = marks.shift();
    return { line: `${code} ${mark?.place}`, sourceLine: mark?.sourceLine };
  });
  return [...lines, ...marks.map(({ place }) => ({ line: `? ${place}`, sourceLine: undefined }))];
}

interface Mark {
  place: string;
  sourceLine: string;
}

/** A caret needs a column: nothing between the marks is one, at the end of a line. */
function marksIn(path: string, text: string): Mark[] {
  return [...text.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => {
    const before = unmarked(text.slice(0, match.index)).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    const length = Math.max(1, (match[1] ?? '').length);
    const sourceLine = unmarked(text).split('\n')[before.length - 1] ?? '';
    return { place: `${path}:${before.length}:${column}+${length}`, sourceLine };
  });
}
