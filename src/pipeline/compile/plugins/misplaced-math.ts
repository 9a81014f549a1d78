/** Formulas that do not come out as their author meant: they end a list, are code, or text. */
import type {
  BlockContent,
  Code,
  Heading,
  Nodes,
  Paragraph,
  Root,
  RootContent,
  TableCell,
} from 'mdast';
import {
  bracketMathIsOff,
  formulaEndsList,
  formulaIsCode,
} from '../../../diagnostics/catalogue/math-syntax.ts';
import { areFormulasOf, isDisplayMath } from '../interrupting-formulas.ts';
import { indentedInto } from '../lint/indented-block.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

export function misplacedMath({ brackets }: { brackets: boolean }) {
  return (tree: Root, file: PostFile): void => {
    visit(tree, (node) => {
      if (node.type === 'code') reportFormulaAsCode(node, file);
      if ('children' in node) reportFormulasBetweenLists(node.children as RootContent[], file);
      if (!brackets && isText(node)) reportBrackets(node, file);
    });
  };
}

function reportFormulaAsCode(node: Code, file: PostFile): void {
  const isIndented = !/^[`~]/.test(file.sourceOf(node));
  if (!isIndented || !/^\s*\$\$[\s\S]+\$\$\s*$/.test(node.value)) return;
  file.report(formulaIsCode(), node, { at: file.sourceOf(node).indexOf('$$'), length: 2 });
}

/** List, formulas, and the same list again: told at the first formula. */
function reportFormulasBetweenLists(siblings: RootContent[], file: PostFile): void {
  const { text } = file.source;
  siblings.forEach((list, index) => {
    const following = siblings[index + 1];
    if (list.type !== 'list' || !following || !isDisplayMath(following, text)) return;
    const rest = siblings.slice(index + 1); // only here: a note may have tens of thousands
    const end = rest.findIndex((node) => !isDisplayMath(node, text));
    const next = rest[end];
    const between = rest.slice(0, end);
    if (next?.type !== 'list' || !areFormulasOf(list, between, next, text)) return;
    const fix = indentedInto(list, between, next, text);
    file.report(formulaEndsList(), following, { at: 0, length: 2 }, fix);
  });
}

type BlockOfText = Paragraph | Heading | TableCell;

function isText(node: Nodes | BlockContent): node is BlockOfText {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** `\\` first: it escapes no bracket. */
const BRACKETS = /\\\\|\\\(((?:[^\\]|\\[^)])+?)\\\)|\\\[((?:[^\\]|\\[^\]])+?)\\\]/g;
const TEX = /\\[A-Za-z]{2}|[=^]|\b[A-Za-z]_[A-Za-z0-9{]/;

function reportBrackets(block: BlockOfText, file: PostFile): void {
  const text = withoutCode(block, file);
  const formulas = [...text.matchAll(BRACKETS)]
    .filter(([, inline, display]) => TEX.test(inline ?? display ?? ''))
    .map(({ index }) => index);
  const alone = [...text.matchAll(/(?<=^[ \t>]*)\\\[[ \t]*$/gm)].map(({ index }) => index);
  for (const at of new Set([...formulas, ...alone].toSorted((a, b) => a - b))) {
    file.report(bracketMathIsOff(), block, { at, length: 2 });
  }
}

function withoutCode(block: BlockOfText, file: PostFile): string {
  let text = file.sourceOf(block);
  if (!/\\[([]/.test(text)) return '';
  const start = block.position?.start.offset ?? 0;
  visit(block, (node) => {
    if (node.type !== 'inlineCode' && node.type !== 'inlineMath') return;
    const from = (node.position?.start.offset ?? start) - start;
    const to = (node.position?.end.offset ?? start) - start;
    text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  });
  return text;
}
