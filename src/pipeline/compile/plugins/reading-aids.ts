/** What a post has that the scripts of a theme help to read: figures, footnotes, deep lists. */
import type { Element, Root } from 'hast';
import { classesOf } from '../hast-elements.ts';
import type { PostFile } from '../post-file.ts';
import { SKIP, visit } from '../visit.ts';

/** Fewer items, or fewer levels, are taken in without folding. */
const OUTLINE_ITEMS = 20;
const OUTLINE_LEVELS = 3;

/** A list that is worth folding has the class `outline`; those within are parts of it. */
export function readingAids() {
  return (tree: Root, file: PostFile): void => {
    const within = new Set<Element>();
    visit(tree, 'element', (node) => {
      if (node.tagName === 'nav') return SKIP;
      if (node.tagName === 'figure' && classesOf(node).includes('figure')) file.hasFigures = true;
      if ('dataFootnoteRef' in node.properties) file.hasFootnotes = true;
      if (!isList(node) || within.has(node) || !isOutline(node)) return undefined;
      file.hasOutline = true;
      node.properties.className = [...classesOf(node), 'outline'];
      visit(node, 'element', (inner) => {
        within.add(inner);
      });
      return undefined;
    });
  };
}

function isOutline(list: Element): boolean {
  return itemsOf(list) >= OUTLINE_ITEMS && levelsOf(list) >= OUTLINE_LEVELS;
}

function itemsOf({ tagName, children }: Element): number {
  const within = children.filter(isElement).map(itemsOf);
  return within.reduce((sum, items) => sum + items, tagName === 'li' ? 1 : 0);
}

function levelsOf(node: Element): number {
  const deepest = Math.max(0, ...node.children.filter(isElement).map(levelsOf));
  return deepest + (isList(node) ? 1 : 0);
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol';
}

function isElement(node: Element['children'][number]): node is Element {
  return node.type === 'element';
}
