/** A formula as it stood in the blog → as it stands in the new note. */
import { doubtfulBackslashes } from '../../../../diagnostics/catalogue/import-body.ts';
import type { Bilingual } from '../../../../model.ts';
import type { Conversion } from '../conversion.ts';
import type { FormulaAtom } from '../scan/atoms.ts';
import { containersBefore, lineBefore } from '../scan/lines.ts';
import { continuation } from '../scan/margin.ts';
import { withoutEntities, withoutWorkarounds } from './undo.ts';

/** `isUntouched`: the renderer knows formulas and hands them on as they are. */
export function convertFormula(
  conversion: Conversion,
  atom: FormulaAtom,
  isUntouched: boolean,
): void {
  if (atom.content.end - atom.content.start > LONGEST) return;
  const source = ofCell(conversion, atom, withoutRaw(conversion.written(atom.content)));
  const { formula, doubts } =
    isUntouched || atom.isInHtml
      ? { formula: withoutEntities(source), doubts: [] }
      : withoutWorkarounds(source);
  const isAsWritten = source.length === atom.content.end - atom.content.start;
  for (const { at, length } of isAsWritten ? doubts : []) {
    const start = atom.content.start + at;
    const span = { start, end: start + length };
    conversion.report(doubtfulBackslashes(conversion.written(span)), span);
  }
  const after = delimited(conversion, atom, formula);
  conversion.repair(atom, after, reasonOf(atom, source, formula, after));
}

/** Longer ones are refused by the dialect. */
const LONGEST = 20_000;

function withoutRaw(formula: string): string {
  return formula.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '');
}

/**
 * In a row of a table `\|` is a `|` for `marked` and `markdown-it` before anything else is read. Two of
 * them may be meant as a norm, which the old page showed wrongly: they stay, and are told.
 */
function ofCell(conversion: Conversion, atom: FormulaAtom, formula: string): string {
  const { text, around } = conversion;
  const bars = [...formula.matchAll(/(?<!\\)\\\|/g)];
  const isRow = /^[\s>]*\|/.test(lineBefore(text, atom.start));
  if (!isRow || bars.length === 0 || !['marked', 'markdown-it'].includes(around.renderer)) {
    return formula;
  }
  if (bars.length % 2 === 1) return formula.replace(/(?<!\\)\\\|/g, '|');
  conversion.report(doubtfulBackslashes('\\|'), atom);
  return formula;
}

/** With the signs that make a formula here. */
function delimited(conversion: Conversion, atom: FormulaAtom, formula: string): string {
  if (isPartOfLine(conversion, atom)) return `$${formula.trim()}$`;
  if (/^\$+$/.test(atom.opening)) return `${atom.opening}${formula}${atom.opening}`;
  if (atom.opening === '\\\\(' || atom.opening === '`$') return `$${formula.trim()}$`;
  if (atom.opening === '\\\\[') return `$$${formula}$$`;
  if (!isAlone(conversion, atom)) return `$$${formula}$$`;
  const next = `\n${continuation(containersBefore(conversion.text, atom.start))}`;
  return `$$${next}${formula}${next}$$`;
}

/** No text stands beside it. */
function isAlone({ text }: Conversion, { start, end }: FormulaAtom): boolean {
  const isFirst = lineBefore(text, start) === containersBefore(text, start);
  return isFirst && /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200));
}

/** kramed has two dollars for all formulas: beside text they are part of the line. */
function isPartOfLine(conversion: Conversion, atom: FormulaAtom): boolean {
  const { renderer } = conversion.around;
  if (renderer !== 'kramed' || atom.opening !== '$$' || isAlone(conversion, atom)) return false;
  const written = conversion.written(atom.content);
  return !/\n|(?<!\\)\$|\\(?:begin|tag|label)\b/.test(written);
}

const REASONS: Record<'signs' | 'environment' | 'backslashes', Bilingual> = {
  signs: {
    en: 'Hexo handed on other signs around a formula than those that stand here',
    zh: 'Hexo 传给公式引擎的定界符与这里写的不同',
  },
  environment: {
    en: 'MathJax set an environment without dollars, too; here a formula has them',
    zh: 'MathJax 也会排没有 $ 的环境，这里公式需要 $',
  },
  backslashes: {
    en: 'Hexo changed the formula before it was set; this is what reached MathJax',
    zh: 'Hexo 会先改动公式再交给 MathJax，现在写成 MathJax 实际收到的样子',
  },
};

function reasonOf(
  { opening }: FormulaAtom,
  source: string,
  formula: string,
  after: string,
): Bilingual {
  if (source === formula && opening === '') return REASONS.environment;
  return source !== formula || after.startsWith(opening) ? REASONS.backslashes : REASONS.signs;
}
