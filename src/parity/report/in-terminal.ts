/** The report for a terminal: a table of counts, and what differs, grouped. */
import { cellsOf } from '../../diagnostics/cells.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Language } from '../../model.ts';
import { isDifference } from '../compare/tally.ts';
import { type Finding, KINDS, type Parity } from '../model.ts';
import { KIND_NAMES, PHRASES, STATE_NAMES, say } from './words.ts';

interface Manner {
  language: Language;
  /** All findings, those that are as they should be included. */
  verbose: boolean;
}

/** `mended` and `replaced` stand with what is the same or better. */
const COLUMNS = [
  ...(['same', 'redirected', 'mended', 'replaced', 'changed', 'lost', 'accepted'] as const),
];

/** So many of a kind are shown unless all are asked for. */
const SHOWN = 10;

/** Of a formula or title, so many characters. */
const LONGEST = 200;

export function formatParity(parity: Parity, { language, verbose }: Manner): string {
  const shown = parity.findings.filter(
    (finding) => verbose || (isDifference(finding) && !finding.isAccepted),
  );
  const groups = KINDS.map((kind) => shown.filter((finding) => finding.kind === kind))
    .filter((group) => group.length > 0)
    .map((group) => formatGroup(group, { language, verbose }));
  return `${[table(parity, language), ...groups].join('\n\n')}\n`;
}

function table({ summary }: Parity, language: Language): string {
  const head = [
    say(PHRASES.kind, language),
    ...COLUMNS.map((name) => say(STATE_NAMES[name], language)),
  ];
  const rows = KINDS.filter((kind) => COLUMNS.some((name) => summary[kind][name] > 0)).map(
    (kind) => [
      say(KIND_NAMES[kind], language),
      ...COLUMNS.map((name) => String(summary[kind][name])),
    ],
  );
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? ''))),
  );
  return [head, ...rows].map((row) => formatRow(row, widths)).join('\n');
}

/** Names to the left, numbers to the right. */
function formatRow(cells: string[], widths: number[]): string {
  return cells
    .map((cell, column) => {
      const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
      return column === 0 ? cell + space : space + cell;
    })
    .join('  ')
    .trimEnd();
}

function widthOf(text: string): number {
  const last = cellsOf(text).at(-1);
  return last ? last.offset + last.width : 0;
}

function formatGroup(group: Finding[], { language, verbose }: Manner): string {
  const [first] = group;
  const title = first ? say(KIND_NAMES[first.kind], language) : '';
  const shown = verbose ? group : group.slice(0, SHOWN);
  const rest = group.length - shown.length;
  const more = {
    en: `… and ${rest} more; --verbose shows all`,
    zh: `……另有 ${rest} 项；--verbose 显示全部`,
  };
  return [
    title,
    ...shown.flatMap((finding) => formatFinding(finding, language)),
    ...(rest > 0 ? [`  ${say(more, language)}`] : []),
  ].join('\n');
}

function formatFinding(finding: Finding, language: Language): string[] {
  const { state, name, why, isAccepted } = finding;
  const accepted = isAccepted ? `, ${say(PHRASES.accepted, language)}` : '';
  return [
    `  ${visible(name)}`,
    `    ${say(STATE_NAMES[state], language)}${accepted}: ${say(why, language)}`,
    ...lineOf(say(PHRASES.before, language), finding.old),
    ...lineOf(say(PHRASES.after, language), finding.new),
  ];
}

function lineOf(label: string, text: string | undefined): string[] {
  if (text === undefined || text === '') return [];
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return [`    ${label}: ${visible(cut)}`];
}
