/** The beginning of a post without `<!-- more -->`, for index pages: whole blocks or items of lists. */
import type { Element, Parents, Root, RootContent } from 'hast';
import type { PostFile } from '../post-file.ts';
import { endsWithColon, weightOf } from '../weight.ts';

/** What an opening has at most, in the width of Chinese characters: about six lines. */
const ENOUGH = 220;
/** What it may have if there is no end before. Beyond, an index shows plain text. */
const TOO_MUCH = 2 * ENOUGH;

/** Marks where the opening ends, before formulas are rendered: then nothing knows their size. */
export function opening() {
  return (tree: Root, file: PostFile): void => {
    if (tree.children.some(isMore)) return;
    const end = endIn(tree);
    end?.parent.children.splice(end.index, 0, { type: 'comment', value: file.mark });
  };
}

/** What stands before the mark of `opening`, which is taken out; undefined without one. */
export function takeOpening(tree: Root, mark: string): RootContent[] | undefined {
  const { kept, isCut } = before(tree, mark);
  return isCut ? kept : undefined;
}

function before(parent: Parents, mark: string): { kept: RootContent[]; isCut: boolean } {
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'comment' && child.value === mark) {
      parent.children.splice(index, 1);
      return { kept: parent.children.slice(0, index), isCut: true };
    }
    if (child.type !== 'element') continue;
    const inner = before(child, mark);
    if (inner.isCut) {
      const children = inner.kept as Element['children'];
      return { kept: [...parent.children.slice(0, index), { ...child, children }], isCut: true };
    }
  }
  return { kept: parent.children, isCut: false };
}

/** A place between two children, and the weight of what stands before it. */
interface End {
  parent: Parents;
  index: number;
  weight: number;
}

/** The last end before `ENOUGH`, or the first after it; in a list where that says too little. */
function endIn(tree: Root): End | undefined {
  const blocks = endsOf(tree, 0);
  const last = blocks.findLast(({ weight }) => weight <= ENOUGH);
  const from = last?.weight ?? 0;
  if (last?.index === tree.children.length || from > ENOUGH / 2) return last;
  const next = tree.children.slice(last?.index ?? 0).find(isElement);
  const inList = next && isList(next) ? bestOf(itemsOf(next, from)) : undefined;
  return inList ?? last ?? bestOf(blocks);
}

function bestOf(ends: End[]): End | undefined {
  const [first] = ends;
  const last = ends.findLast(({ weight }) => weight <= ENOUGH);
  return last ?? (first && first.weight <= TOO_MUCH ? first : undefined);
}

/**
 * Ends after the children of `parent`, but for those that lead on to what follows. Here as below no
 * more is looked at than an opening may hold.
 */
function endsOf(parent: Parents, from: number): End[] {
  let weight = from;
  return parent.children.flatMap((child, index): End[] => {
    if (weight > TOO_MUCH) return [];
    weight += weightOf(child);
    if (!isElement(child)) return [];
    const next = parent.children.find((each, place) => place > index && isElement(each));
    if (leadsOn(child) || (next && isElement(next) && belongsToTheTextBefore(next))) return [];
    return [{ parent, index: next ? index + 1 : parent.children.length, weight }];
  });
}

/** Ends between the items of a list and of the lists in it. */
function itemsOf(list: Element, from: number): End[] {
  let weight = from;
  const items = list.children.filter(isElement);
  return items.flatMap((item, number): End[] => {
    if (weight > TOO_MUCH) return [];
    const ends: End[] = [];
    if (number > 0) ends.push({ parent: list, index: list.children.indexOf(item), weight });
    ends.push(...withinItem(item, weight));
    weight += weightOf(item);
    return ends;
  });
}

function withinItem(item: Element, from: number): End[] {
  let weight = from;
  let text: RootContent | undefined;
  return item.children.flatMap((child, index): End[] => {
    const ends: End[] = [];
    if (isElement(child) && isList(child)) {
      if (text && !leadsOn(text)) ends.push({ parent: item, index, weight });
      ends.push(...itemsOf(child, weight));
    }
    weight += weightOf(child);
    if (isElement(child) || (child.type === 'text' && child.value.trim() !== '')) text = child;
    return ends;
  });
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol';
}

function isMore(node: RootContent): boolean {
  return isElement(node) && node.properties.id === 'more';
}

/** A heading, a rule, and “it is defined as:” want what follows. */
function leadsOn(node: RootContent): boolean {
  if (isElement(node) && isList(node)) return false;
  return (isElement(node) && /^h[1-6r]$/.test(node.tagName)) || endsWithColon(node);
}

/** A formula, code, a table or a picture is spoken of in the text before it. */
function belongsToTheTextBefore(node: Element): boolean {
  if (['pre', 'table', 'figure'].includes(node.tagName)) return true;
  const [only, ...others] = node.children;
  if (node.tagName !== 'p' || others.length > 0 || !only || !isElement(only)) return false;
  return only.tagName === 'code' && String(only.properties.className).includes('math-display');
}
