/** A small check for each guard: true as long as the guard stands. Bundled together with the sources. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeXml, scriptJson } from '../../../src/base/escape.ts';
import { listFiles } from '../../../src/base/files.ts';
import { parseYaml } from '../../../src/base/yaml.ts';
import { openCache } from '../../../src/cache/cache.ts';
import { Tally } from '../../../src/parity/compare/tally.ts';
import { readOldSite } from '../../../src/parity/old/read-old-site.ts';
import { parityPage } from '../../../src/parity/report/as-html.ts';
import { decodeText } from '../../../src/pipeline/collect/decode-text.ts';
import { splitFrontMatter } from '../../../src/pipeline/collect/front-matter.ts';
import { sizeFault } from '../../../src/pipeline/compile/size-limit.ts';
import { Routes } from '../../../src/pipeline/link/routes.ts';
import { takeLock } from '../../../src/pipeline/write/lock.ts';
import { openOutputFolder } from '../../../src/pipeline/write/output-folder.ts';
import { errorPage } from '../../../src/serve/error-page.ts';
import { link } from '../../example/link.ts';
import { compile, exampleSource, html } from '../../example/markdown.ts';
import { rendered } from '../../pipeline/render/templates/small-theme.ts';
import { headersOf, statusOf } from './asked.ts';

export type Check = () => boolean | Promise<boolean>;

const FOREIGN = { origin: 'https://evil.example' };
const FRAMED = {
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'iframe',
};

export const CHECKS = {
  'a foreign host': async () => (await statusOf({ headers: { host: 'evil.example' } })) === 403,
  'a foreign origin': async () => (await statusOf({ headers: FOREIGN })) === 403,
  'a foreign frame': async () => (await statusOf({ headers: FRAMED })) === 403,
  'a method that writes': async () => (await statusOf({ method: 'POST' })) === 405,
  'an answer for other sites': async () =>
    (await headersOf({}))['cross-origin-resource-policy'] === 'same-origin',
  'an escape that is none': async () => (await statusOf({ path: '/%ff' })) === 400,
  'a script in a note': () =>
    !html('<script>x</script><img src=x onerror=x>').match(/script|onerror/),
  'a link that runs': () => !html('[x](javascript:x)').includes('javascript:'),
  'an id of the site': () => !html('<b id="scholium:search">x</b>').includes('scholium:'),
  'a document as data': () => !html('<img src="data:text/html,x" alt="x">').includes('data:'),
  'a name that runs': async () => {
    const { site } = await link({ 'posts/a.md': { title: 'A', body: '[[javascript:x|y]]' } });
    return site.posts[0]?.references[0]?.url.startsWith('javascript:') === false;
  },
  'a command that runs': () => !html('$\\href{javascript:x}{y}$').includes('href="javascript:'),
  'a box without an end': () => !stylesOf('$\\rule{1000000em}{1em}$').includes('1000000em'),
  'a text in a template': () =>
    !rendered({ 'page.njk': '{{ lang }}' }, { lang: '<b>' }).includes('<b>'),
  'a title in JSON-LD': () => !scriptJson('</script>').includes('</script>'),
  'a control character in XML': () => escapeXml('a\u0001') === 'a',
  'text on the page of errors': () => !faultPage('<img src=x>').includes('<img'),
  'a fence of code': () => splitFrontMatter(file('---js\nx\n---\n')).diagnostics.length === 1,
  'keys of all objects': () => {
    const { value } = parseYaml('a: 1');
    return typeof value === 'object' && value !== null && !('toString' in value);
  },
  'aliases that multiply': () => parseYaml(ALIASES).errors.length === 1,
  'an alias in itself': () => parseYaml('a: &a [*a]').errors.length === 1,
  'depth of YAML': () =>
    parseYaml('['.repeat(150) + ']'.repeat(150)).errors[0]?.code === 'too-deep',
  'a tag of code': () => parseYaml("a: !!js/function 'x'").errors.length === 1,
  'a crowd of signs': () => codesOf('['.repeat(5001)).includes('SC380'),
  'lists in lists': () => codesOf('- '.repeat(120)).length > 0,
  'a note without an end': () => sizeFault(exampleSource('a'.repeat(1_000_001))) !== undefined,
  'a link out of the site': () =>
    inFolder((folder) => {
      symlinkSync(tmpdir(), join(folder, 'out'));
      return listFiles(folder, folder).skipped[0]?.reason === 'outside';
    }),
  'a link to itself': () =>
    inFolder((folder) => {
      symlinkSync(folder, join(folder, 'again'));
      return listFiles(folder, folder).files.length === 1;
    }),
  'a path out of the output': () => !new Routes().claim('../x.html', OWNER),
  'a name of a device': () => !new Routes().claim('aux/index.html', OWNER),
  'a link out of the output': () =>
    inFolder((folder) => {
      symlinkSync(tmpdir(), join(folder, 'out'));
      return !openOutputFolder(folder).holds('out/x.html');
    }),
  'a second build': () =>
    inFolder((folder) => {
      const lock = join(folder, 'lock');
      writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
      return 'pid' in takeLock(lock);
    }),
  'bytes that are no UTF-8': () => 'diagnostic' in decodeText(new Uint8Array([0x61, 0xff]), 'a.md'),
  'a NUL': () => 'diagnostic' in decodeText(new Uint8Array([0x61, 0]), 'a.md'),
  'an entry that was altered': () =>
    inFolder((folder) => {
      const cache = openCache(folder);
      cache.set('a', 'key', 'value');
      for (const { file } of listFiles(folder, folder).files) {
        writeFileSync(file, readFileSync(file, 'utf8').replace('value', 'other'));
      }
      return cache.get('a', 'key') === undefined;
    }),
  'an old site elsewhere': () =>
    inFolder((folder) => {
      const blog = join(folder, 'blog');
      mkdirSync(join(blog, 'source'), { recursive: true });
      writeFileSync(join(blog, '_config.yml'), 'public_dir: ..\n');
      writeFileSync(join(folder, 'index.html'), '');
      return readOldSite(blog, 'blog').old === undefined;
    }),
  'text of an old site in a report': () =>
    !parityPage(new Tally().result(new Set()), '<img src=x>', 'en').includes('<img'),
} satisfies Record<string, Check>;

const OWNER = { name: { en: 'a note', zh: '笔记' }, file: 'posts/a.md' };

const ALIASES = [
  'a: &a [x]',
  ...Array.from({ length: 4 }, (_, at) => {
    const [before, name] = ['abcdefghi'[at], 'abcdefghi'[at + 1]];
    return `${name}: &${name} [${Array(10).fill(`*${before}`).join()}]`;
  }),
].join('\n');

function file(text: string) {
  return { path: 'posts/a.md', text };
}

function codesOf(markdown: string): string[] {
  return compile(markdown).diagnostics.map(({ code }) => code);
}

function stylesOf(markdown: string): string {
  return JSON.stringify(compile(markdown).formulas.map(({ styles }) => styles));
}

function faultPage(text: string): string {
  const place = { line: 1, column: 1, length: text.length };
  const message = { en: text, zh: text };
  const fault = {
    code: text,
    severity: 'error',
    message,
    help: message,
    file: text,
    place,
  } as const;
  return errorPage([{ ...fault, sourceLine: text }], 'en', 'v');
}

function inFolder(work: (folder: string) => boolean): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-guard-'));
  try {
    mkdirSync(join(folder, 'posts'));
    writeFileSync(join(folder, 'posts/a.md'), 'a');
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
