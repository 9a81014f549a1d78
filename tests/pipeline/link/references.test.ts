/** Links and pictures: what they point to, and what is said where they point nowhere. */
import { describe, expect, it } from 'vitest';
import { fillFragment } from '../../../src/pipeline/render/page/fill-fragment.ts';
import { faultsOf, link, messagesOf, type Note, type Surroundings } from '../../example/link.ts';

const OTHER: Record<string, Note> = {
  'posts/特征金字塔.md': { body: '# 方法 A\n\n<a name="top-5"></a>' },
  'posts/sub/deep.md': {},
  'pages/about.md': {},
};

/** Links the note `posts/a.md` among `OTHER`. */
async function linkFrom(body: string, surroundings: Surroundings = {}) {
  return link({ ...OTHER, 'posts/a.md': { body } }, surroundings);
}

async function targetOf(url: string, surroundings: Surroundings = {}) {
  const linked = await linkFrom(`文 [x](${url})\n\n# 自己\n`, surroundings);
  const post = linked.site.posts.find(({ path }) => path === 'posts/a.md');
  return { target: post?.references[0], faults: faultsOf(linked), messages: messagesOf(linked) };
}

const site = (url: string, fragment = '') => ({ kind: 'site', url, fragment });

describe('a link leads to', () => {
  it.each([
    ['a note by its file', '特征金字塔.md', site('/2021/特征金字塔/')],
    [
      'a note by its file, percent-encoded',
      encodeURI('./特征金字塔.md'),
      site('/2021/特征金字塔/'),
    ],
    ['a note in another folder', 'sub/deep.md', site('/2021/sub/deep/')],
    ['a free page by its file', '../pages/about.md', site('/about/')],
    ['a heading of a note', '特征金字塔.md#方法-a', site('/2021/特征金字塔/', '方法-a')],
    ['an anchor of a note', '特征金字塔.md#top-5', site('/2021/特征金字塔/', 'top-5')],
    ['a page by its path', '/tags/', site('/tags/')],
    ['a page without the last slash', '/archives/2021', site('/archives/2021/')],
    ['the front page', '/', site('/')],
    ['a page with a query', '/search/?q=a%20b#x', { ...site('/search/', 'x'), query: '?q=a%20b' }],
    [
      'a post by its path and heading',
      '/2021/特征金字塔/#方法-a',
      site('/2021/特征金字塔/', '方法-a'),
    ],
    ['a post by a path relative to its own', '../sub/deep/', site('/2021/sub/deep/')],
    ['a feed', '/atom.xml', site('/atom.xml')],
    ['a heading of its own', '#自己', { kind: 'own', url: '', fragment: '自己' }],
    ['another site', 'https://a.org/x', { kind: 'external', url: 'https://a.org/x', fragment: '' }],
    ['a mailbox', 'mailto:a@b.org', { kind: 'external', url: 'mailto:a@b.org', fragment: '' }],
  ])('%s', async (_, url, expected) => {
    const { target, faults } = await targetOf(url);
    expect(faults).toEqual([]);
    expect(target).toEqual(expected);
  });

  it.each(['/tags/', '/notes/tags/', '/notes/tags'])(
    'a page with or without the base path: %s',
    async (url) => {
      const config = { url: 'https://example.org/notes/' };
      expect(await targetOf(url, { config })).toMatchObject({ target: site('/tags/'), faults: [] });
    },
  );
});

describe('a link that leads nowhere', () => {
  it.each([
    [
      'deep.md',
      'SC411',
      'the link `deep.md` leads nowhere on this site',
      'Did you mean `sub/deep.md`?',
    ],
    [
      'sub/depp.md',
      'SC411',
      'the link `sub/depp.md` leads nowhere on this site',
      'Did you mean `sub/deep.md`?',
    ],
    ['/tag/', 'SC411', 'the link `/tag/` leads nowhere on this site', 'Did you mean `/tags/`?'],
    ['/Tags/', 'SC411', 'the link `/Tags/` leads nowhere on this site', 'Did you mean `/tags/`?'],
    ...[
      ['www.example.org', 'https://www.example.org'],
      ['example.org/x', 'https://example.org/x'],
      ['https：//example.org', 'https://example.org'],
      ['me@example.org', 'mailto:me@example.org'],
      ['sub/deep', 'sub/deep.md'],
    ].map(([url, meant]): [string, string, string, string] => [
      url ?? '',
      'SC411',
      `the link \`${url}\` leads nowhere on this site`,
      `Did you mean \`${meant}\`?`,
    ]),
    [
      '没有.md',
      'SC411',
      'the link `没有.md` leads nowhere on this site',
      expect.stringMatching(/^Link to a note by its file/),
    ],
    [
      '特征金字塔.md#方法-b',
      'SC412',
      'there is no heading or id `#方法-b` in `posts/特征金字塔.md`',
      'Did you mean `#方法-a`?',
    ],
    [
      '#自已',
      'SC412',
      'there is no heading or id `#自已` in `posts/a.md`',
      'Did you mean `#自己`?',
    ],
    [
      'draft.md',
      'SC413',
      'the link `draft.md` leads to a note that is not published: a draft, or dated in the future',
      expect.anything(),
    ],
  ])('is reported where it stands, with a suggestion: %s', async (url, code, message, help) => {
    const { diagnostics } = await linkFrom(`一\n\n二 [x](${url})\n\n# 自己\n`, {
      unpublished: ['posts/draft.md'],
    });
    expect(diagnostics).toMatchObject([
      {
        code,
        file: 'posts/a.md',
        place: { line: 4, column: 7, length: url.length },
        sourceLine: `二 [x](${url})`,
        message: { en: message },
        help: { en: help },
      },
    ]);
  });

  it('is left alone where the note is there but could not be read', async () => {
    expect((await targetOf('bad.md', { unreadable: ['posts/bad.md'] })).faults).toEqual([]);
  });

  it('is reported each time', async () => {
    expect(faultsOf(await linkFrom('[x](x.md) [y](y.md)'))).toEqual([
      'posts/a.md SC411 2:5 x.md',
      'posts/a.md SC411 2:15 y.md',
    ]);
  });
});

describe('a picture', () => {
  it('that is missing is reported, with what there is', async () => {
    const linked = await linkFrom('![图](图一.png) ![图](图二.png)', {
      assets: ['posts/图一.png'],
    });
    expect(faultsOf(linked)).toEqual(['posts/a.md SC410 2:19 图二.png']);
    expect(linked.diagnostics[0]).toMatchObject({
      message: { en: 'there is no picture `图二.png`' },
      help: {
        en: "Put it beside the note or in the folder of the note's name; there is `图一.png`.",
      },
    });
  });

  const OWN_PAGE = { shared: false, absolute: false, math: 'htmlAndMathml' as const };
  const INDEX_AND_TAGS = { shared: true, absolute: false, math: 'htmlAndMathml' as const };
  const FEED = { shared: false, absolute: true, math: 'htmlAndMathml' as const };

  /** What the picture of `body` is called on each kind of page. */
  async function sourcesOf(body: string) {
    const assets = ['posts/图 1.png', 'posts/a/x.png', 'posts/my pic.png'];
    const staticFiles = [{ outputPath: 'images/s.png', file: '/s', path: 'static/images/s.png' }];
    const linked = await linkFrom(body, {
      ...{ assets, staticFiles },
      config: { url: 'https://example.org/notes/' },
    });
    expect(faultsOf(linked).filter((fault) => !/ SC207$/.test(fault))).toEqual([]); // unused
    const post = linked.site.posts.find(({ path }) => path === 'posts/a.md');
    if (!post) throw new Error('the note is gone');
    return [OWN_PAGE, INDEX_AND_TAGS, FEED].map((place) => {
      const siteUrl = linked.site.config.url;
      const html = fillFragment(post.compiled.content, post, { siteUrl, ...place });
      return /<img\b[^>]*\bsrc="([^"]*)"/.exec(html)?.[1];
    });
  }

  it.each([
    ['x.png', 'a/x.png'],
    ['./x.png', 'a/x.png'],
    ['a/x.png', 'a/x.png'],
    ['./a/x.png', 'a/x.png'],
    ['<my pic.png>', 'a/my%20pic.png'],
    ['my%20pic.png', 'a/my%20pic.png'],
    ['<图 1.png>', `a/${encodeURI('图 1.png')}`],
    [encodeURI('图 1.png'), `a/${encodeURI('图 1.png')}`],
    ['/images/s.png', undefined],
    ['/notes/images/s.png', undefined],
  ])('is found on every page and in feeds, as Markdown and as HTML: %s', async (written, file) => {
    const url = file === undefined ? '/notes/images/s.png' : `/notes/2021/${file}`;
    const wanted = [url, url, `https://example.org${url}`];
    expect(await sourcesOf(`![图](${written})`)).toEqual(wanted);
    expect(await sourcesOf(`文 ![图](${written}) 文`)).toEqual(wanted);
    const bare = written.replace(/^<|>$/g, '');
    expect(await sourcesOf(`<img src="${bare}" alt="图" width="45%">`)).toEqual(wanted);
    expect(await sourcesOf(`- 项\n\n  <p><img alt="图" src='${bare}'></p>`)).toEqual(wanted);
  });

  it('of a width in per cent has the size of its file, too', async () => {
    const assets = [{ path: 'posts/a.png', file: '/a.png', size: { width: 30, height: 20 } }];
    const linked = await linkFrom('<img src="a.png" alt="" width="45%">', { assets });
    const post = linked.site.posts.find(({ path }) => path === 'posts/a.md');
    const place = { siteUrl: 'https://example.org/', ...OWN_PAGE };
    expect(post && fillFragment(post.compiled.content, post, place)).toContain(
      'class="w-45" width="30" height="20"',
    );
  });

  it('may be a static file', async () => {
    const staticFiles = [{ outputPath: 'images/a.png', file: '/x', path: 'static/images/a.png' }];
    expect(faultsOf(await linkFrom('![图](/images/a.png)', { staticFiles }))).toEqual([]);
  });

  it('on the cover is found like any other, and missed at its field', async () => {
    const notes = { 'posts/a.md': { cover: 'a.png' }, 'posts/b.md': { cover: 'b.png' } };
    const linked = await link(notes, { assets: ['posts/a.png'] });
    expect(linked.site.posts[0]?.cover).toEqual(site('/2021/a/a.png'));
    expect(faultsOf(linked)).toEqual(['posts/b.md SC410 1:1 cover']);
  });
});
