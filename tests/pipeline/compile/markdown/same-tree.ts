/** Our own parser beside remark: how much of a text each of them read, and whether the trees are one. */
import type { Root } from 'mdast';
import { parseMarkdown } from '../../../../src/pipeline/compile/markdown/parse-markdown.ts';
import { parser } from '../../../../src/pipeline/compile/processor.ts';
import { COMPILE_OPTIONS } from '../../../example/markdown.ts';

export interface Dialect {
  math: boolean;
  brackets: boolean;
}

export const DIALECTS: Dialect[] = [
  { math: true, brackets: false },
  { math: true, brackets: true },
  { math: false, brackets: false },
];

const remarks = new Map(
  DIALECTS.map((dialect) => [dialect, parser({ ...COMPILE_OPTIONS, ...dialect }).freeze()]),
);

export interface Compared {
  /** Nothing where the text is left to remark. */
  own: string | undefined;
  /** Nothing where neither is asked for: remark's own assertions fail for some texts that are left to it. */
  remark: string | undefined;
  /** Characters that remark was asked for by our parser. */
  asked: number;
}

export function compared(text: string, dialect: Dialect): Compared {
  const remark = remarks.get(dialect);
  if (!remark) throw new Error('one of DIALECTS is needed');
  let asked = 0;
  const tree = parseMarkdown(text, dialect, (part) => {
    asked += part.length;
    return remark.parse(part);
  });
  if (!tree) return { own: undefined, remark: undefined, asked };
  return { own: written(tree), remark: written(remark.parse(text)), asked };
}

/** The whole tree: names and order of properties, and places without what micromark adds to some. */
function written(tree: Root): string {
  return JSON.stringify(tree, (_, value: unknown) => {
    if (value === undefined) return 'undefined';
    if (!isPoint(value)) return value;
    return `${value.line}:${value.column} (${value.offset})`;
  });
}

function isPoint(value: unknown): value is { line: number; column: number; offset: number } {
  return typeof value === 'object' && value !== null && 'column' in value && 'offset' in value;
}

/** A note's body with the front matter blanked, as posts are parsed. */
export function bodyOf(note: string): string {
  return note.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, (matter) => matter.replace(/[^\n]/g, ' '));
}
