/** Characters that cannot be seen and break Markdown: zero-width ones, and spaces that are none. */
import { invisibleCharacter, otherSpace } from '../../../diagnostics/catalogue/lint.ts';
import type { Fix } from '../../../model.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';
import { isBeforeIndented, rangeOf } from './prose.ts';

export const invisibleCharacters: LintRule = (note) => [...zeroWidth(note), ...otherSpaces(note)];

/** In Thai, Khmer and their neighbours a zero-width space parts words. */
const ZERO_WIDTH =
  /(?<![\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}])[\u200b\ufeff]+/gu;

const KEPT = ['code', 'html', 'inlineCode'];

/** Everywhere but in code and HTML, which are as they are. */
function zeroWidth({ nodes, text, bodyOffset }: LintedNote): Finding[] {
  if (!/[\u200b\ufeff]/.test(text)) return [];
  const kept = nodes.filter(({ type }) => KEPT.includes(type)).map(rangeOf);
  return [...text.matchAll(ZERO_WIDTH)]
    .filter(({ index }) => index >= bodyOffset)
    .filter(({ index }) => !kept.some(({ start, end }) => index >= start && index < end))
    .map(({ index: offset, 0: { length, 0: first = '' } }) => {
      const fix = deletion(text, offset, length);
      const problem = invisibleCharacter(nameOf(first));
      return { problem, offset, length, ...(fix && { fix }) };
    });
}

/** Marks that mean something else when they meet: an author may have kept them apart on purpose. */
const JOINED = /^(?:([*_`$~#|:>=-])\1|\][([:]|!\[|\\[!-/:-@[-`{-~]|<[a-z/!]|&[a-z#])$/i;

/** At the start of a line with the spaces after it, where they would make code of the line. */
function deletion(text: string, offset: number, length: number): Fix | undefined {
  const end = offset + length;
  if (JOINED.test(text.charAt(offset - 1) + text.charAt(end))) return undefined;
  const before = /(?:^|\n)([ \t>]*)$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[1];
  const gap = /^[ \t]*/.exec(text.slice(end, end + 200))?.[0] ?? '';
  const isCode = before !== undefined && `${before}${gap}`.replace(/\t/g, '    ').length >= 4;
  return { offset, length: isCode ? length + gap.length : length, text: '' };
}

const SPACES = '\\u00a0\\u2002-\\u200a\\u3000';
const MARK = '(?:#{1,6}|[-*+]|\\d{1,9}[.)])';
const AFTER_MARK = new RegExp(`^(${MARK})[ \\t]*([${SPACES}][${SPACES} \\t]*)(?=\\S)`);
const BEFORE_MARK = new RegExp(`^(\\u00a0[\\u00a0 ]*)(?=${MARK}[ \\t${SPACES}]+\\S)`);

/** At the start of a line: before or after a mark of a heading or an item. */
function otherSpaces({ lines, text }: LintedNote): Finding[] {
  return lines.flatMap(({ offset, prose: line }): Finding[] => {
    const [, mark = '', spaces] = AFTER_MARK.exec(line) ?? [];
    const before = BEFORE_MARK.exec(line)?.[1];
    if (spaces === undefined && before === undefined) return [];
    const isSafe = !isBeforeIndented(offset, text, mark.startsWith('#') ? 'heading' : 'item');
    if (spaces !== undefined) return [spacesAt(offset + mark.length, spaces, ' ', isSafe)];
    const { length } = before ?? '';
    // Four spaces at the start of a line could make code of it.
    return [spacesAt(offset, before ?? '', ' '.repeat(length), length < 4 && isSafe)];
  });
}

function spacesAt(offset: number, written: string, mended: string, isSafe: boolean): Finding {
  const { length } = written;
  const problem = otherSpace(nameOf(written));
  const fix = { offset, length, text: mended };
  return { problem, offset, length, ...(isSafe && { fix }) };
}

/** `U+00A0` */
function nameOf(written: string): string {
  return `U+${written.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
