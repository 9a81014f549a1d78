/** Views tell which parts of posts and years a template reads. */
import { expect, it } from 'vitest';
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
