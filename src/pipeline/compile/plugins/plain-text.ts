/** The text of a post without markup: for descriptions, search, and counting. */
import type { Nodes, Root } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import type { PostFile } from '../post-file.ts';
import { countWords } from '../word-count.ts';
import { fenceOf } from './code-fences.ts';
import { shownName } from './wiki-links.ts';

/** Characters that a summary has at most. */
const SUMMARY_LENGTH = 140;

/** Bounds of a formula in prose; source text cannot hold them, as they are no characters. */
const FORMULA_START = '\ufdd0';
const FORMULA_END = '\ufdd1';
const FORMULA = /\ufdd0[^\ufdd1]*\ufdd1/g;

export function plainText() {
  return (tree: Root, file: PostFile): void => {
    const blocks: string[] = [];
    const prose: string[] = [];
    const summarised: string[] = [];
    for (const node of tree.children) gather(node, { blocks, prose, summarised, file });
    file.plainText = blocks.join('\n');
    file.summary = summaryOf(summarised.length > 0 ? summarised : prose);
    const text = prose.join('\n').replace(FORMULA, ' ');
    Object.assign(file.counts, countWords(text));
  };
}

interface Gathered {
  /** Every block, code and headings included. */
  blocks: string[];
  /** Paragraphs, headings and table cells, each formula between its bounds. */
  prose: string[];
  /** Paragraphs that a summary may begin with; undefined where none may. */
  summarised: string[] | undefined;
  file: PostFile;
}

const BLOCKS_OF_TEXT = new Set(['paragraph', 'heading', 'tableCell']);

function gather(node: Nodes, into: Gathered): void {
  if (BLOCKS_OF_TEXT.has(node.type)) {
    const text = inlineText(node, into.file);
    if (!text.trim()) return;
    into.blocks.push(withoutBounds(text.trim()));
    into.prose.push(text.trim());
    if (into.summarised && node.type === 'paragraph') into.summarised.push(text.trim());
  } else if (node.type === 'math' || (node.type === 'code' && node.lang === 'math')) {
    into.blocks.push(node.value);
    into.file.counts.formulas++;
    into.file.counts.displayFormulas++;
  } else if (node.type === 'code') {
    into.blocks.push(...captionOf(node, into.file), node.value);
    into.file.counts.codeLines += node.value.split('\n').length;
  } else if ('children' in node) {
    // A footnote is read after the text, or never; a caption is nothing without its picture.
    const isAside = node.type === 'footnoteDefinition' || node.type === 'figure';
    const within = isAside ? { ...into, summarised: undefined } : into;
    for (const child of node.children) gather(child, within);
  } else if (node.type === 'image' || node.type === 'imageReference') {
    into.file.counts.pictures++; // of a figure, whose caption has the words
  }
}

function captionOf(node: Nodes, file: PostFile): string[] {
  const { caption = '', link } = fenceOf(node, file) ?? {};
  return [caption, link?.text ?? ''].filter((text) => text !== '');
}

function inlineText(node: Nodes, file: PostFile): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'inlineMath') {
    file.counts.formulas++;
    if (isDisplay(node)) file.counts.displayFormulas++;
    return FORMULA_START + node.value + FORMULA_END;
  }
  if (node.type === 'image' || node.type === 'imageReference') {
    file.counts.pictures++;
    return node.alt ?? '';
  }
  if (node.type === 'break') return ' ';
  if (node.type === 'wikiLink' && !node.labelled) return shownName(node.target);
  if (!('children' in node)) return '';
  return node.children.map((child) => inlineText(child, file)).join('');
}

/** `$$x$$` within a line. */
function isDisplay({ data }: InlineMath): boolean {
  return String(data?.hProperties?.className).includes('math-display');
}

/** The beginning of the text, up to the last sentence or word that fits; formulas whole. */
function summaryOf(blocks: string[]): string {
  const text = blocks.join(' ').replace(/\s+/g, ' ').trim();
  const characters = [...text];
  if (characters.length <= SUMMARY_LENGTH) return withoutBounds(text);
  const head = characters
    .slice(0, SUMMARY_LENGTH)
    .join('')
    .replace(/\ufdd0[^\ufdd1]*$/, '')
    .replace(/\\[a-z]*(?:\{[^{}\ufdd1]*)?$/, ''); // `\eqref{eq:lo`
  // What a formula holds ends no sentence.
  const prose = head.replace(FORMULA, (formula) => '\ufdd0'.repeat(formula.length));
  const sentence = prose.search(/[。！？；!?;](?=[^。！？；!?;]*$)/u);
  if (sentence > SUMMARY_LENGTH / 2) return withoutBounds(head.slice(0, sentence + 1));
  const words = head.replace(/[\p{Script=Latin}\p{N}]+$/u, '').replace(/[\s，、,：:（(]+$/u, '');
  return words === '' ? '' : `${withoutBounds(words)}…`;
}

function withoutBounds(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/g, '');
}
