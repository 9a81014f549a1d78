/** Redirects as files: a page at each old address, and a line of `_redirects`. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Run, scholium } from '../../cli/scholium.ts';
import { note, siteWith, tree } from '../../site-folder.ts';

const settings = (more: string) =>
  `title: T\nurl: https://example.org/notes/\nlanguage: en\n${more}\n`;
const NOTES = { 'posts/a.md': note('## 方法', 'title: A\npermalink: /新/\naliases: [/2020/old/]') };
const REDIRECTS =
  "redirects: {/旧: '/新/#方法', /b.html: 'https://example.com/x?y=z', /c/: /b.html}";

async function built(files: Record<string, string>): Promise<Map<string, string>> {
  const site = siteWith({ ...NOTES, ...files });
  const run: Run = await scholium(site, ['build']);
  expect(run).toMatchObject({ code: 0, err: '' });
  return new Map([...tree(join(site, 'public'))].map(([path, bytes]) => [path, `${bytes}`]));
}

describe('`_redirects`', () => {
  it('has a line for each alias and redirect, encoded, under the base path, sorted', async () => {
    const files = await built({ 'scholium.yaml': settings(REDIRECTS) });
    expect(files.get('_redirects')?.split('\n')).toEqual([
      '/notes/%E6%97%A7/ /notes/%E6%96%B0/#%E6%96%B9%E6%B3%95 301',
      '/notes/2020/old/ /notes/%E6%96%B0/ 301',
      '/notes/b.html https://example.com/x?y=z 301',
      '/notes/c/ https://example.com/x?y=z 301',
      '',
    ]);
    const page = files.get('旧/index.html') ?? '';
    expect(page).toContain('content="0; url=/notes/%E6%96%B0/#%E6%96%B9%E6%B3%95"');
    expect(page).toContain('<link rel="canonical" href="https://example.org/notes/%E6%96%B0/">');
    expect(page).toContain('<a href="/notes/%E6%96%B0/#%E6%96%B9%E6%B3%95">');
    expect(files.get('b.html')).toContain('content="0; url=https://example.com/x?y=z"');
    expect(files.get('sitemap.xml')).not.toContain('b.html');
  });

  it('is told so that Netlify heeds it, or is left out', async () => {
    const forced = await built({ 'scholium.yaml': settings('hosting: {redirects: forced}') });
    expect(forced.get('_redirects')).toBe('/notes/2020/old/ /notes/%E6%96%B0/ 301!\n');
    const none = await built({ 'scholium.yaml': settings('hosting: {redirects: none}') });
    expect(none.has('_redirects')).toBe(false);
  });

  it('is not there without redirects, and the one of the site stays', async () => {
    const plain = { 'posts/a.md': note('x', 'title: A') };
    expect((await built(plain)).has('_redirects')).toBe(false);
    const own = await built({ 'static/_redirects': '/* /x/ 302\n' });
    expect(own.get('_redirects')).toBe('/* /x/ 302\n');
  });
});
