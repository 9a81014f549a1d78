/** Signs of formulas that were left as text: prices, and signs without a partner. */
import type { Nodes, Parents, Root } from 'mdast';
import { mathFence } from '../../../diagnostics/catalogue/math.ts';
import {
  dollarOfPrice,
  unpairedBracket,
  unpairedDollar,
} from '../../../diagnostics/catalogue/math-syntax.ts';
import type { Problem } from '../../../model.ts';
import { BARE_URL } from '../han.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

export function straySigns({ brackets }: { brackets: boolean }) {
  return (tree: Root, file: PostFile): void => {
    visit(tree, (node) => {
      if (!('children' in node)) return;
      for (const { start, end } of textsIn(node, file)) {
        const text = file.source.text.slice(start, end);
        for (const { at, length, problem } of strayIn(text, brackets)) {
          const position = { start: { offset: start }, end: { offset: end } };
          file.report(problem, { position }, { at, length });
        }
      }
    });
  };
}

/** A part of the file, by offsets. */
interface Range {
  start: number;
  end: number;
}

/** Where the texts among the children of `parent` stand. */
function textsIn(parent: Parents, file: PostFile): Range[] {
  if (parent.type === 'link' && isBare(parent, file)) return [];
  const ranges: Range[] = [];
  let start = parent.position?.start.offset;
  let placeless: Nodes[] = [];
  for (const node of parent.children) {
    if (!node.position) {
      placeless.push(node);
      continue;
    }
    const own = { start: node.position.start.offset ?? 0, end: node.position.end.offset ?? 0 };
    if (start !== undefined && isFoundLate(placeless)) ranges.push({ start, end: own.start });
    if (node.type === 'text') ranges.push(own);
    start = own.end;
    placeless = [];
  }
  const end = parent.position?.end.offset;
  if (start !== undefined && end !== undefined && isFoundLate(placeless)) {
    ranges.push({ start, end });
  }
  return ranges;
}

/**
 * remark-gfm gives no places to the links that it finds in a text, nor to the text around them. Any
 * other node without a place is none that an author wrote.
 */
function isFoundLate(nodes: Nodes[]): boolean {
  const isTextual = ({ type }: Nodes) => type === 'text' || type === 'link';
  return nodes.some(({ type }) => type === 'link') && nodes.every(isTextual);
}

function isBare(link: Nodes & { type: 'link' }, file: PostFile): boolean {
  return link.url.endsWith(file.sourceOf(link));
}

interface Stray {
  at: number;
  length: number;
  problem: Problem;
}

const ESCAPE_OR_SIGN = /\\.|\$+/gs;

function strayIn(text: string, brackets: boolean): Stray[] {
  if (!text.includes('$') && !(brackets && text.includes('\\'))) return [];
  const prose = text.replace(BARE_URL, (url) => ' '.repeat(url.length));
  return [...prose.matchAll(ESCAPE_OR_SIGN)].flatMap(({ 0: sign, index: at }) => {
    if (sign.startsWith('$$')) return [{ at, length: 2, problem: mathFence() }];
    if (sign === '$') {
      const problem = problemOf(prose.slice(0, at), prose.slice(at + 1));
      return problem ? [{ at, length: 1, problem }] : [];
    }
    const closing = { '\\(': '\\)', '\\[': '\\]' }[sign];
    if (!brackets || !closing) return [];
    return [{ at, length: 2, problem: unpairedBracket(sign, closing) }];
  });
}

/** `$HOME`, `${name}`, `$(command)`: text of a shell, which is no mistake. */
const SHELL = /^(?:[A-Z][A-Z0-9_]+(?![A-Za-z])|\{|\([a-z]{2})/;

function problemOf(before: string, after: string): Problem | undefined {
  if (/^\s?\.?\d/.test(after) || /\d\s?$/.test(before)) return dollarOfPrice();
  return SHELL.test(after) ? undefined : unpairedDollar();
}
