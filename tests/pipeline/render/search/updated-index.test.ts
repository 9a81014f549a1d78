/** An index brought up to date from the last one: the same files as one made from the beginning. */
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { OutputFile, Post } from '../../../../src/model.ts';
import type { LastIndex } from '../../../../src/pipeline/render/search/last-index.ts';
import { makeSearch } from '../../../../src/pipeline/render/search/search-files.ts';
import { type Note, notes } from '../../../browser/search/searched.ts';

const NOTHING: Record<string, string> = {};

/** Of a site, with a reader of its files. */
function indexOf(posts: Post[], last?: LastIndex) {
  const { files, made } = makeSearch({ posts, pages: [] }, NOTHING, last);
  const contents = new Map(files.map((file) => [file.path, bytesOf(file)]));
  const asked: string[] = [];
  const read = (path: string) => {
    asked.push(path);
    return contents.get(path);
  };
  return { contents: sorted(contents), last: { made, read }, asked };
}

function bytesOf({ contents }: OutputFile): Uint8Array {
  if (typeof contents === 'string') return new TextEncoder().encode(contents);
  if ('copyOf' in contents) throw new Error('a file of the index is no copy');
  return contents;
}

function sorted(files: Map<string, Uint8Array>) {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

const note: fc.Arbitrary<Note> = fc.record({
  title: fc.constantFrom('卷积网络', 'Attention', '蒸馏 distillation', '损失'),
  tags: fc.subarray(['检测', 'training', '多模态']),
  year: fc.integer({ min: 2018, max: 2022 }),
  body: fc.constantFrom(
    '卷积的梯度下降 gradients flow.',
    '# 方法\n\n注意力 $\\alpha_{ij}$ 与梯度。',
    'Distilled students learn $p = q$ slowly.\n\n## 结果\n\n准确率上升。',
    '损失函数，卷积，注意力。',
  ),
});

/** Each note has a path of its own, which it keeps. */
const site = fc.uniqueArray(fc.record({ path: fc.integer({ min: 1, max: 12 }), note }), {
  minLength: 1,
  maxLength: 10,
  selector: ({ path }) => path,
});

function postsOf(written: { path: number; note: Note }[]): Post[] {
  return notes(written.map((each) => each.note)).map((post, at) => ({
    ...post,
    path: `posts/${written[at]?.path}.md`,
    url: `/${written[at]?.path}/`,
  }));
}

test('any site after any other', () => {
  fc.assert(
    fc.property(site, site, fc.boolean(), (before, others, keepsMost) => {
      const isNew = ({ path }: { path: number }) => !before.some((each) => each.path === path);
      const after = keepsMost ? [...before.slice(1), ...others.filter(isNew).slice(0, 2)] : others;
      const first = indexOf(postsOf(before));
      expect(indexOf(postsOf(after), first.last).contents).toEqual(
        indexOf(postsOf(after)).contents,
      );
    }),
    { numRuns: 60, seed: 7 },
  );
});

const MANY = Array.from({ length: 12 }, (_, at) => ({
  title: `笔记 ${at}`,
  tags: [`标签${at % 3}`],
  year: 2010 + at,
  body: `卷积与第 ${at} 种损失 word${at} $x_{${at}}$`,
}));

it.each<[string, (all: Note[]) => Note[]]>([
  ['an edit', (all) => all.with(4, { ...MANY[4], body: '全新的文字 fresh words' })],
  ['a title', (all) => all.with(4, { ...MANY[4], body: MANY[4]?.body ?? '', title: '另一个题目' })],
  ['a tag', (all) => all.with(4, { ...MANY[4], body: MANY[4]?.body ?? '', tags: ['新标签'] })],
  ['a new note in the middle', (all) => [...all, { body: '迟来的旧文', year: 2013 }]],
  ['a note that is gone', (all) => all.toSpliced(3, 1)],
  ['another date', (all) => all.with(2, { ...MANY[2], body: MANY[2]?.body ?? '', year: 2019 })],
])('%s: few posts are read, and the files are those of a whole index', (_, change) => {
  const changed = change(MANY);
  const named = (all: Note[]) =>
    notes(all).map((post) => ({ ...post, path: `posts/${post.title}.md`, url: `/${post.title}/` }));
  const first = indexOf(named(MANY));
  const read = new Set<string>();
  const counted = named(changed).map((post) => ({
    ...post,
    compiled: new Proxy(post.compiled, {
      get(target, name) {
        if (name === 'searchTerms') read.add(post.path);
        return Reflect.get(target, name);
      },
    }),
  }));
  const second = makeSearch({ posts: counted, pages: [] }, NOTHING, first.last);
  expect(read.size).toBeLessThanOrEqual(1);
  expect(sorted(new Map(second.files.map((file) => [file.path, bytesOf(file)])))).toEqual(
    indexOf(named(changed)).contents,
  );
});

it.each<[string, (bytes: Uint8Array | undefined) => Uint8Array | undefined]>([
  ['gone', () => undefined],
  ['empty', () => new Uint8Array()],
  ['torn', (bytes) => bytes?.slice(0, bytes.length / 2)],
  ['of other bytes', (bytes) => bytes?.map((byte, at) => (at === 9 ? byte ^ 4 : byte))],
])('a file of the last index that is %s: all posts are read', (_, spoil) => {
  const posts = notes(MANY);
  const { last } = indexOf(posts);
  const spoilt = { ...last, read: (path: string) => spoil(last.read(path)) };
  const after = [...posts, ...notes([...MANY, { body: '新的', year: 2030 }]).slice(-1)];
  expect(indexOf(after, spoilt).contents).toEqual(indexOf(after).contents);
});
