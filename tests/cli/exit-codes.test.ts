/** Each exit code of the README, reached as an author may reach it, with and without `--json`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { lockFile } from '../../src/pipeline/write/lock.ts';
import { note, siteWith } from '../site-folder.ts';
import { recordedTerminal } from './recorded-terminal.ts';

interface Way {
  name: string;
  code: number;
  files?: Record<string, string>;
  argv?: string[];
  before?: (site: string) => void;
}

const BROKEN_FOOTER = { 'themes/plain/templates/list.njk': '{% if %}' };

const WAYS: Way[] = [
  { code: 0, name: 'a good site' },
  { code: 0, name: 'a warning', files: { 'posts/a.md': note('x', 'title: A\ntag: x') } },
  {
    code: 1,
    name: 'a warning that is strict',
    files: { 'posts/a.md': note('x', 'title: A\ntag: x') },
    argv: ['--strict'],
  },
  { code: 1, name: 'a fault in a note', files: { 'posts/a.md': note('$\\nix$') } },
  {
    code: 1,
    name: 'a fault in a template',
    files: { 'scholium.yaml': 'theme: plain\n', ...BROKEN_FOOTER },
  },
  { code: 2, name: 'an option that there is not', argv: ['--minify'] },
  { code: 2, name: 'a fault in the settings', files: { 'scholium.yaml': 'language: fr\n' } },
  {
    code: 2,
    name: 'a fault in the settings and one in a note',
    files: { 'scholium.yaml': 'posts_dir: nix\n', 'pages/a.md': note('$\\nix$') },
  },
  { code: 3, name: 'a file where the output folder should be', files: { public: 'mine' } },
  {
    code: 3,
    name: "somebody else's file in the output folder",
    files: { 'public/index.html': 'mine' },
  },
  { code: 4, name: 'a build by another process', before: holdLock },
];

test.each(WAYS)('$code: $name', async ({ code, files = {}, argv = [], before }) => {
  const site = siteWith(files);
  before?.(site);
  const { terminal, printed } = recordedTerminal();
  expect(await run(site, ['build', ...argv], terminal)).toBe(code);
  expect(printed().err === '').toBe(code === 0 && !files['posts/a.md']);
  const forPrograms = recordedTerminal();
  expect(await run(site, ['build', '--json', ...argv], forPrograms.terminal)).toBe(code);
  expect(JSON.parse(forPrograms.printed().out)).toMatchObject({ exitCode: code });
  expect(forPrograms.printed().err).toBe('');
});

test('70: a bug', async () => {
  const { terminal, printed } = recordedTerminal();
  const broken: Terminal = {
    ...terminal,
    print: () => {
      throw new TypeError('planted');
    },
  };
  expect(await run(siteWith({}), ['build'], broken)).toBe(70);
  expect(printed().err).toContain('TypeError: planted');
});

test.each(['README.md', 'README.zh-CN.md'])('%s lists them all', (readme) => {
  const text = readFileSync(join(import.meta.dirname, '../..', readme), 'utf8');
  const [line = ''] = /^0 .* · 1 .*$/m.exec(text) ?? [];
  const listed = line.split(' · ').map((part) => Number.parseInt(part, 10));
  expect(listed).toEqual([...new Set(WAYS.map(({ code }) => code)), 70]);
});

function run(cwd: string, argv: string[], terminal: Terminal): Promise<number> {
  const env = { SOURCE_DATE_EPOCH: '1735689600' };
  return main({ argv, terminal, version: '0', cwd, env });
}

/** As a running process would. */
function holdLock(site: string): void {
  const lock = lockFile(site, join(site, 'public'));
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
}
