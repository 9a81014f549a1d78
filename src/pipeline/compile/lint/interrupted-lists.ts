/** An ordered list that begins anew, since what stands between its items was not indented. */
import type { List, Nodes, Parent, RootContent } from 'mdast';
import { listInterrupted } from '../../../diagnostics/catalogue/lint.ts';
import { areFormulasOf } from '../interrupting-formulas.ts';
import { columnOf, indentedInto, lineOf, textColumnOf } from './indented-block.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';
import { rangeOf } from './prose.ts';

export const interruptedLists: LintRule = (note) =>
  note.nodes
    .flatMap((node) => ('children' in node ? interruptionsIn(node) : []))
    .flatMap((interruption) => findingOf(interruption, note) ?? []);

interface Interruption {
  before: List;
  between: RootContent[];
  after: List;
}

/** Blocks that may belong to the item above them; a heading or a rule ends a list for certain. */
const WITHIN_ITEMS = ['blockquote', 'code', 'html', 'list', 'math', 'paragraph', 'table'];

function interruptionsIn({ children }: Parent): Interruption[] {
  return children.flatMap((before, index): Interruption[] => {
    if (before.type !== 'list' || !before.ordered) return [];
    const rest = children.slice(index + 1);
    const next = rest.findIndex((node) => node.type === 'list' && node.ordered === true);
    const after = rest[next];
    if (after?.type !== 'list' || next === 0) return [];
    const between = rest.slice(0, next);
    const isWhole = between.every((node) => WITHIN_ITEMS.includes(node.type) && !isComment(node));
    return isWhole && goesOn(before, between, after) ? [{ before, between, after }] : [];
  });
}

/** A comment is how authors part two lists. */
function isComment(node: Nodes): boolean {
  return node.type === 'html' && node.value.startsWith('<!--');
}

/** The numbers go on; or each item is `1.`, with nothing but code, a formula or a picture between. */
function goesOn(before: List, between: RootContent[], after: List): boolean {
  const [first, count] = [before.start ?? 1, before.children.length];
  if (after.start === first + count) return true;
  if (first !== 1 || count !== 1 || after.start !== 1) return false;
  return between.every((node) => node.type === 'code' || node.type === 'math' || isPicture(node));
}

function isPicture(node: RootContent): boolean {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'image' && others.length === 0;
}

function findingOf(
  { before, between, after }: Interruption,
  note: LintedNote,
): Finding | undefined {
  const { text } = note;
  if (areFormulasOf(before, between, after, text)) return undefined; // the build tells of them
  const item = before.children.at(-1);
  const [first, last] = [between[0], between.at(-1)];
  if (!item || !first || !last) return undefined;
  const spaces = textColumnOf(item, text) - columnOf(first, text);
  // A list that is indented too little has a rule of its own.
  if (spaces <= 0 || (first.type === 'list' && columnOf(first, text) > columnOf(before, text)))
    return undefined;
  const number = (before.start ?? 1) + before.children.length - 1;
  const lines = { from: lineOf(first), to: last.position?.end.line ?? lineOf(last) };
  const problem = listInterrupted({ number, next: after.start ?? 1, spaces, ...lines });
  const offset = rangeOf(first).start;
  const rest = text.slice(offset).split('\n', 1)[0] ?? '';
  const fix = indentedInto(before, between, after, text);
  return { problem, offset, length: rest.trimEnd().length, ...(fix && { fix }) };
}
