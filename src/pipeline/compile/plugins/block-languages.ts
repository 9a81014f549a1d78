/** A block in the other language than its post says so: fonts, marks, emphasis and voices follow. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Language } from '../../../model.ts';
import { hasHan } from '../han.ts';
import type { PostFile } from '../post-file.ts';

/** What has a language of its own: a block by its own text, and emphasis, whose look depends on it. */
const UNITS = new Set([
  ...['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'caption', 'figcaption'],
  ...['dt', 'dd', 'summary', 'div', 'center', 'em'],
]);

/** Neither code nor formulas are in a language. */
const NO_TEXT = new Set(['code', 'pre', 'kbd', 'samp', 'svg', 'math', 'annotation']);

export function blockLanguages({ language }: { language: Language }) {
  return (tree: Root, file: PostFile): void => {
    const own = file.source.frontMatter.lang ?? language;
    for (const child of tree.children) mark(child, own);
  };
}

function mark(node: RootContent, inherited: string): void {
  if (node.type !== 'element' || NO_TEXT.has(node.tagName)) return;
  const { lang } = node.properties;
  const own = typeof lang === 'string' ? lang : languageOf(node, inherited);
  if (lang === undefined && own !== inherited) node.properties.lang = own;
  for (const child of node.children) mark(child, own);
}

/** A post in a third language has blocks in it that this cannot tell. */
function languageOf(node: Element, inherited: string): string {
  const primary = inherited.split('-')[0]?.toLowerCase();
  if (!UNITS.has(node.tagName) || (primary !== 'zh' && primary !== 'en')) return inherited;
  const text = ownText(node.children);
  if (hasHan(text)) return primary === 'zh' ? inherited : 'zh-CN';
  return primary === 'zh' && /\p{Script=Latin}/u.test(text) ? 'en' : inherited;
}

/** Without the blocks within. */
function ownText(children: ElementContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || NO_TEXT.has(child.tagName)) return '';
      if (child.properties.lang !== undefined) return '';
      const isBlockWithin = UNITS.has(child.tagName) && child.tagName !== 'em';
      return isBlockWithin ? '' : ownText(child.children);
    })
    .join(' ');
}
