/** A formula of a page as a query. A file of its own: pages load it without what reads queries. */

/** What to search for to find a formula of a page again: its TeX on one line. */
export function queryFor(tex: string): string {
  const line = tex
    .replace(/(\\.)|%.*(?:\n|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return line.includes('$') || line.endsWith('\\') ? `tex: ${line}` : `$${line}$`;
}
