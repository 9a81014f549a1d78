/** Fixes put into the text of a file; everything else stays as it was, to the byte. */
import type { Diagnostic, Fix } from '../../model.ts';

/** A problem that can be mended without asking. */
export type Fixable = Diagnostic & { fix: Fix };

export interface Fixed {
  text: string;
  /** What was mended. */
  applied: Fixable[];
}

/**
 * `written` is the file as it is on disk, with its byte-order mark and its line ends, which the new
 * text gets too. Of fixes that overlap, the first one counts: the other waits for another run.
 */
export function applyFixes(written: string, problems: readonly Fixable[]): Fixed {
  const { offsetOf, lineEnd } = layoutOf(written);
  const applied: Fixable[] = [];
  let [text, end, last] = ['', 0, -1];
  for (const problem of problems.toSorted((a, b) => a.fix.offset - b.fix.offset)) {
    const { fix } = problem;
    // Two insertions at one place overlap too: their order would be a guess.
    const isFree = fix.offset > last || (fix.length > 0 && fix.offset === last);
    if (!isFree) continue;
    const start = offsetOf(fix.offset);
    const stop = offsetOf(fix.offset + fix.length);
    text += written.slice(end, start) + withLineEnds(fix.text, written.slice(start, stop), lineEnd);
    end = stop;
    last = fix.offset + fix.length;
    applied.push(problem);
  }
  return { text: text + written.slice(end), applied };
}

/** How offsets of the text as it is read, `\n` for each line end, are those of the file. */
function layoutOf(written: string) {
  const bom = written.startsWith('\ufeff') ? 1 : 0;
  const pairs = [...written.matchAll(/\r\n/g)].map(({ index }, count) => index - bom - count);
  return {
    lineEnd: /\r\n?|\n/.exec(written)?.[0] ?? '\n',
    offsetOf: (offset: number) => offset + bom + pairs.filter((pair) => pair < offset).length,
  };
}

/** Line by line those of the text that is replaced. */
function withLineEnds(text: string, replaced: string, lineEnd: string): string {
  const ends = replaced.match(/\r\n?|\n/g) ?? [];
  let count = 0;
  return text.replace(/\n/g, () => ends[count++] ?? lineEnd);
}
