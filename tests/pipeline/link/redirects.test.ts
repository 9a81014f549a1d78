/** Redirects of the settings: where each leads, followed to the end. */
import { describe, expect, it } from 'vitest';
import { writtenRedirects } from '../../../src/pipeline/collect/redirects.ts';
import { exampleConfig } from '../../example/config.ts';
import { link } from '../../example/link.ts';

async function redirected(redirects: Record<string, string>) {
  const written = writtenRedirects('/nowhere', exampleConfig({ redirects }));
  const notes = { 'posts/a.md': { permalink: '/新/', aliases: ['/alias/'], body: '## 方法\n' } };
  const { pages, diagnostics } = await link(notes, { redirects: written });
  expect(diagnostics).toEqual([]);
  return pages
    .filter((page) => page.kind === 'redirect')
    .filter(({ url }) => url !== '/alias/')
    .map(({ outputPath, to }) => [outputPath, `${to.url}${to.query ?? ''} ${to.fragment}`]);
}

describe('a redirect', () => {
  it.each<[string, string, string[]]>([
    ['/old/', '/新/', ['old/index.html', '/新/ ']],
    ['/old', '/新', ['old/index.html', '/新/ ']],
    ['/old.html', '/%E6%96%B0/', ['old.html', '/新/ ']],
    ['/%E6%97%A7/', '/新/#方法', ['旧/index.html', '/新/ 方法']],
    ['/old/', '/新/?a=b#%E6%96%B9%E6%B3%95', ['old/index.html', '/新/?a=b 方法']],
    ['/old/', 'https://example.com/x#y', ['old/index.html', 'https://example.com/x#y ']],
    ['/old/', '/', ['old/index.html', '/ ']],
    ['/old.xml', '/atom.xml', ['old.xml/index.html', '/atom.xml ']],
  ])('%s → %s', async (from, to, expected) => {
    expect(await redirected({ [from]: to })).toEqual([expected]);
  });

  it('leads to the end of a chain at once, with the last fragment', async () => {
    const chain = {
      '/c/': '/alias/',
      '/a/': '/b/',
      '/b/': '/新/#方法',
      '/d/': 'https://a.org/',
      '/e/': '/d',
    };
    expect(await redirected(chain)).toEqual([
      ['c/index.html', '/alias/ '],
      ['a/index.html', '/新/ 方法'],
      ['b/index.html', '/新/ 方法'],
      ['d/index.html', 'https://a.org/ '],
      ['e/index.html', 'https://a.org/ '],
    ]);
  });
});
