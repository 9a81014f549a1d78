/** Help, in both languages, and that no row of a table is without its words. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { optionNames, optionSpec } from '../../src/cli/options.ts';
import { CLI, folderWith, scholium } from './scholium.ts';

const HAN = /\p{Script=Han}/u;

test('without a command, help lists all commands, on stdout', async () => {
  const { code, out, err } = await scholium(folderWith(), []);
  expect(code).toBe(0);
  expect(err).toBe('');
  for (const { name, summary } of commands)
    expect(out).toContain(`  ${name.padEnd(6)}  ${summary.en}`);
  expect(out).not.toMatch(HAN);
});

test('`--help`, `-h` and `help` are the same', async () => {
  const folder = folderWith();
  const { out } = await scholium(folder, ['help']);
  expect((await scholium(folder, ['--help'])).out).toBe(out);
  expect((await scholium(folder, ['-h'])).out).toBe(out);
});

test('help is Chinese when asked for', async () => {
  const { out } = await scholium(folderWith(), ['--help', '--lang', 'zh-CN']);
  for (const { name, summary } of commands)
    expect(out).toContain(`  ${name.padEnd(6)}  ${summary.zh}`);
});

test.each(commands.map(({ name }) => name))(
  '`%s --help` explains it, in both languages',
  async (name) => {
    const folder = folderWith();
    const english = await scholium(folder, [name, '--help']);
    expect(english.code).toBe(0);
    expect(english.out).toContain(`Usage\n  scholium ${name}`);
    expect(english.out).toContain('Examples\n');
    expect((await scholium(folder, ['help', name])).out).toBe(english.out);
    const chinese = await scholium(folder, [name, '--help', '--lang', 'zh']);
    expect(chinese.out).toContain(`用法\n  scholium ${name}`);
    expect(chinese.out).toContain('示例\n');
  },
);

test('`help` of an unknown command suggests one', async () => {
  const { code, err } = await scholium(folderWith(), ['help', 'clear']);
  expect(code).toBe(2);
  expect(err).toContain('Did you mean `scholium clean`?');
});

test('`help config` lists every setting, for people and for programs', async () => {
  const folder = folderWith();
  const { code, out } = await scholium(folder, ['help', 'config']);
  expect(code).toBe(0);
  expect(out).toContain(
    '\nindex.per_page: 10\n    Posts on a page of the index; `0` for all.\n    → ',
  );
  expect((await scholium(folder, ['help', 'config', '--lang', 'zh'])).out).toContain(
    '\n    网站名称。\n',
  );
  const { settings } = JSON.parse((await scholium(folder, ['help', 'config', '--json'])).out);
  expect(settings).toContainEqual(expect.objectContaining({ key: 'url' }));
});

test('`help theme` lists the options of the theme of the site, or of muse', async () => {
  const { code, out } = await scholium(folderWith(), ['help', 'theme']);
  expect(code).toBe(0);
  expect(out).toContain('Options of the theme muse, under theme_options in scholium.yaml:\n\n');
  expect(out).toContain('\nscheme: auto\n    Light or dark pages;');
  expect(out).toContain('\n    → one of `auto`, `light`, `dark`\n');
  const site = folderWith({
    'scholium.yaml': 'language: en\ntheme: own\n',
    'themes/own/theme.yaml':
      'name: own\nextends: muse\noptions:\n  names: { type: list, default: [a], doc: { en: Names., zh: 名字。 } }\n',
  });
  const { options } = JSON.parse((await scholium(site, ['help', 'theme', '--json'])).out);
  const described = {
    key: 'names',
    type: 'a list of texts or numbers',
    default: '[a]',
    doc: 'Names.',
  };
  expect(options[0]).toEqual(described);
  expect(options.length).toBeGreaterThan(5);
  const chinese = (await scholium(site, ['help', 'theme', '--lang', 'zh-CN'])).out;
  expect(chinese).toContain('names: [a]\n    名字。\n    → 文本或数字的列表\n');
});

test('`help theme` tells of a theme that is not there', async () => {
  const site = folderWith({ 'scholium.yaml': 'language: en\ntheme: mose\n' });
  const { code, out, err } = await scholium(site, ['help', 'theme']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('there is no theme `mose`');
});

test('every option of a command is in its help, and every option has docs in both languages', async () => {
  const used = new Set<string>();
  for (const row of commands) for (const name of (await row.load()).options) used.add(name);
  for (const name of optionNames) {
    expect(optionSpec(name).doc.zh).toMatch(HAN);
    expect(optionSpec(name).doc.en).not.toMatch(HAN);
  }
  expect([...used].filter((name) => !optionNames.some((known) => known === name))).toEqual([]);
});

test('the version is that of package.json', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  expect(await scholium(folderWith(), ['--version'])).toEqual({
    code: 0,
    out: `${manifest.version}\n`,
    err: '',
  });
});

test('what help and version load is small', () => {
  const loaded = new Map<string, number>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    const text = readFileSync(file, 'utf8');
    loaded.set(file, text.length);
    for (const [, target = ''] of text.matchAll(
      /(?:^|[;}])import(?:\{[^}]*\}from)?"(\.[^"]+)"/gm,
    )) {
      load(join(dirname(file), target));
    }
  };
  load(CLI);
  expect(loaded.size).toBeGreaterThan(1);
  const total = [...loaded.values()].reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThan(60_000);
});
