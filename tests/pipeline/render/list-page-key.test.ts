/** Where the short key of a list is the same, all that a theme may see of its page is the same. */
import { expect, it } from 'vitest';
import { parseDate } from '../../../src/base/dates.ts';
import type { Page } from '../../../src/model.ts';
import { describePage } from '../../../src/pipeline/render/page/describe-page.ts';
import { formulaRules } from '../../../src/pipeline/render/page/formula-html.ts';
import { openGraphLocales } from '../../../src/pipeline/render/page/head-data.ts';
import { postViews } from '../../../src/pipeline/render/page/post-views.ts';
import { siteDescriber } from '../../../src/pipeline/render/page/site-data.ts';
import { shortPageKeys } from '../../../src/pipeline/render/post-page-key.ts';
import { link, type Note } from '../../example/link.ts';

const date = (text: string) => parseDate(text, 'UTC');

/** Newest first; each list has a page for every post. */
const NOTES: Record<string, Note> = {
  'posts/d.md': { title: '丁', date: date('2022-05-04'), tags: ['甲'], categories: [['论文']] },
  'posts/c.md': { title: '丙', date: date('2022-03-03'), tags: ['甲', '乙'] },
  'posts/b.md': { title: '乙', date: date('2022-02-02'), categories: [['论文', '检测']] },
  'posts/a.md': { title: '甲', date: date('2021-01-01'), tags: ['甲'], categories: [['论文']] },
};

const EDITS: Record<string, Record<string, Note>> = {
  'another title': { 'posts/b.md': { title: '又' } },
  'another text': { 'posts/b.md': { description: '说明' } },
  'a year with a post more': { 'posts/a.md': { date: date('2022-01-01') } },
  'a month with a post more': { 'posts/b.md': { date: date('2022-03-01') } },
  'a tag more': { 'posts/b.md': { tags: ['甲'] } },
  'a category below': { 'posts/a.md': { categories: [['论文', '检测']] } },
  'a post more': { 'posts/e.md': { title: '戊', date: date('2021-01-02'), tags: ['乙'] } },
  'a pinned post': { 'posts/a.md': { sticky: 1 } },
};

async function listsOf(notes: Record<string, Note>) {
  // What a note says is in its text, from which its hash follows.
  const written = Object.entries(notes).map(([path, note]) => [
    path,
    { ...note, body: JSON.stringify(note) },
  ]);
  const one = { perPage: 1 };
  const lists = { index: { content: 'full' as const, ...one }, tag: one, category: one };
  const config = { ...lists, archive: one };
  const { site, pages } = await link(Object.fromEntries(written), { config });
  const translate = (key: string) => key;
  const markup = (html: string) => ({ html });
  const siteAt = siteDescriber({ site, translate, version: '1' });
  const views = postViews(site.config, markup);
  const own = { rulesOf: formulaRules(), localeOf: openGraphLocales(), themeOptions: {} };
  const context = { site, version: '1', markup, translate, siteAt, views, ...own };
  const everywhere = { templates: '', assets: '', settings: '' };
  const keyOf = shortPageKeys({ ...context, everywhere });
  const told = (page: Page) => {
    const key = keyOf(page);
    return key === undefined ? [] : [[key, JSON.stringify(describePage(page, context))] as const];
  };
  return new Map(pages.filter((page) => 'posts' in page).flatMap(told));
}

it.each(Object.entries(EDITS))('tells lists apart after %s', async (_, edit) => {
  const before = await listsOf(NOTES);
  const edited = Object.entries(edit).map(([path, note]) => [path, { ...NOTES[path], ...note }]);
  const after = await listsOf({ ...NOTES, ...Object.fromEntries(edited) });
  expect(before.size).toBeGreaterThan(15);
  const same = [...before].filter(([key]) => after.has(key));
  expect(same.map(([key]) => after.get(key))).toEqual(same.map(([, data]) => data));
});

it('tells a list as it was where nothing has changed', async () => {
  expect([...(await listsOf(NOTES)).keys()]).toEqual([...(await listsOf(NOTES)).keys()]);
});
