/** Diagnostics as people read them in a terminal. */
import { styleText } from 'node:util';
import type { Bilingual, Diagnostic, Language, Place, Severity } from '../model.ts';
import { codeFrame } from './code-frame.ts';
import { shownSingly } from './shown-singly.ts';
import { countDiagnostics, type DiagnosticCounts, sortedDiagnostics } from './sorted.ts';
import { visible } from './visible.ts';

export { reportJson } from './json-report.ts';

export interface ReportOptions {
  language: Language;
  /** Write ANSI colours, whatever the stream is. */
  color: boolean;
  /** What makes errors of warnings, as an author writes it: `--strict`. The count says so. */
  strictBy?: string | undefined;
}

/**
 * Every diagnostic with its frame, sorted and each once, then a line that counts them; ends with a
 * newline. Empty for none. Nothing an author wrote reaches the terminal as a control character.
 */
export function formatReport(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const sorted = sortedDiagnostics(diagnostics);
  if (sorted.length === 0) return '';
  const paint = painter(options.color);
  const words = WORDS[options.language];
  const say = (sentence: Bilingual) => visible(sentence[words.sentence]);
  const { shown, left } = shownSingly(sorted);
  const blocks = shown.map((diagnostic) => formatDiagnostic(diagnostic, { paint, words, say }));
  if (left > 0) blocks.push(`${words.left(left)}\n`);
  return `${blocks.join('\n')}\n${countLine(countDiagnostics(sorted), options.strictBy, { paint, words })}\n`;
}

type Format = Parameters<typeof styleText>[0];
type Paint = (format: Format, text: string) => string;

interface Voice {
  paint: Paint;
  words: Words;
  say: (sentence: Bilingual) => string;
}

interface Words {
  sentence: keyof Bilingual;
  severity: Record<Severity, string>;
  colon: string;
  help: string;
  fix: string;
  fixer: string;
  related: string;
  counted: Record<Severity, (count: number) => string>;
  left: (count: number) => string;
  comma: string;
  counting: (warnings: number, strictBy: string) => string;
}

const WORDS: Record<Language, Words> = {
  en: {
    sentence: 'en',
    severity: { error: 'error', warning: 'warning' },
    colon: ': ',
    help: 'help: ',
    fix: 'fix: ',
    fixer: '`scholium check --fix` does this',
    related: 'see: ',
    counted: {
      error: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
      warning: (count) => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
    },
    left: (count) => `… and ${count} more of these: \`--json\` has them all`,
    comma: ', ',
    counting: (warnings, strictBy) =>
      `, counted as ${warnings === 1 ? 'an error' : 'errors'} because of ${strictBy}`,
  },
  'zh-CN': {
    sentence: 'zh',
    severity: { error: '错误', warning: '警告' },
    colon: '：',
    help: '怎么办：',
    fix: '自动修正：',
    fixer: '`scholium check --fix` 可以代劳',
    related: '另见：',
    counted: { error: (count) => `${count} 个错误`, warning: (count) => `${count} 个警告` },
    left: (count) => `……同类的还有 ${count} 个：\`--json\` 会全部列出`,
    comma: '，',
    counting: (_, strictBy) => `（因 ${strictBy} 视为错误）`,
  },
};

const COLORS: Record<Severity, Format> = { error: ['bold', 'red'], warning: ['bold', 'yellow'] };

function painter(color: boolean): Paint {
  if (!color) return (_, text) => text;
  // The caller has decided; else styleText would look at the standard output itself.
  return (format, text) => styleText(format, text, { validateStream: false });
}

function formatDiagnostic(diagnostic: Diagnostic, { paint, words, say }: Voice): string {
  const { code, severity, message, help, file, place, related = [], fix } = diagnostic;
  const margin = ' '.repeat(String(place?.line ?? 0).length);
  const note = (label: string, text: string) => `${margin} ${paint('blue', '=')} ${label}${text}`;
  const lines = [
    paint(COLORS[severity], `${words.severity[severity]}[${visible(code)}]`) +
      paint('bold', `${words.colon}${say(message)}`),
    ...(file === undefined ? [] : [`${margin}${paint('blue', '-->')} ${locationOf(file, place)}`]),
    ...frameLines(diagnostic, margin, paint),
    note(paint('bold', words.help), say(help)),
    ...(fix ? [note(paint('bold', words.fix), words.fixer)] : []),
    ...related.map((other) =>
      note(
        paint('bold', words.related),
        `${locationOf(other.file, other.place)} ${say(other.message)}`,
      ),
    ),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function frameLines(diagnostic: Diagnostic, margin: string, paint: Paint): string[] {
  const { place, sourceLine, severity } = diagnostic;
  if (!place || sourceLine === undefined) return [];
  const frame = codeFrame(sourceLine, place);
  const gutter = (label: string) => paint('blue', `${label} |`);
  const indent = frame.carets.indexOf('^');
  return [
    gutter(margin),
    `${gutter(String(place.line))} ${frame.source}`,
    `${gutter(margin)} ${' '.repeat(indent)}${paint(COLORS[severity], frame.carets.trim())}`,
  ];
}

/** `posts/a.md:3:7`, as editors and terminals make links of. */
function locationOf(file: string, place: Place | undefined): string {
  return visible(place ? `${file}:${place.line}:${place.column}` : file);
}

function countLine(
  { errors, warnings }: DiagnosticCounts,
  strictBy: string | undefined,
  { words, paint }: Pick<Voice, 'words' | 'paint'>,
): string {
  const counted = [
    ...(errors > 0 ? [paint(COLORS.error, words.counted.error(errors))] : []),
    ...(warnings > 0 ? [paint(COLORS.warning, words.counted.warning(warnings))] : []),
  ].join(words.comma);
  return warnings > 0 && strictBy ? counted + words.counting(warnings, strictBy) : counted;
}
