/** What stands before each line of a tag's body and belongs to the lists and quotes around it. */

/** How many characters of a line are none of the body's. */
export type Margin = (line: string) => number;

export const NO_MARGIN: Margin = () => 0;

/**
 * `before` is what stands before the tag on its line. As Hexo does it, the indent that all lines
 * share is taken off; in a quote, its signs, if all lines have them.
 */
export function marginOf(body: string, before: string): Margin {
  const lines = body.split('\n').slice(1);
  const written = lines.filter((line) => line.trim() !== '');
  const prefix = continuation(before);
  const quote = prefix.trimEnd();
  if (quote.includes('>') && written.every((line) => line.startsWith(quote))) {
    return (line) => {
      if (line.startsWith(prefix)) return prefix.length;
      return line.startsWith(quote) ? quote.length : indentOf(line);
    };
  }
  const least = Math.min(...chunked(written.map(indentOf)));
  const indent = Number.isFinite(least) ? least : 0;
  return (line) => Math.min(indent, indentOf(line));
}

/** What the next lines of the same item or quote begin with: signs of items are spaces there. */
export function continuation(before: string): string {
  return before.replace(/[^\s>]/g, ' ');
}

/** Lists and quotes, and nothing else. */
export const CONTAINERS = /^(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*/;

/** `body` without its margin, and without blank lines around it. */
export function dedented(body: string, margin: Margin): string {
  const [first = '', ...rest] = body.split('\n');
  const lines = [first.trimStart(), ...rest.map((line) => line.slice(margin(line)))];
  const isWritten = (line: string) => line.trim() !== '';
  const from = lines.findIndex(isWritten);
  return lines.slice(Math.max(0, from), lines.findLastIndex(isWritten) + 1).join('\n');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Spreading a long list overflows the stack. */
function chunked(numbers: number[]): number[] {
  return numbers.length === 0 ? [] : [numbers.reduce((least, each) => Math.min(least, each))];
}
