/** Views tell which parts of posts and years a template reads. */
import { expect, it } from 'vitest';
import type { Post } from '../../../../src/model.ts';
import { postViews } from '../../../../src/pipeline/render/page/post-views.ts';
import { link } from '../../../example/link.ts';

it('makes the posts of a year when a template looks at them, and tells it', async () => {
  const { site } = await link({ 'posts/a.md': { title: '甲' } });
  const views = postViews(site.config, (html) => ({ html }));
  let made = 0;
  const year = views.yearView({ year: 2021, href: '/', count: 1, posts: [], months: [] }, () => {
    made++;
    return site.posts.map((post) => views.view(post, true));
  });
  const read = views.watch();
  expect([year.count, [...read], made]).toEqual([1, [], 0]);
  expect(JSON.stringify(views.digestOf(year, []))).not.toContain('甲');
  expect(year.posts.map(({ title }) => title)).toEqual(['甲']);
  const fields = [...read];
  expect(fields).toEqual(['posts of years', 'title']);
  expect(JSON.stringify(views.digestOf(year, fields))).toContain('甲');
});

it('gives posts the fields that templates are promised, and no others', async () => {
  const { site } = await link({ 'posts/a.md': { title: '甲' } });
  const views = postViews(site.config, (html) => ({ html }));
  const view = views.view(site.posts[0] as Post, false);
  const keys = Object.keys(view);
  expect(keys).toContain('title');
  for (const name of keys)
    expect([name, name in view, Object.hasOwn(view, name)]).toEqual([name, true, true]);
  for (const name of ['post', 'context', 'digests', 'constructor']) {
    expect([name, name in view, Object.hasOwn(view, name)]).toEqual([name, false, false]);
  }
  expect({ ...view }).toMatchObject({ title: '甲', newer: undefined });
  expect(String(view)).toBe('[object Object]');
});

it('tells of a template that goes through all fields', async () => {
  const { site } = await link({ 'posts/a.md': { title: '甲' } });
  const views = postViews(site.config, (html) => ({ html }));
  const view = views.view(site.posts[0] as Post, false);
  const read = views.watch();
  Object.keys(view);
  expect([...read]).toEqual(['*']);
  const before = views.digestOf(view, ['*']);
  (site.posts[0] as Post).title = '乙';
  const other = postViews(site.config, (html) => ({ html }));
  expect(other.digestOf(other.view(site.posts[0] as Post, false), ['*'])).not.toEqual(before);
});
