/** Display formulas that end a list, though its items go on below them. */
import type { List, Nodes, RootContent } from 'mdast';

/** Whether `between`, which stands between two lists of `text`, is formulas of the first one. */
export function areFormulasOf(
  list: List,
  between: RootContent[],
  next: List,
  text: string,
): boolean {
  const [first] = between;
  const areFormulas = between.every((node) => isDisplayMath(node, text));
  return first !== undefined && areFormulas && goesOn(list, first, next);
}

export function isDisplayMath(node: Nodes, text: string): boolean {
  if (node.type === 'math') return true;
  if (node.type !== 'paragraph' || node.children.length !== 1) return false;
  const start = node.position?.start.offset ?? 0;
  return (
    node.children[0]?.type === 'inlineMath' && /^(?:\$\$|\\\[)/.test(text.slice(start, start + 2))
  );
}

/** The next number, or no blank line before the formula: else it may stand between two lists. */
function goesOn(list: List, formula: Nodes, next: List): boolean {
  if (list.ordered !== next.ordered) return false;
  const isNextNumber = list.ordered && next.start === (list.start ?? 1) + list.children.length;
  const lineAfter = (list.position?.end.line ?? 0) + 1;
  return isNextNumber || formula.position?.start.line === lineAfter;
}
