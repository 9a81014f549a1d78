/** The TeX in a query, marked as such or unmistakable; undefined where it is words. */

const MARKED = /^(?:tex:\s*(.+)|\$\$?([^$]+?)\$?\$?)$/isu;
const UNMISTAKABLE = /\\[a-z]+|[_^]\{|[\p{L})\]}][_^][\p{L}\d\\({]/iu;

export function typedTex(query: string): string | undefined {
  const marked = MARKED.exec(query.trim());
  if (marked) return (marked[1] ?? marked[2])?.trim();
  return UNMISTAKABLE.test(query) ? query.trim() : undefined;
}
