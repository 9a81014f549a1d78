/** Related posts: by rare tags and rare words, none by chance, each note once, at a cost that stays small. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../../src/model.ts';
import { relatePosts } from '../../../src/pipeline/link/related.ts';
import { link, type Note } from '../../example/link.ts';
import { examplePost, exampleTerm } from '../../example/site.ts';

/** Twenty notes of which no two share anything but the tag 笔记. */
const OTHERS = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => {
    const letter = String.fromCodePoint(0x4e00 + 40 * index, 0x4e01 + 40 * index);
    return [`posts/${letter}.md`, { title: letter, tags: ['笔记'], body: `## ${letter}` }];
  }),
);

/** Titles of what is related to the note `posts/x.md` titled X. */
async function relatedTo(x: Note, others: Record<string, Note>, limit = 5): Promise<string[]> {
  const { site } = await link(
    { ...OTHERS, 'posts/x.md': { title: 'X', tags: ['笔记'], ...x }, ...others },
    { config: { related: { posts: limit } } },
  );
  return site.posts.find(({ path }) => path === 'posts/x.md')?.related.map(titleOf) ?? [];
}

const titleOf = ({ title }: Post) => title;

describe('related', () => {
  it.each<[string, Note, Note]>([
    ['by a tag that few have', { tags: ['笔记', '检测'] }, { tags: ['检测'] }],
    ['by two words of their titles', { title: 'Focal Loss' }, { title: '再看 focal loss' }],
    ['by Chinese words of their titles', { title: '位置编码' }, { title: '编码的位置编码' }],
    ['by their headings', { body: '## 标签分配策略' }, { body: '## 谈标签分配策略' }],
  ])('%s', async (_, x, y) => {
    expect(await relatedTo(x, { 'posts/y.md': { title: 'Y', ...y } })).toEqual([y.title ?? 'Y']);
  });

  it.each<[string, Note, Note]>([
    ['by a tag that all have', {}, {}],
    ['by words of grammar', { title: 'On the way to X' }, { title: 'Y and the way on' }],
    ['by one word', { title: 'Deep X' }, { title: 'Deep Y' }],
    ['by numbers', { title: 'X 2021 12 01' }, { title: 'Y 2021 12 01' }],
  ])('not %s', async (_, x, y) => {
    const tags = ['笔记'];
    expect(await relatedTo({ tags, ...x }, { 'posts/y.md': { title: 'Y', tags, ...y } })).toEqual(
      [],
    );
  });

  it('the closest first, none that is much farther away, no more than the settings say', async () => {
    const others = {
      'posts/one.md': { title: 'One', tags: ['检测'] },
      'posts/two.md': { title: 'Two', tags: ['检测', '损失'] },
      'posts/three.md': { title: 'Three', tags: ['损失', '检测', '采样'] },
    };
    const x = { tags: ['采样', '检测', '损失'] };
    expect(await relatedTo(x, others)).toEqual(['Three', 'Two']);
    expect(await relatedTo(x, others, 1)).toEqual(['Three']);
    expect(await relatedTo(x, others, 0)).toEqual([]);
  });

  it('each note once, in the language of the reader’s, and no translation of this one', async () => {
    const tags = ['检测'];
    const notes = {
      'posts/x.en.md': { title: 'X-en', tags, lang: 'en', translationOf: 'x.md' },
      'posts/y.md': { title: '乙', tags },
      'posts/y.en.md': { title: 'Y-en', tags, lang: 'en', translationOf: 'y.md' },
      'posts/z.en.md': { title: 'Z-en', tags, lang: 'en' },
    };
    expect((await relatedTo({ tags }, notes)).sort()).toEqual(['Z-en', '乙']);
    expect((await relatedTo({ tags, lang: 'en' }, notes)).sort()).toEqual(['Y-en', 'Z-en']);
  });
});

/** Posts with these tags, newest first. */
function tagged(tagsOfPosts: number[][]): Post[] {
  const terms = new Map<number, ReturnType<typeof exampleTerm>>();
  return tagsOfPosts.map((tags, index) => {
    const post = examplePost({ path: `posts/${index}.md`, title: `${index}` });
    post.tags = tags.map((tag) => {
      const term = terms.get(tag) ?? exampleTerm(`${tag}`);
      terms.set(tag, term);
      term.posts.push(post);
      return term;
    });
    return post;
  });
}

it('posts of a large site are related by what they share, however many have it', () => {
  // Every other post has tag 0, every hundredth tag 1: pairs of neighbours by tag 1 are far apart by tag 0.
  const posts = tagged(
    Array.from({ length: 1000 }, (_, index) => [index % 2, ...(index % 100 === 0 ? [2] : [])]),
  );
  relatePosts(posts, 5);
  expect(posts[0]?.related.map(titleOf)).toEqual(['100', '200', '300', '400', '500']);
  expect(posts[1]?.related).toEqual([]);
});

it('no post is its own relative, none is named twice, the same posts give the same lists', () => {
  const sites = fc.array(fc.uniqueArray(fc.nat(8), { maxLength: 3 }), { maxLength: 60 });
  fc.assert(
    fc.property(sites, fc.nat(6), (tags, limit) => {
      const lists = [tagged(tags), tagged(tags)].map((posts) => {
        relatePosts(posts, limit);
        for (const post of posts) {
          expect(post.related).not.toContain(post);
          expect(new Set(post.related).size).toBe(post.related.length);
          expect(post.related.length).toBeLessThanOrEqual(limit);
          for (const { tags: others } of post.related) {
            expect(others.some(({ url }) => post.tags.some((tag) => tag.url === url))).toBe(true);
          }
        }
        return posts.map(({ related }) => related.map(titleOf));
      });
      expect(lists[0]).toEqual(lists[1]);
    }),
  );
});
