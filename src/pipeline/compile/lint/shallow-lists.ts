/** `1. a` and below it `  - b`: indented, but not far enough to stand inside the item. */
import type { List, Nodes, Parent } from 'mdast';
import { listTooShallow } from '../../../diagnostics/catalogue/lint.ts';
import { columnOf, indentation, lineOf, textColumnOf } from './indented-block.ts';
import type { Finding, LintRule } from './lint-rule.ts';
import { rangeOf } from './prose.ts';

export const shallowLists: LintRule = ({ nodes, text }) =>
  nodes
    .flatMap((node) => ('children' in node ? shallowIn(node, text) : []))
    .map(({ outer, inner }) => findingOf(outer, inner, text));

/** A list right after another one, further to the right than it, but left of its text. */
function shallowIn({ children }: Parent, text: string): { outer: List; inner: List }[] {
  return children.flatMap((inner, index) => {
    const outer: Nodes | undefined = children[index - 1];
    if (inner.type !== 'list' || outer?.type !== 'list') return [];
    return columnOf(inner, text) > columnOf(outer, text) ? [{ outer, inner }] : [];
  });
}

function findingOf(outer: List, inner: List, text: string): Finding {
  const item = outer.children.at(-1);
  const wanted = item ? textColumnOf(item, text) : columnOf(inner, text);
  const spaces = Math.max(1, wanted - columnOf(inner, text));
  const lines = { from: lineOf(inner), to: inner.position?.end.line ?? lineOf(inner) };
  const fix = indentation(inner, inner, spaces, text);
  const mark = /^\S+/.exec(text.slice(rangeOf(inner).start))?.[0] ?? '';
  return {
    problem: listTooShallow({ spaces, ...lines }),
    offset: rangeOf(inner).start,
    length: mark.length,
    ...(fix && { fix }),
  };
}
