/** Every file of the output has one owner, on every file system. */
import { describe, expect, it } from 'vitest';
import { Routes } from '../../../src/pipeline/link/routes.ts';
import { faultsOf, link, messagesOf } from '../../example/link.ts';

const owner = (name: string) => ({
  name: { en: name, zh: name },
  file: `${name}.md`,
  place: { line: 1, column: 1 },
});

function claimAll(...paths: string[]) {
  const routes = new Routes();
  paths.forEach((path, index) => {
    routes.claim(path, owner(`n${index}`));
  });
  return routes.diagnostics.map(({ code }) => code);
}

describe('two paths are one', () => {
  it.each([
    ['to the letter', '笔记/index.html', '笔记/index.html'],
    ['but for case', 'tags/NLP/index.html', 'tags/nlp/index.html'],
    ['but for the form of their accents', 'cafe\u0301/index.html', 'caf\u00e9/index.html'],
    ['as some file systems fold them', 'straße.html', 'STRASSE.html'],
  ])('%s', (_, first, second) => {
    expect(claimAll(first, second)).toEqual(['SC401']);
  });

  it('and both owners are named, with the place of each', () => {
    const routes = new Routes();
    expect(routes.claim('x/index.html', owner('posts/a'))).toBe(true);
    expect(routes.claim('X/index.html', owner('posts/b'))).toBe(false);
    expect(routes.diagnostics).toMatchObject([
      {
        file: 'posts/b.md',
        place: { line: 1 },
        message: { en: 'posts/b and posts/a would both be written to `X/index.html`' },
        related: [{ file: 'posts/a.md', place: { line: 1 }, message: { en: 'here is posts/a' } }],
      },
    ]);
  });
});

it.each([
  ['a', 'a/index.html'],
  ['a/index.html', 'a'],
  ['a/b/c.html', 'A/B'],
])('a file cannot be a folder: %s and %s', (first, second) => {
  expect(claimAll(first, second)).toEqual(['SC402']);
});

it.each([
  ...['con/index.html', 'AUX.html', 'nul.tar.gz', 'com1/x', 'lpt9.txt', 'a:b/x', 'a?/x', 'a*/x'],
  ...[
    'a./x',
    'a /x',
    'a|b',
    '<a>',
    '"a"',
    'a\\b',
    '../x',
    '/x',
    '/a/x',
    'a//x',
    `${'字'.repeat(81)}/x`,
  ],
])('%s is a name that some system refuses', (path) => {
  expect(claimAll(path)).toEqual(['SC403']);
  // In a folder that is known already no more is looked at than what is new of the path.
  expect(claimAll('known/x', `known/${path}`)).toEqual(['SC403']);
});

it.each(['console/index.html', '.nojekyll', 'a.b.c', '笔记（一）/index.html', 'com/x', 'a b/x'])(
  '%s is a name for every system',
  (path) => {
    expect(claimAll(path)).toEqual([]);
  },
);

describe('on a site', () => {
  it('two posts of one URL are told at the field that made it', async () => {
    const linked = await link({
      'posts/a.md': { permalink: '/x/' },
      'posts/b.md': { slug: 'x', permalink: '/X/' },
    });
    expect(faultsOf(linked)).toEqual(['posts/b.md SC401 1:6 permalink']);
    expect(messagesOf(linked)).toEqual([
      'posts/b.md and posts/a.md would both be written to `X/index.html`',
    ]);
    expect(linked.diagnostics[0]?.sourceLine).toBe('slug permalink');
    expect(linked.diagnostics[0]?.related).toMatchObject([
      { file: 'posts/a.md', place: { line: 1, column: 1, length: 9 } },
    ]);
  });

  it('two tags of one slug are told with a post of each', async () => {
    const notes = { 'posts/a.md': { tags: ['C++'] }, 'posts/b.md': { tags: ['C#'] } };
    expect(messagesOf(await link(notes))).toEqual([
      'the tag `C++` (posts/a.md) and the tag `C#` (posts/b.md) would both be written to `tags/C/index.html`',
    ]);
  });

  it.each([
    ['a page of every site', '/tags/', 'SC401'],
    ['a page that is a file', '/404.html', 'SC401'],
    ['a feed', '/atom.xml', 'SC402'],
    ['the sitemap', '/sitemap.xml', 'SC402'],
    ['the list of what was written', '/.scholium.json', 'SC402'],
  ])('a post cannot take the place of %s', async (_, permalink, code) => {
    const linked = await link({ 'posts/a.md': { permalink } });
    expect(faultsOf(linked)).toEqual([`posts/a.md ${code} 1:1 permalink`]);
  });

  it('a static file cannot take the place of an asset of the theme', async () => {
    const path = 'assets/muse.0123456789.js';
    const staticFiles = [
      { outputPath: path, file: `/site/static/${path}`, path: `static/${path}` },
    ];
    const linked = await link({ 'posts/a.md': {} }, { staticFiles, themeFiles: [path] });
    expect(linked.diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      `SC401 static/${path}`,
    ]);
  });

  it('a static file cannot take the place of a page, but that of the sitemap', async () => {
    const file = (outputPath: string) => ({ outputPath, file: '/x', path: `static/${outputPath}` });
    const staticFiles = [file('robots.txt'), file('tags/index.html'), file('images/a.png')];
    expect(messagesOf(await link({}, { staticFiles }))).toEqual([
      'static/tags/index.html and the page /tags/ would both be written to `tags/index.html`',
    ]);
  });
});
