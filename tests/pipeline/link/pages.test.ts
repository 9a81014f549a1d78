/** Which pages a site has, and what stands on each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/base/dates.ts';
import { paginate } from '../../../src/pipeline/link/pages.ts';
import { faultsOf, link, urlsOf } from '../../example/link.ts';
import { examplePost } from '../../example/site.ts';

const DAYS = Array.from({ length: 7 }, (_, index) => ({
  [`posts/${index}.md`]: { date: parseDate(`2021-0${index + 1}-01`, 'UTC'), tags: ['a'] },
}));
const SEVEN = Object.assign({}, ...DAYS);

describe('pagesOf', () => {
  it('has every page of an empty site', async () => {
    const linked = await link({});
    expect(faultsOf(linked)).toEqual([]);
    expect(linked.pages.map(({ kind, outputPath }) => [kind, outputPath])).toEqual([
      ['index', 'index.html'],
      ['archive', 'archives/index.html'],
      ['tags', 'tags/index.html'],
      ['search', 'search/index.html'],
      ['not-found', '404.html'],
    ]);
  });

  it('cuts the index, tags and archives at their lengths', async () => {
    const linked = await link(SEVEN, {
      config: {
        index: { content: 'full', perPage: 3 },
        tag: { perPage: 5 },
        archive: { perPage: 0 },
      },
    });
    expect(urlsOf(linked, 'index')).toEqual(['/', '/page/2/', '/page/3/']);
    expect(urlsOf(linked, 'tag')).toEqual(['/tags/a/', '/tags/a/page/2/']);
    expect(urlsOf(linked, 'archive').slice(0, 3)).toEqual([
      '/archives/',
      '/archives/2021/',
      '/archives/2021/07/',
    ]);
  });

  it('shows pinned posts first, the highest number on top, on the index alone', async () => {
    const linked = await link({
      'posts/a.md': {},
      'posts/b.md': { sticky: 1 },
      'posts/c.md': { sticky: 9 },
      'posts/d.md': {},
    });
    const pathsOn = (kind: string) =>
      linked.pages.flatMap((page) =>
        page.kind === kind && 'posts' in page ? [page.posts.map(({ path }) => path[6])] : [],
      )[0];
    expect(pathsOn('index')).toEqual(['c', 'b', 'a', 'd']);
    expect(pathsOn('archive')).toEqual(['a', 'b', 'c', 'd']);
  });
});

it('pages hold every post once, in order, and know each other', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(12), (count, perPage) => {
      const posts = Array.from({ length: count }, (_, i) => examplePost({ path: `${i}` }));
      const parts = paginate('/x/', posts, perPage);
      expect(parts.flatMap((part) => part.posts)).toEqual(posts);
      expect(parts.map(({ pagination }) => pagination.current)).toEqual(
        parts.map((_, index) => index + 1),
      );
      for (const { url, pagination } of parts) {
        expect(pagination.total).toBe(parts.length);
        expect(pagination.urls[pagination.current - 1]).toBe(url);
      }
      expect(parts.length).toBe(perPage ? Math.max(1, Math.ceil(count / perPage)) : 1);
    }),
  );
});
