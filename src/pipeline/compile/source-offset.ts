/** Where a character of what Markdown read stands in what the author wrote. */

/**
 * The place in `written` of the character at `offset` of `read`, which begins `above` lines below it.
 * Markdown takes indentation and `>` off the start of each line: a line is counted from its end.
 */
export function offsetInSource(written: string, read: string, offset: number, above = 0): number {
  const before = read.slice(0, offset).split('\n');
  const index = before.length - 1;
  const line = read.split('\n')[index] ?? '';
  const rest = line.trimEnd().length - (before.at(-1) ?? '').length;
  const lines = written.split('\n');
  const start = lines.slice(0, index + above).reduce((sum, { length }) => sum + length + 1, 0);
  return start + Math.max(0, (lines[index + above] ?? '').trimEnd().length - rest);
}
