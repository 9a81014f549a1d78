/** A `|` within a formula that cut a cell of a table in two. */
import type { TableRow } from 'mdast';
import { pipeInFormula } from '../../../diagnostics/catalogue/lint.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';
import { rangeOf } from './prose.ts';

export const tablePipes: LintRule = (note) =>
  note.nodes.flatMap((table): Finding[] => {
    if (table.type !== 'table') return [];
    const columns = table.children[0]?.children.length ?? 0;
    return table.children.flatMap((row) => {
      const pipes = pipesIn(row, note);
      // With the pipes gone, the row has to have as many cells as the head.
      const isSafe = row.children.length - pipes.length === columns;
      return pipes.map((offset) => findingAt(offset, isSafe));
    });
  });

/** `\vert` is the very sign that `|` is. */
function findingAt(offset: number, isSafe: boolean): Finding {
  const fix = { offset, length: 1, text: '\\vert ' };
  return { problem: pipeInFormula(), offset, length: 1, ...(isSafe && { fix }) };
}

/** Pipes between a dollar sign that is open at the end of its cell and the one that closes it. */
function pipesIn(row: TableRow, { prose, text }: LintedNote): number[] {
  const dollars = row.children.map((cell) => {
    const { start, end } = rangeOf(cell);
    return [...prose.slice(start, end).matchAll(/\$/g)].map(({ index }) => start + index);
  });
  const pipes: number[] = [];
  for (let index = 1; index < dollars.length; index++) {
    const [left = [], right = []] = dollars.slice(index - 1, index + 1);
    const [open, close] = [left.at(-1), right[0]];
    if (left.length % 2 === 0 || right.length % 2 === 0) continue;
    if (open === undefined || close === undefined) continue;
    const tex = text.slice(open + 1, close);
    if (!isTex(tex)) continue;
    pipes.push(open + 1 + tex.search(/(?<!\\)\|/));
    index++; // the second half of a formula opens no other
  }
  return pipes;
}

/** Not the text between two prices. */
function isTex(text: string): boolean {
  return /\|/.test(text) && /\\[a-zA-Z]|[_^{}=<>()[\]+]/.test(text);
}
