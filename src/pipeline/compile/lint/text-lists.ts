/** `1、…`, `1。…` or `• …` line by line: no list of Markdown, so the lines run together on the page. */
import { textList } from '../../../diagnostics/catalogue/lint.ts';
import type { Fix } from '../../../model.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';
import { isBeforeIndented, linesOf, type ProseBlock, type ProseLine } from './prose.ts';

export const textLists: LintRule = (note) =>
  note.breaks
    ? []
    : note.blocks
        .filter(({ type }) => type === 'paragraph')
        .flatMap((block) => runsIn(block, note).map((run) => findingOf(run, note)));

interface Mark {
  line: ProseLine;
  written: string;
  /** Undefined for a bullet. */
  number: number | undefined;
}

const NUMBER = /^([0-9０-９]{1,3})(?:[、。]|．(?![0-9０-９]))[ \t\u3000]*(?=\S)/;
const BULLET = /^[•●▪◦‣∙][ \t\u3000]*(?=\S)/;

/** Marks of lines that follow each other: the same bullet, or numbers that count on. */
function runsIn(block: ProseBlock, { prose, text }: LintedNote): Mark[][] {
  const runs: Mark[][] = [];
  let open: Mark[] = [];
  for (const line of linesOf(block, prose, text)) {
    const mark = markOf(line);
    if (!mark || !follows(open.at(-1), mark) || endsHard(open.at(-1), text)) open = [];
    if (!mark) continue;
    open.push(mark);
    if (open.length === 2) runs.push(open);
  }
  return runs;
}

function markOf(line: ProseLine): Mark | undefined {
  const [written, digits] = NUMBER.exec(line.prose) ?? BULLET.exec(line.prose) ?? [];
  if (written === undefined) return undefined;
  return { line, written, number: digits === undefined ? undefined : numberOf(digits) };
}

function numberOf(digits: string): number {
  return Number(digits.normalize('NFKC'));
}

function follows(before: Mark | undefined, { written, number }: Mark): boolean {
  if (!before) return true;
  if (number === undefined) return before.written.charAt(0) === written.charAt(0);
  return before.number !== undefined && number === before.number + 1;
}

/** Two spaces, a backslash or `<br>` at its end: the author has broken the line. */
function endsHard(mark: Mark | undefined, text: string): boolean {
  if (!mark) return false;
  const line = text.slice(mark.line.offset).split('\n', 1)[0] ?? '';
  return /(?: {2}|\\|<br\s*\/?>)\s*$/i.test(line);
}

function findingOf(run: Mark[], { text }: LintedNote): Finding {
  const [first, second] = run;
  const offset = first?.line.offset ?? 0;
  const isSafe = (first?.number ?? 1) === 1 && !isBeforeIndented(offset, text, 'item');
  const written = first?.written.trim() ?? '';
  const ascii = markdownMark(first?.number);
  const problem = textList(written, second?.written.trim() ?? '', ascii);
  return { problem, offset, length: written.length, ...(isSafe && { fix: rewritten(run, text) }) };
}

function markdownMark(number: number | undefined): string {
  return number === undefined ? '-' : `${number}.`;
}

/** From the first mark to the last, each in Markdown's way; what stands between is left. */
function rewritten(run: Mark[], text: string): Fix {
  const offset = run[0]?.line.offset ?? 0;
  let [end, written] = [offset, ''];
  for (const mark of run) {
    written += `${text.slice(end, mark.line.offset)}${markdownMark(mark.number)} `;
    end = mark.line.offset + mark.written.length;
  }
  return { offset, length: end - offset, text: written };
}
