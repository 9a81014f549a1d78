/** The index as files: the same bytes for the same posts, few of them others after an edit. */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { searchFiles } from '../../../../src/pipeline/render/search/search-files.ts';
import { filesOf, notes } from '../../../browser/search/searched.ts';

const WORDS = [...'卷积神经网络残差蒸馏损失函数检测分割注意力变换器模型训练数据优化梯度下降'];

/** Long enough for several files of terms. */
function longNotes(count: number) {
  return Array.from({ length: count }, (_, note) => {
    const text = Array.from(
      { length: 400 },
      (_, at) => WORDS[(at * (note + 3) + at ** 2) % WORDS.length],
    );
    return {
      title: `笔记 ${note}`,
      tags: [`标签${note % 3}`],
      body: `${text.join('')} note${note} word${note * 7}`,
    };
  });
}

describe('the files', () => {
  const posts = notes(longNotes(20));

  it('are the same whatever the order of the posts', () => {
    const sorted = (files: Map<string, Uint8Array>) =>
      [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(filesOf(posts.toReversed()))).toEqual(sorted(filesOf(posts)));
  });

  it('are named after what they hold, but for index.json', () => {
    const names = [...filesOf(posts).keys()];
    expect(
      names.filter((name) => !/^(?:[a-z]+-|part-\d+-\d+-)[0-9a-f]{6,10}\.bin$/.test(name)),
    ).toEqual(['index.json']);
  });

  it('can be inflated, all of them', () => {
    for (const [path, contents] of filesOf(posts)) {
      if (path !== 'index.json') expect(inflateRawSync(contents).length, path).toBeGreaterThan(0);
    }
  });

  it('hold free pages, and nothing that is not handed to them', () => {
    const [page] = notes([{ title: '关于', body: '独立页面' }]);
    const files = searchFiles({ posts: [], pages: page ? [page] : [] });
    expect(files.some(({ path }) => path.startsWith('search/part-0-1-'))).toBe(true);
  });

  it('are there for a site without posts', () => {
    const files = filesOf([]);
    expect(JSON.parse(new TextDecoder().decode(files.get('index.json')))).toMatchObject({
      posts: 0,
      terms: [],
    });
  });

  it('are few others after a new note, and none of the older posts’ parts', () => {
    const before = filesOf(posts);
    const after = filesOf([
      ...posts,
      ...notes([...longNotes(20), { body: '新的一篇', year: 2030 }]).slice(-1),
    ]);
    const parts = [...before.keys()].filter((path) => path.startsWith('part-'));
    expect(parts.filter((path) => !after.has(path))).toEqual([]);
  });
});

test('an edit leaves alone the files whose terms it does not concern', () => {
  const vocabulary = Array.from({ length: 9000 }, (_, at) => `w${at.toString(36)}x`);
  const bodies = Array.from({ length: 30 }, (_, note) =>
    vocabulary.slice(note * 300, note * 300 + 320).join(' '),
  );
  const termsOf = (all: string[]) =>
    new Set([...filesOf(notes(all)).keys()].filter((path) => path.startsWith('terms-')));
  const before = termsOf(bodies);
  expect(before.size).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.nat({ max: 29 }), fc.constantFrom('w0x', 'w6xax', '新'), (note, word) => {
      const edited = bodies.map((body, at) => (at === note ? `${body} ${word}` : body));
      const changed = [...termsOf(edited)].filter((path) => !before.has(path));
      expect(changed.length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 8 },
  );
});
