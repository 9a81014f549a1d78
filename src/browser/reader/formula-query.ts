/** A formula of a page as a query, in one line: a field of a form has no others, and would join the words. */

export function queryOfFormula(tex: string): string {
  const line = tex
    .replace(/(?<!\\)%.*(?:\n|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  // Dollars within, as in \text{$x$}, would end it.
  return line.includes('$') ? `tex:${line}` : `$${line}$`;
}
