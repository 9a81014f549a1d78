/** `** text **` and a `**` without its partner: marks of emphasis that stay on the page. */
import { looseEmphasis, strayEmphasis } from '../../../diagnostics/catalogue/lint.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';
import { insideOf } from './prose.ts';

export const emphasisMarks: LintRule = (note) =>
  note.blocks.flatMap((block) => {
    const { start, end } = insideOf(block);
    const prose = note.prose.slice(start, end);
    return [...pairs(prose, start, note), ...underscores(prose, start, note)];
  });

interface Run {
  at: number;
  written: string;
}

/** What is still here did not become emphasis; every second mark was meant to end one. */
function pairs(prose: string, start: number, note: LintedNote): Finding[] {
  const runs = [...prose.matchAll(/(?<!\*)\*{2,3}(?!\*)/g)]
    .map((match): Run => ({ at: match.index, written: match[0] }))
    .filter((run) => !isOther(prose, run));
  const findings: Finding[] = [];
  for (let index = 0; index < runs.length; index++) {
    const [open, close] = [runs[index], runs[index + 1]];
    if (!open) continue;
    const loose = close && loosePair(prose, open, close, start, note);
    if (loose) index++;
    findings.push(loose ?? strayAt(open, start));
    // One report tells of both marks.
    if (!loose && close?.written === open.written) index++;
  }
  return findings;
}

/** A power, `2**3` or `a ** b`; Python's `**kwargs`; a wildcard, `src/**`. */
function isOther(prose: string, { at, written }: Run): boolean {
  const before = prose.charAt(at - 1);
  const after = prose.charAt(at + written.length);
  if (/[\w)\]]/.test(before) && /[\w(]/.test(after)) return true;
  if (isSpace(before) && isSpace(after)) return !/\p{Script=Han}/u.test(nearby(prose, at));
  return before === '/' || after === '/' || /^kwargs?\b/.test(prose.slice(at + written.length));
}

function nearby(prose: string, at: number): string {
  return prose.slice(Math.max(0, at - 20), at + 22);
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function loosePair(
  prose: string,
  open: Run,
  close: Run,
  start: number,
  { text }: LintedNote,
): Finding | undefined {
  const from = open.at + open.written.length;
  const inner = prose.slice(from, close.at);
  const words = inner.trim();
  const isLoose = words !== '' && words.length < inner.length && open.written === close.written;
  if (!isLoose) return undefined;
  const offset = start + open.at;
  const length = close.at + close.written.length - open.at;
  const mended = text.slice(start + from, start + close.at).trim();
  const fix = { offset, length, text: open.written + mended + close.written };
  const isSafe = holdsTogether(
    prose.charAt(open.at - 1),
    words,
    prose.charAt(close.at + close.written.length),
  );
  return { problem: looseEmphasis(open.written), offset, length, ...(isSafe && { fix }) };
}

/** Beside a letter or digit, emphasis may not begin or end with a punctuation mark, code or a formula. */
function holdsTogether(before: string, words: string, after: string): boolean {
  const [first, last] = [words.charAt(0), words.slice(-1)];
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  const isLatin = (character: string) => /[A-Za-z0-9]/.test(character);
  return (isWord(first) || !isLatin(before)) && (isWord(last) || !isLatin(after));
}

function strayAt({ at, written }: Run, start: number): Finding {
  return { problem: strayEmphasis(written), offset: start + at, length: written.length };
}

/** `__粗体__` beside Han: an underscore within a word is none of emphasis. */
function underscores(prose: string, start: number, { text }: LintedNote): Finding[] {
  const pattern = /(?<![\w\\])__(?![_\s])([^_\n]*\p{Script=Han}[^_\n]*)(?<!\s)__(?![\w])/gu;
  return [...prose.matchAll(pattern)].map((match) => {
    const offset = start + match.index;
    const [{ length }] = match;
    const words = text.slice(offset + 2, offset + length - 2);
    const fix = { offset, length, text: `**${words}**` };
    return { problem: strayEmphasis('__'), offset, length, fix };
  });
}
