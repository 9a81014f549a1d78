/** A small blog is edited at will after its addresses were published: what is told to be gone is what is gone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { installation } from '../../src/base/installation.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { BuildResult } from '../../src/model.ts';
import { build } from '../../src/pipeline/build.ts';
import { acceptedLedger } from '../../src/pipeline/ledger/accepted-ledger.ts';
import type { Outcome, Proof, Tries } from './proof.ts';

export const ledger: Proof = {
  name: 'ledger',
  promise:
    'A build fails exactly where an address of the ledger is gone: a page, a feed, a file, or the id of a heading, also where a redirect leads.',
  unit: 'sites, edited at will',
  counts: { short: 12, long: 2000 },
  run,
};

interface Note {
  name: string;
  headings: string[];
  tags: string[];
  fields: string[];
  hasPicture: boolean;
}

/** What an author does; `choice` picks a note or a word. */
type Edit = (notes: Note[], choice: number) => void;

const WORDS = ['方法', 'Loss', '结论 {#end}', '方案', '50 % off', '{#loss}', 'Loss'];

const EDITS: Record<string, Edit> = {
  rename: (notes, choice) =>
    change(notes, choice, (note) => ({ name: `${note.name}-${choice % 3}` })),
  'rename with an alias': (notes, choice) =>
    change(notes, choice, ({ name, fields }) => ({
      name: `${name}x`,
      fields: [...fields, `aliases: [/2024/03/01/${name}/]`],
    })),
  'another address': (notes, choice) =>
    change(notes, choice, ({ fields }) => ({
      fields: [...fields, `permalink: /p${choice % 4} q/`],
    })),
  'another date': (notes, choice) =>
    change(notes, choice, ({ fields }) => ({ fields: [...fields, 'date: 2024-04-02'] })),
  delete: (notes, choice) => void notes.splice(choice % notes.length, notes.length > 1 ? 1 : 0),
  'a draft': (notes, choice) =>
    change(notes, choice, ({ fields }) => ({ fields: [...fields, 'draft: true'] })),
  'another heading': (notes, choice) =>
    change(notes, choice, ({ headings }) => ({
      headings: headings.with(choice % headings.length, WORDS[choice % WORDS.length] ?? ''),
    })),
  'a heading less': (notes, choice) =>
    change(notes, choice, ({ headings }) => ({ headings: headings.slice(0, -1) })),
  'another tag': (notes, choice) =>
    change(notes, choice, () => ({ tags: [['甲', 'b c', '100%'][choice % 3] ?? ''] })),
  'a picture less': (notes, choice) => change(notes, choice, () => ({ hasPicture: false })),
  'a note more': (notes, choice) => void notes.push(noteCalled(`n${choice}`)),
  nothing: () => {},
};

function change(notes: Note[], choice: number, how: (note: Note) => Partial<Note>): void {
  const at = choice % notes.length;
  const note = notes[at];
  if (note) notes[at] = { ...note, ...how(note) };
}

function noteCalled(name: string): Note {
  const headings = ['方法', 'Loss', 'C++ & more'];
  return { name, headings, tags: ['甲', 'b c'], fields: [], hasPicture: true };
}

const scripts = fc.array(
  fc.record({ edit: fc.constantFrom(...Object.keys(EDITS)), choice: fc.nat({ max: 60 }) }),
  { minLength: 1, maxLength: 4 },
);

async function run({ count, seed }: Tries): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'scholium-ledger-'));
  const failures: string[] = [];
  let lossy = 0;
  try {
    for (const script of fc.sample(scripts, { seed, numRuns: count })) {
      const { failure, lost } = await tryScript(root, script);
      if (failure) failures.push(`${JSON.stringify(script)}: ${failure}`);
      if (lost > 0) lossy++;
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return { tried: count, failures, note: `${lossy} of them lost an address` };
}

async function tryScript(root: string, script: { edit: string; choice: number }[]) {
  const notes = ['a', '乙 b', 'c'].map(noteCalled);
  const published = acceptedLedger((await built(root, notes)).ledger);
  for (const { edit, choice } of script) EDITS[edit]?.(notes, choice);
  const plain = await built(root, notes);
  const result = await built(root, notes, published);
  if (hasErrors(plain)) {
    return { failure: hasErrors(result) ? undefined : 'an error went away', lost: 0 };
  }
  const alive = crawled(plain);
  const lines = published.split('\n').filter((line) => line.startsWith('/'));
  const expected = lines
    .map((line) => line.split('\t')[0] ?? '')
    .filter((each) => !alive.has(each));
  const told = result.ledger.lost.map(({ address }) => address);
  const isSame = expected.join('\n') === told.join('\n');
  const isRight = isSame && hasErrors(result) === expected.length > 0;
  const failure = isRight ? undefined : `gone: ${expected.join(' ')}; told: ${told.join(' ')}`;
  return { failure, lost: expected.length };
}

function hasErrors({ diagnostics }: BuildResult): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

const PIXEL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1"/></svg>';

async function built(root: string, notes: Note[], list?: string): Promise<BuildResult> {
  rmSync(root, { recursive: true, force: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write(
    'scholium.yaml',
    'title: T\nurl: https://example.org/notes/\ntheme: plain\nindex: {per_page: 2}\n',
  );
  for (const { name, headings, tags, fields, hasPicture } of notes) {
    const own = fields.some((field) => field.startsWith('date')) ? [] : ['date: 2024-03-01'];
    // Of a field that was written twice, the last counts.
    const last = new Map([...own, ...fields].map((field) => [field.split(':')[0], field]));
    const front = [`title: ${name}`, `tags: [${tags.join(', ')}]`, ...last.values()].join('\n');
    const body = headings.map((heading) => `## ${heading}\n\ntext\n`).join('\n');
    const picture = hasPicture ? `\n![p](${name.replaceAll(' ', '%20')}/p.svg)\n` : '';
    write(`posts/${name}.md`, `---\n${front}\n---\n${body}${picture}`);
    if (hasPicture) write(`posts/${name}/p.svg`, PIXEL);
  }
  if (list !== undefined) write('urls.txt', list);
  const { config } = loadConfig({ root, overrides: {} });
  if (!config) throw new Error('the settings are wrong');
  const now = Date.parse('2025-01-01');
  return build({ root, config, now, write: false, cache: undefined, installation: installation() });
}

/** Every address that answers, by the files alone, and written as the ledger does. */
function crawled({ outputs }: BuildResult): Set<string> {
  const pages = new Map(
    outputs.map(({ path, contents }) => [
      `/${path}`.replace(/\/index\.html$/, '/'),
      typeof contents === 'string' && path.endsWith('.html') ? contents : '',
    ]),
  );
  const alive = new Set<string>();
  for (const [url, html] of pages) {
    const target = /http-equiv="refresh" content="0; url=\/notes([^"#]*)/.exec(html)?.[1];
    const shown = target === undefined ? html : (pages.get(decodeURIComponent(target)) ?? '');
    alive.add(readable(url));
    for (const [, id = ''] of shown.matchAll(/ id="([^"]*)"/g)) {
      alive.add(
        `${readable(url)}#${readable(id.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'))}`,
      );
    }
  }
  return alive;
}

function readable(text: string): string {
  return text.replaceAll('%', '%25').replaceAll(' ', '%20');
}
