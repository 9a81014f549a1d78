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
    const isTwo = close !== undefined && isPair(prose, open, close, runs.length === 2);
    const loose = isTwo && loosePair(prose, open, close, start, note);
    if (isTwo) index++; // one report tells of both marks
    findings.push(loose || strayAt(open, start));
  }
  return findings;
}

/** A power, `2**3` or `a ** 2`; Python's `**kwargs`; a wildcard, `src/**`. */
function isOther(prose: string, { at, written }: Run): boolean {
  const before = prose.slice(Math.max(0, at - 20), at);
  const after = prose.slice(at + written.length, at + written.length + 20);
  if (/[\w)\]]$/.test(before) && /^[\w(]/.test(after)) return true;
  const isSpaced = /\s$/.test(before) && /^\s/.test(after);
  if (isSpaced && (/(?:\d|\b\w|[)\]])\s+$/.test(before) || /^\s+(?:\d|\w\b|\()/.test(after))) {
    return true;
  }
  return before.endsWith('/') || after.startsWith('/') || /^kwargs?\b/.test(after);
}

/** Among several marks, one that clings to a Latin word on its other side has another partner. */
function isPair(prose: string, open: Run, close: Run, isOnly: boolean): boolean {
  if (open.written !== close.written || isOnly) return open.written === close.written;
  const opening = prose.slice(Math.max(0, open.at - 1), open.at + open.written.length + 1);
  const closing = prose.slice(close.at - 1, close.at + close.written.length + 1);
  return !/^\w\*+\s/.test(opening) && !/^\s\*+\w/.test(closing);
}

/** The spaces go; between Latin words, one of them moves out. */
function loosePair(
  prose: string,
  open: Run,
  close: Run,
  start: number,
  { text }: LintedNote,
): Finding | undefined {
  const { written: marks } = open;
  const [from, end] = [open.at + marks.length, close.at + marks.length];
  const inner = prose.slice(from, close.at);
  const words = inner.trim();
  if (words === '' || words.length === inner.length) return undefined;
  const left = isLatin(prose.charAt(open.at - 1)) && !inner.startsWith(words) ? ' ' : '';
  const right = isLatin(prose.charAt(end)) && !inner.endsWith(words) ? ' ' : '';
  const mended = text.slice(start + from, start + close.at).trim();
  const offset = start + open.at;
  const length = end - open.at;
  const fix = { offset, length, text: left + marks + mended + marks + right };
  const before = left || prose.charAt(open.at - 1);
  const isSafe = holdsTogether(before, words, right || prose.charAt(end));
  return { problem: looseEmphasis(marks), offset, length, ...(isSafe && { fix }) };
}

/** Beside a letter or digit, emphasis may not begin or end with a punctuation mark, code or a formula. */
function holdsTogether(before: string, words: string, after: string): boolean {
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  const [first, last] = [words.charAt(0), words.slice(-1)];
  return (isWord(first) || !isLatin(before)) && (isWord(last) || !isLatin(after));
}

function isLatin(character: string): boolean {
  return /[A-Za-z0-9]/.test(character);
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
