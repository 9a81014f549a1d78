/** Feeds as feed readers parse them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutControls } from '../../../../src/base/escape.ts';
import type { Post, SinglePost } from '../../../../src/model.ts';
import { type FeedRequest, feedFiles } from '../../../../src/pipeline/render/feeds/feed.ts';
import { asContent } from '../../../../src/pipeline/render/feeds/feed-content.ts';
import { exampleConfig } from '../../../example/config.ts';
import { hostileText } from '../../../example/hostile-text.ts';
import {
  AUGUST,
  exampleFrontMatter,
  examplePost,
  exampleSite,
  exampleTerm,
  SEPTEMBER,
} from '../../../example/site.ts';
import { parseXml } from '../../../example/xml.ts';

function feedsOf(posts: Post[], changes: Partial<FeedRequest> = {}) {
  const site = exampleSite(posts);
  const contentOf = () => asContent('<p>a &lt; b</p>');
  const request = { site, title: '旁注', url: '/', posts, contentOf, ...changes };
  const files = feedFiles(request).map(
    (file) => [file.path, Buffer.from(file.contents as Uint8Array).toString()] as const,
  );
  const [atom, rss, json] = files.map(([, contents]) => contents);
  return {
    paths: files.map(([path]) => path),
    atom: parseXml(atom ?? '').feed,
    rss: parseXml(rss ?? '').rss.channel,
    json: JSON.parse(json ?? ''),
  };
}

describe('feedFiles', () => {
  it('writes three files beside the page they belong to', () => {
    expect(feedsOf([]).paths).toEqual(['atom.xml', 'rss.xml', 'feed.json']);
    expect(feedsOf([], { url: '/tags/目标检测/' }).paths).toEqual([
      'tags/目标检测/atom.xml',
      'tags/目标检测/rss.xml',
      'tags/目标检测/feed.json',
    ]);
  });

  it('names itself and its page by full, percent-encoded URLs under the base path', () => {
    const { atom, rss, json } = feedsOf([], { url: '/tags/检测/' });
    const page = 'https://example.org/notes/tags/%E6%A3%80%E6%B5%8B/';
    expect(atom.id).toBe(page);
    expect(atom.link).toEqual([
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': `${page}atom.xml` },
      { '@rel': 'alternate', '@type': 'text/html', '@href': page },
    ]);
    expect(rss.link).toEqual([page]);
    expect(rss['atom:link']['@href']).toBe(`${page}rss.xml`);
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect([json.home_page_url, json.feed_url]).toEqual([page, `${page}feed.json`]);
  });

  it('gives an entry its permalink as id, dates, author, categories, summary and full text', () => {
    const post = examplePost({
      url: '/2021/目标/',
      updated: SEPTEMBER,
      lang: 'en',
      frontMatter: exampleFrontMatter({ author: 'Guest' }),
      tags: [exampleTerm('检测')],
      categories: [[exampleTerm('论文'), exampleTerm('检测')]],
      cover: { kind: 'site', url: '/2021/图.png', fragment: '' },
    });
    const { atom, rss, json } = feedsOf([post]);
    const url = 'https://example.org/notes/2021/%E7%9B%AE%E6%A0%87/';
    expect(atom.entry[0]).toMatchObject({
      '@xml:lang': 'en',
      id: url,
      title: 'R-FCN 笔记',
      published: '2021-08-31T00:30:00+08:00',
      updated: '2021-09-01T00:30:00+08:00',
      author: { name: 'Guest' },
      category: [{ '@term': '检测' }, { '@term': '论文' }],
      summary: 'Position-sensitive score maps',
      content: { '#text': '<p>a &lt; b</p>', '@type': 'html', '@xml:base': url },
    });
    expect(rss.item[0]).toMatchObject({
      guid: { '#text': url, '@isPermaLink': 'true' },
      pubDate: 'Mon, 30 Aug 2021 16:30:00 GMT',
      'dc:creator': 'Guest',
      category: ['检测', '论文'],
      'content:encoded': '<p>a &lt; b</p>',
    });
    expect(json.items[0]).toEqual({
      id: url,
      url,
      title: 'R-FCN 笔记',
      content_html: '<p>a &lt; b</p>',
      summary: 'Position-sensitive score maps',
      image: 'https://example.org/notes/2021/%E5%9B%BE.png',
      date_published: '2021-08-31T00:30:00+08:00',
      date_modified: '2021-09-01T00:30:00+08:00',
      authors: [{ name: 'Guest' }],
      tags: ['检测', '论文'],
      language: 'en',
    });
  });

  it('was updated when its newest post was, and never asks the clock', () => {
    const posts = [
      examplePost({ date: AUGUST }),
      examplePost({ date: AUGUST, updated: SEPTEMBER }),
    ];
    expect(feedsOf(posts).atom.updated).toBe(SEPTEMBER.iso);
    expect(feedsOf(posts).rss.lastBuildDate).toBe('Tue, 31 Aug 2021 16:30:00 GMT');
    expect(feedsOf([]).atom.updated).toBe('1970-01-01T00:00:00Z');
  });

  it("stops at the config's limit, and has none at 0", () => {
    const posts = Array.from({ length: 5 }, (_, i) => examplePost({ url: `/${i}/` }));
    const limited = (limit: number) => {
      const config = exampleConfig({ feed: { limit, content: 'full' } });
      return feedsOf(posts, { site: exampleSite(posts, { config }) }).json.items;
    };
    expect(limited(2).map((item: { title: string; url: string }) => item.url)).toEqual([
      'https://example.org/notes/0/',
      'https://example.org/notes/1/',
    ]);
    expect(limited(0)).toHaveLength(5);
  });

  it('falls back to the summary for the description and to the title for the author', () => {
    const post = examplePost({ description: '' });
    const config = exampleConfig({ author: '' });
    const { atom, json } = feedsOf([post], { site: exampleSite([post], { config }) });
    expect(json.items[0].summary).toBe('The beginning of the text.');
    expect(atom.author.name).toBe('旁注 Notes');
    expect(atom.entry[0].author.name).toBe('旁注 Notes');
  });

  it('takes titles and summaries for text: readers see the angle brackets', () => {
    const { atom, rss } = feedsOf([examplePost({ title: 'a <b> &amp;', description: '<i>' })]);
    expect(atom.entry[0].title).toBe('a <b> &amp;');
    expect(atom.entry[0].summary).toBe('<i>');
    expect(rss.item[0].description).toBe('&lt;i&gt;');
  });

  it('gives each entry its own content, also where a text looks like the place of one', () => {
    const titles = ['\0', '"\\u0000"', 'b', '\0\0'];
    const posts = titles.map((title, index) =>
      examplePost({ path: `posts/${index}.md`, url: `/${index}/`, title, description: title }),
    );
    const contentOf = ({ path }: SinglePost) => asContent(`<p>${path}</p>`);
    const { atom, json, rss } = feedsOf(posts, { title: '\0', contentOf });
    const expected = posts.map(({ path }) => `<p>${path}</p>`);
    expect(json.items.map((item: { content_html: string }) => item.content_html)).toEqual(expected);
    expect(atom.entry.map((entry: { content: object }) => entry.content)).toEqual(
      expected.map((text) => expect.objectContaining({ '#text': text })),
    );
    expect(rss.item.map((item: Record<string, unknown>) => item['content:encoded'])).toEqual(
      expected,
    );
  });

  it('stays well-formed and loses no printable character, whatever is written', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (title, html) => {
        const post = examplePost({ title, tags: [exampleTerm(title)] });
        const { atom, json, rss } = feedsOf([post], { title, contentOf: () => asContent(html) });
        expect(textOf(atom.entry[0].title)).toBe(asXml(title));
        expect(textOf(atom.entry[0].content['#text'])).toBe(asXml(html));
        expect(textOf(rss.item[0]['content:encoded'])).toBe(asXml(html));
        expect(json.items[0].content_html).toBe(withoutControls(html));
        expect(json.items[0].tags.every((tag: string) => tag === withoutControls(title))).toBe(
          true,
        );
      }),
    );
  });
});

/** Every XML parser reads any line end as `\n`. */
function asXml(text: string): string {
  return withoutControls(text).replace(/\r\n?/g, '\n');
}

/** An empty element has no text at all. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
