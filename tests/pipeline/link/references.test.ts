/** Links and pictures: what they point to, and what is said where they point nowhere. */
import { describe, expect, it } from 'vitest';
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
