/** `＃ 题`, `－ 项`, `＊＊粗＊＊`: marks of Markdown typed with a Chinese keyboard. */
import { fullWidthMark } from '../../../diagnostics/catalogue/lint.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';
import { isBeforeIndented } from './prose.ts';

export const fullWidthMarks: LintRule = (note) => [...atLineStarts(note), ...bold(note)];

const ASCII: Record<string, string> = { '＃': '#', '－': '-', '＊': '*', '＋': '+' };

/** One `＃` without a space after it may be a tag. */
const MARK = /^(?:＃{2,6}(?!＃)[ \t\u3000]*|＃[ \t\u3000]+|[－＊＋][ \t\u3000]+)(?=\S)/;

function atLineStarts({ lines, text }: LintedNote): Finding[] {
  return lines.flatMap(({ offset, prose: line }) => {
    const written = MARK.exec(line)?.[0];
    if (written === undefined) return [];
    const mark = written.trim();
    const ascii = [...mark].map((character) => ASCII[character] ?? character).join('');
    const fix = { offset, length: written.length, text: `${ascii} ` };
    const kind = ascii.startsWith('#') ? 'heading' : 'item';
    const isSafe = !isBeforeIndented(offset, text, kind);
    const problem = fullWidthMark(mark, ascii);
    return [{ problem, offset, length: mark.length, ...(isSafe && { fix }) }];
  });
}

function bold({ prose, text }: LintedNote): Finding[] {
  return [...prose.matchAll(/(?<!＊)＊＊([^＊\n]+)＊＊(?!＊)/g)].map((match) => {
    const { index: offset } = match;
    const { length } = match[0];
    const words = text.slice(offset + 2, offset + length - 2).trim();
    const fix = { offset, length, text: `**${words}**` };
    return { problem: fullWidthMark('＊＊', '**'), offset, length, fix };
  });
}
