/** One try: a mistake is put into the good site, told, and taken back. */
import type { JsonDiagnostic } from '../../../src/diagnostics/json-report.ts';
import type { GoodSite } from './good-site.ts';
import { type Mistake, type Told, toldOf, unmarked } from './mistake.ts';

export interface Way {
  ending: 'LF' | 'CRLF' | 'BOM';
  /** Of what is shown to people; undefined: only the report for programs is looked at. */
  language: 'en' | 'zh-CN' | undefined;
}

/** What was not as it must be. */
export async function tryMistake(site: GoodSite, mistake: Mistake, way: Way): Promise<string[]> {
  const { argv = ['build'], onDisk } = mistake;
  const undo = site.edit(filesOf(mistake, way));
  const before = site.published();
  const [command = '', ...rest] = argv;
  onDisk?.make(site.root);
  try {
    const faults = reportFaults(mistake, await site.run([command, '--json', ...rest]));
    if (way.language) {
      const forPeople = await site.run([command, '--lang', way.language, ...rest]);
      faults.push(...frameFaults(mistake, forPeople));
    }
    faults.push(...publishedFaults(mistake, before, site.published()));
    return faults.map((fault) => `${mistake.name} (${way.ending}, ${way.language}): ${fault}`);
  } finally {
    onDisk?.undo(site.root);
    undo();
  }
}

function filesOf({ files = {} }: Mistake, { ending }: Way): Record<string, string | Uint8Array> {
  const written = (text: string) => {
    const plain = unmarked(text);
    if (ending === 'CRLF') return plain.replaceAll('\n', '\r\n');
    return ending === 'BOM' ? `\ufeff${plain}` : plain;
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      typeof text === 'string' ? written(text) : text,
    ]),
  );
}

type Run = Awaited<ReturnType<GoodSite['run']>>;

function reportFaults(mistake: Mistake, { code, out, err }: Run): string[] {
  if (!out.startsWith('{')) return [`no document but ${JSON.stringify(out + err)}`];
  const { diagnostics }: { diagnostics: JsonDiagnostic[] } = JSON.parse(out);
  const expected = toldOf(mistake).map(({ line }) => line);
  const got = diagnostics.map(inOneLine);
  const isGrave = diagnostics.some(({ severity }) => severity === 'error');
  return [
    ...(String(got) === String(expected)
      ? []
      : [`${got.join(', ')} instead of ${expected.join(', ')}`]),
    ...(code === mistake.exit ? [] : [`exit code ${code} instead of ${mistake.exit}`]),
    ...(isGrave === mistake.exit > 0 ? [] : ['an error that does not fail, or the reverse']),
    ...diagnostics.flatMap(wordFaults),
    ...(err === '' ? [] : [`also printed ${JSON.stringify(err)}`]),
  ];
}

function inOneLine({ code, file, line, column, endColumn }: JsonDiagnostic): string {
  if (file === null) return code;
  if (line === null) return `${code} ${file}`;
  return `${code} ${file}:${line}:${column}+${(endColumn ?? 0) - (column ?? 0)}`;
}

function wordFaults({ code, message, help }: JsonDiagnostic): string[] {
  const texts = [message, help];
  const isWhole = texts.every(({ en, zh }) => en !== '' && /\p{Script=Han}/u.test(zh) && en !== zh);
  const hasHole = texts.some(({ en, zh }) => /\bundefined\b|\[object|\bNaN\b/.test(en + zh));
  return isWhole && !hasHole ? [] : [`${code} is not whole in both languages`];
}

function publishedFaults(
  { exit }: Mistake,
  before: Map<string, string>,
  after: Map<string, string>,
): string[] {
  if (exit === 0) return [];
  const paths = new Set([...before.keys(), ...after.keys()]);
  const changed = [...paths].filter((path) => before.get(path) !== after.get(path));
  return changed.length === 0 ? [] : [`public/ has changed: ${changed.join(', ')}`];
}

/** The frame is shown as the line stands in the file, where nothing in it has to be shown otherwise. */
function frameFaults(mistake: Mistake, { out, err }: Run): string[] {
  return toldOf(mistake).flatMap(({ line, sourceLine }: Told) => {
    const [, place = ''] = line.split(' ');
    const shown = place.replace(/\+\d+$/, '');
    if (!err.includes(shown)) return [`${shown} is not in ${JSON.stringify(out + err)}`];
    if (sourceLine === undefined || !/^[\p{L}\p{N}\p{P}\p{S} ]{1,60}$/u.test(sourceLine)) return [];
    const isShown = new RegExp(`^ *\\d+ \\| ${escaped(sourceLine.trimEnd())} *\\n[ |]*\\^`, 'm');
    return isShown.test(err) ? [] : [`no frame of ${sourceLine} in ${JSON.stringify(err)}`];
  });
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
