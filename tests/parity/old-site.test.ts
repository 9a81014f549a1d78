/** The old site as parity reads it: built or not, with a base path, and never from outside its folder. */
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OldSite } from '../../src/parity/model.ts';
import { readOldSite } from '../../src/parity/old/read-old-site.ts';
import { folderWith } from '../cli/scholium.ts';
import { builtBlog } from '../import/hexo/built-blog.ts';
import { oldPost } from './pair.ts';

const read = (folder: string) => readOldSite(folder, 'old');

function urlsOf(old: OldSite | undefined): string[] {
  return (old?.pages ?? []).map(({ kind, url }) => `${kind} ${url}`);
}

const ROW = { content: '<h2 id="ELBO">ELBO</h2><p>$x$</p>', date: '2020-12-31T17:00:00.000Z' };

const DATABASE = {
  Post: [
    { ...ROW, _id: 'p1', title: 'VAE', slug: 'notes/vae', published: 1 },
    { ...ROW, _id: 'p2', title: 'Draft', slug: 'draft', published: 0 },
    { ...ROW, _id: 'p3', title: 'Own', slug: 'own', published: 1, __permalink: 'own/address' },
  ],
  Page: [{ title: 'About', path: 'about/index.html', content: '<p>I.</p>' }],
  Asset: [{ _id: 'source/CNAME', path: 'CNAME' }],
  Tag: [
    { _id: 't1', name: 'C++' },
    { _id: 't2', name: '生成 模型' },
    { _id: 't3', name: 'unused' },
  ],
  PostTag: [
    { post_id: 'p1', tag_id: 't1' },
    { post_id: 'p1', tag_id: 't2' },
    { post_id: 'p2', tag_id: 't3' },
  ],
  Category: [
    { _id: 'c1', name: '论文' },
    { _id: 'c2', name: 'VAE', parent: 'c1' },
  ],
  PostCategory: [{ post_id: 'p3', category_id: 'c2' }],
};

const blog = (settings: string, files: Record<string, string>) =>
  folderWith({ '_config.yml': settings, 'source/CNAME': 'a.example\n', ...files });

describe('a Hexo blog', () => {
  test('is read from the folder that it was built into', () => {
    const { old } = read(
      blog('public_dir: site\ntag_dir: labels\n', {
        'site/index.html': '<p>x</p>',
        'site/labels/CNN/page/2/index.html': '',
        'site/labels/CNN/index.html': '',
        'site/CNAME': 'a.example\n',
      }),
    );
    expect(urlsOf(old)).toEqual(['page /', 'tag /labels/CNN/', 'pagination /labels/CNN/page/2/']);
    expect(old?.authored).toEqual(new Set(['/CNAME']));
  });

  test('is read from its database where it is not built, its texts included', () => {
    const { old } = read(
      blog('timezone: Asia/Shanghai\nurl: https://a.example/blog/\ntag_map:\n  C++: cpp\n', {
        'db.json': JSON.stringify({ meta: {}, models: DATABASE }),
      }),
    );
    expect(urlsOf(old)).toEqual([
      'page /2021/01/01/notes/vae/',
      'page /own/address/',
      'page /about/',
      'tag /tags/cpp/',
      'tag /tags/生成-模型/',
      'category /categories/论文/VAE/',
    ]);
    expect(old?.basePath).toBe('/blog/');
    expect(old?.pages[0]?.facts).toMatchObject({ title: 'VAE', formulas: ['x'], bodies: 1 });
  });

  test.each([
    ['no JSON', '{'],
    ['no models', '[]'],
    ['models of another kind', '{"models":{"Post":{"a":1},"Page":[3,null]}}'],
  ])('with a database that is %s has no more than that', (_, text) => {
    const { old, diagnostics } = read(blog('', { 'db.json': text }));
    expect([...urlsOf(old), ...diagnostics.map(({ code }) => code)].join()).toMatch(/^(?:SC881)?$/);
  });

  test('that holds neither is known by the addresses that it is told to have', () => {
    const folder = blog('url: https://a.example/blog\n', {});
    const { old } = readOldSite(folder, 'old', () => ['/2021/03/04/fpn/', '/tags/CNN/']);
    expect(urlsOf(old)).toEqual(['page /2021/03/04/fpn/', 'tag /tags/CNN/']);
    expect(old?.basePath).toBe('/blog/');
    expect(readOldSite(folder, 'old').diagnostics.map(({ code }) => code)).toEqual(['SC881']);
  });

  test('is not read outside its folder, whatever its settings say', () => {
    const outside = folderWith({ 'index.html': '<p>outside</p>' });
    const folder = blog(`public_dir: ${JSON.stringify(`../${outside.split('/').at(-1)}`)}\n`, {});
    expect(read(folder).diagnostics.map(({ code }) => code)).toEqual(['SC881']);
  });
});

test('the database of a real blog has the addresses of the site that Hexo built of it', () => {
  const built = builtBlog();
  const folder = folderWith();
  for (const name of ['_config.yml', 'db.json', 'source']) {
    cpSync(join(built, name), join(folder, name), { recursive: true });
  }
  const isListed = (url: string) => !/^\/(?:archives|demo)\/|\/page\/\d+\/$|^\/$/.test(url);
  const kinds = (site: string) =>
    urlsOf(read(site).old)
      .filter((each) => isListed(each.replace(/^\w+ /, '')))
      .sort();
  expect(kinds(folder)).toEqual(kinds(built));
});

describe('a folder of HTML', () => {
  test('tells by its pages where the site stood', () => {
    const page = oldPost('/blog/a b/', 'A', '<p>x</p>').replace('/blog/a b/', '/blog/a%20b/');
    const { old } = read(folderWith({ 'a b/index.html': page, 'x.HTM': '' }));
    expect(old).toMatchObject({ origin: 'https://old.example', basePath: '/blog/' });
    expect(urlsOf(old)).toEqual(['page /a b/', 'page /x.HTM']);
  });

  test('is not left by links', () => {
    const outside = folderWith({ 'secret.html': '<p>secret</p>' });
    const folder = folderWith({ 'index.html': '<p>x</p>' });
    symlinkSync(outside, join(folder, 'folder'));
    symlinkSync(join(outside, 'secret.html'), join(folder, 'secret.html'));
    symlinkSync('index.html', join(folder, 'same.html'));
    const { old, diagnostics } = read(folder);
    expect(urlsOf(old)).toEqual(['page /', 'page /same.html']);
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'SC885 old/folder',
      'SC885 old/secret.html',
    ]);
  });
});
