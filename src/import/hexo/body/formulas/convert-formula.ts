/** A formula as it stood in the blog → as it stands in the new note. */
import { doubtfulBackslashes } from '../../../../diagnostics/catalogue/import-body.ts';
import type { Bilingual } from '../../../../model.ts';
import type { Conversion } from '../conversion.ts';
import type { FormulaAtom } from '../scan/atoms.ts';
import { lineBefore } from '../scan/lines.ts';
import { CONTAINERS, continuation } from '../scan/margin.ts';
import { withoutEntities, withoutWorkarounds } from './undo.ts';

/** `isUntouched`: the renderer knows formulas and hands them on as they are. */
export function convertFormula(
  conversion: Conversion,
  atom: FormulaAtom,
  isUntouched: boolean,
): void {
  const source = withoutRaw(conversion.written(atom.content));
  const { formula, doubts } = isUntouched
    ? { formula: withoutEntities(source), doubts: [] }
    : withoutWorkarounds(source);
  const isAsWritten = source.length === atom.content.end - atom.content.start;
  for (const { at, length } of isAsWritten ? doubts : []) {
    const start = atom.content.start + at;
    const span = { start, end: start + length };
    conversion.report(doubtfulBackslashes(conversion.written(span)), span);
  }
  const after = delimited(conversion, atom, formula);
  conversion.repair(atom, after, reasonOf(atom, source, formula));
}

function withoutRaw(formula: string): string {
  return formula.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '');
}

/** With the signs that make a formula here. */
function delimited({ text }: Conversion, atom: FormulaAtom, formula: string): string {
  if (/^\$+$/.test(atom.opening)) return `${atom.opening}${formula}${atom.opening}`;
  if (atom.opening === '\\\\(' || atom.opening === '`$') return `$${formula.trim()}$`;
  if (atom.opening === '\\\\[') return `$$${formula}$$`;
  const before = lineBefore(text, atom.start);
  const margin = CONTAINERS.exec(before)?.[0] ?? '';
  const isAlone = margin === before && /^[ \t]*(?:\n|$)/.test(text.slice(atom.end, atom.end + 200));
  if (!isAlone) return `$$${formula}$$`;
  const next = `\n${continuation(margin)}`;
  return `$$${next}${formula}${next}$$`;
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

function reasonOf({ opening }: FormulaAtom, source: string, formula: string): Bilingual {
  if (source !== formula || /^\$+$/.test(opening)) return REASONS.backslashes;
  return opening === '' ? REASONS.environment : REASONS.signs;
}
