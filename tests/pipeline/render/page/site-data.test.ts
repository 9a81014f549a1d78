/** What every page shows of the site. */
import { describe, expect, it } from 'vitest';
import type { Config } from '../../../../src/model.ts';
import {
  cloudData,
  feedData,
  siteDescriber,
} from '../../../../src/pipeline/render/page/site-data.ts';
import { exampleConfig } from '../../../example/config.ts';
import { examplePost, exampleSite, exampleTerm } from '../../../example/site.ts';

function dataAt(url: string, changes: Partial<Config> = {}) {
  const child = exampleTerm('检测');
  const categories = [exampleTerm('论文', { children: [child] })];
  const years = [2022, 2019].map((year) => ({
    year,
    url: `/archives/${year}/`,
    posts: [],
    months: [],
  }));
  const site = exampleSite([examplePost()], {
    config: exampleConfig(changes),
    categories,
    tags: [child],
    years,
  });
  const translate = (key: string) => (key === 'menu.home' ? '首页' : undefined);
  return siteDescriber({ site, translate, version: '1.2.3' })(url);
}

describe('the menu', () => {
  const menu = [
    { label: 'home', url: '/', icon: 'house' },
    { label: 'Tags', url: '/tags/' },
    { label: 'Code', url: 'https://a.org/' },
  ];

  it('has the theme’s words for its keys, and the author’s own labels', () => {
    expect(dataAt('/', { menu }).menu).toEqual([
      { text: '首页', href: '/notes/', icon: 'house', active: true },
      { text: 'Tags', href: '/notes/tags/', icon: '', active: false },
      { text: 'Code', href: 'https://a.org/', icon: '', active: false },
    ]);
  });

  it.each([
    ['/', [true, false, false]],
    ['/page/2/', [true, false, false]],
    ['/tags/', [false, true, false]],
    ['/tags/检测/', [false, true, false]],
    ['/2021/tags/', [false, false, false]],
  ])('shows where %s is', (url, active) => {
    expect(dataAt(url, { menu }).menu.map((item) => item.active)).toEqual(active);
  });
});

it('pictures of the site may be its own or another’s, or none', () => {
  expect(dataAt('/')).toMatchObject({
    avatar: '/notes/images/avatar.png',
    favicon: '/notes/favicon.svg',
  });
  expect(dataAt('/', { avatar: 'https://a.org/a.png', favicon: '' })).toMatchObject({
    avatar: 'https://a.org/a.png',
    favicon: '',
  });
});

it('counts take in every category of the tree', () => {
  expect(dataAt('/').counts).toEqual({ posts: 1, tags: 1, categories: 2 });
});

it('the footer’s years are those of the posts, or begin when the author says', () => {
  expect(dataAt('/')).toMatchObject({ since: 2019, until: 2022 });
  expect(dataAt('/', { since: 2015 })).toMatchObject({ since: 2015, until: 2022 });
});

it('a feed comes in three formats, a tag’s named after it', () => {
  const feed = { url: '/tags/检测/', title: '检测', posts: [] };
  const base = `/notes/tags/${encodeURIComponent('检测')}`;
  expect(feedData(feed, exampleConfig())).toEqual([
    { title: '检测 | 旁注 Notes', href: `${base}/atom.xml`, type: 'application/atom+xml' },
    { title: '检测 | 旁注 Notes', href: `${base}/rss.xml`, type: 'application/rss+xml' },
    { title: '检测 | 旁注 Notes', href: `${base}/feed.json`, type: 'application/feed+json' },
  ]);
});

describe('the weights of a cloud of tags', () => {
  const weights = (...counts: number[]) => {
    const tags = counts.map((count) =>
      exampleTerm(`t${count}`, { posts: Array.from({ length: count }, () => examplePost()) }),
    );
    return cloudData(tags, exampleConfig()).map(({ weight }) => weight);
  };

  it('go from 0 for the fewest posts to 4 for the most, by logarithm', () => {
    expect(weights(1, 2, 4, 8, 16)).toEqual([0, 1, 2, 3, 4]);
    expect(weights(100, 1, 10)).toEqual([4, 0, 2]);
  });

  it('are all 0 where all tags have as many', () => {
    expect(weights(3, 3)).toEqual([0, 0]);
    expect(weights()).toEqual([]);
  });
});
