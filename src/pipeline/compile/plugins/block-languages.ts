/** A block in the other language than its post says so: fonts, marks, emphasis and voices follow. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Language } from '../../../model.ts';
import { HAN_CHARACTER } from '../han.ts';
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
  const language = languageOfText(ownText(node.children), primary);
  return language === primary ? inherited : language;
}

/** A Chinese word has about two characters. */
const HAN_IN_A_WORD = 2;
/** The part of its words that must be Chinese for a block of an English post to be. */
const ENOUGH_HAN = 0.3;
/** Less of them, in a whole sentence, are quoted in English; terms in English make none of Chinese. */
const TOO_LITTLE_HAN = 0.1;
const SENTENCE = 8;

/** `primary` is the language of what is around the block. */
function languageOfText(text: string, primary: 'zh' | 'en'): string {
  const chinese = (text.match(HAN_CHARACTER)?.length ?? 0) / HAN_IN_A_WORD;
  const english = text.match(/\p{Script=Latin}[\p{Script=Latin}\p{N}’'-]*/gu)?.length ?? 0;
  const share = chinese / (chinese + english);
  if (primary === 'en') return share >= ENOUGH_HAN ? 'zh-CN' : 'en';
  if (chinese > 0) return share < TOO_LITTLE_HAN && english >= SENTENCE ? 'en' : 'zh';
  return english > 0 ? 'en' : 'zh';
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
