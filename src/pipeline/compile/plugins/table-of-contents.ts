/** `[[toc]]` or `[TOC]` alone in its paragraph: the headings of the post, as nested lists of links. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Paragraph, Root } from 'mdast';
import { nothingToList } from '../../../diagnostics/catalogue/dialect.ts';
import type { Language } from '../../../model.ts';
import { element } from '../hast-elements.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';
import { inlineOf } from './heading-html.ts';

const LABELS: Record<Language, string> = { en: 'Contents', 'zh-CN': '目录' };
/** How many levels are listed where the author says nothing. */
const LEVELS = 3;

/** In mdast: leaves a mark that no author can write. */
export function tableOfContentsMark() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'paragraph', (node) => {
      const levels = file.sourceOf(node).startsWith('[') ? levelsIn(node) : undefined; // `\[toc]`
      if (levels === undefined) return;
      node.children = [];
      const value = `${file.mark}-toc(${levels})`;
      node.data = { hName: 'p', hChildren: [{ type: 'text', value }] };
    });
  };
}

/** In hast, once formulas are set: puts the lists in the place of the mark. */
export function tableOfContents({ language }: { language: Language }) {
  return (tree: HtmlRoot, file: PostFile): void => {
    let headings: ListedHeading[] | undefined;
    visit(tree, 'element', (node, index, parent) => {
      const levels = markedLevels(node, file);
      if (levels === undefined || !parent || index === undefined) return undefined;
      headings ??= headingsIn(tree, file);
      if (headings.length > 0) {
        parent.children[index] = navigation(headings, levels, LABELS[language]);
        return undefined;
      }
      file.report(nothingToList(), node);
      parent.children.splice(index, 1);
      return index;
    });
  };
}

function levelsIn({ children }: Paragraph): number | undefined {
  const [only] = children;
  if (children.length !== 1) return undefined;
  if (only?.type === 'text') return /^\[toc\]$/i.test(only.value) ? LEVELS : undefined;
  if (only?.type !== 'wikiLink' || only.labelled) return undefined;
  const match = /^toc(?:\s*[:：]\s*([1-6]))?$/i.exec(only.target);
  return match ? Number(match[1] ?? LEVELS) : undefined;
}

function markedLevels({ tagName, children }: Element, { mark }: PostFile): number | undefined {
  const [only] = children;
  if (tagName !== 'p' || only?.type !== 'text' || !only.value.startsWith(`${mark}-toc(`)) {
    return undefined;
  }
  return Number(only.value.slice(`${mark}-toc(`.length, -1));
}

interface ListedHeading {
  depth: number;
  id: string;
  children: ElementContent[];
}

function headingsIn(tree: HtmlRoot, file: PostFile): ListedHeading[] {
  const depths = new Map(file.headings.map(({ id, depth }) => [id, depth]));
  const headings: ListedHeading[] = [];
  visit(tree, 'element', (node) => {
    const id = String(node.properties.id);
    const depth = /^h[1-6]$/.test(node.tagName) ? depths.get(id) : undefined;
    if (depth !== undefined) headings.push({ depth, id, children: inlineOf(node) });
  });
  return headings;
}

function navigation(headings: ListedHeading[], levels: number, label: string): Element {
  const root = element('ol', {}, []);
  const open: { depth: number; list: Element }[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const entry = entryOf(heading);
    if (open.length < levels) sublistOf(open.at(-1)?.list ?? root).children.push(entry);
    open.push({ depth: heading.depth, list: entry });
  }
  return element('nav', { className: ['toc-inline'], ariaLabel: label }, [root]);
}

/** The list in an entry, made with its first child; a list itself is that already. */
function sublistOf(entry: Element): Element {
  if (entry.tagName === 'ol') return entry;
  const last = entry.children.at(-1);
  if (last?.type === 'element' && last.tagName === 'ol') return last;
  const list = element('ol', {}, []);
  entry.children.push(list);
  return list;
}

function entryOf({ id, children }: ListedHeading): Element {
  const link = element('a', { href: `#${id}` }, structuredClone(children));
  return element('li', {}, [link]);
}
