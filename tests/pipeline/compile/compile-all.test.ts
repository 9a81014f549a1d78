/** All posts compiled, or taken from the cache. */
import { describe, expect, it } from 'vitest';
import { memoryCache } from '../../../src/cache/cache.ts';
import type { CompiledMemory } from '../../../src/model.ts';
import { type CompileRequest, compileAll } from '../../../src/pipeline/compile/compile-all.ts';
import { COMPILE_OPTIONS, exampleSource } from '../../example/markdown.ts';

const a = exampleSource('$\\foo$', { path: 'posts/a.md' });
const b = exampleSource('# 题', { path: 'posts/b.md' });

function request(changes: Partial<CompileRequest> = {}): CompileRequest {
  return {
    sources: [b, a],
    options: COMPILE_OPTIONS,
    cache: undefined,
    compilerId: '1',
    ...changes,
  };
}

describe('compileAll', () => {
  it('keeps the order of the sources and tells of each post', async () => {
    const done: number[] = [];
    const { posts, cached } = await compileAll(request({ onPost: (count) => done.push(count) }));
    expect(posts.map(({ compiled }) => compiled.path)).toEqual(['posts/b.md', 'posts/a.md']);
    expect(done).toEqual([1, 2]);
    expect(cached).toBe(0);
  });

  it('takes what it knows from the cache, diagnostics included', async () => {
    const cache = memoryCache();
    const cold = await compileAll(request({ cache }));
    const warm = await compileAll(request({ cache }));
    expect(warm.cached).toBe(2);
    expect(warm.posts).toEqual(cold.posts);
    expect(warm.posts[1]?.compiled.diagnostics).toMatchObject([{ code: 'SC301' }]);
  });

  it('keeps the posts of this process as they are, and no others', async () => {
    const memory: CompiledMemory = new Map();
    const first = await compileAll(request({ memory }));
    const changed = exampleSource('# 新', { path: 'posts/b.md' });
    const second = await compileAll(request({ memory, sources: [changed, a] }));
    expect(second.cached).toBe(1);
    expect(second.posts[1]?.compiled).toBe(first.posts[1]?.compiled);
    expect(second.posts[0]?.compiled.firstHeading).toBe('新');
    expect((await compileAll(request({ memory, compilerId: '2' }))).cached).toBe(0);
  });

  it.each<[string, Partial<CompileRequest>]>([
    ['an option changes', { options: { ...COMPILE_OPTIONS, breaks: true } }],
    ['a macro changes', { options: { ...COMPILE_OPTIONS, macros: { '\\foo': 'x' } } }],
    ['the compiler changes', { compilerId: '2' }],
  ])('compiles again when %s', async (_, changes) => {
    const cache = memoryCache();
    await compileAll(request({ cache }));
    expect((await compileAll(request({ cache, ...changes }))).cached).toBe(0);
  });

  it('compiles again what has changed, and no more', async () => {
    const cache = memoryCache();
    await compileAll(request({ cache }));
    const sources = [exampleSource('# 新', { path: 'posts/b.md' }), a];
    const { posts, cached } = await compileAll(request({ cache, sources }));
    expect(cached).toBe(1);
    expect(posts[0]?.compiled.firstHeading).toBe('新');
  });

  it('compiles again when only front matter says so: without math', async () => {
    const cache = memoryCache();
    await compileAll(request({ cache, sources: [a] }));
    const text = `---\nmath: false\n---\n${a.text}`;
    const changed = exampleSource(text, { path: a.path, frontMatter: { math: false } });
    expect((await compileAll(request({ cache, sources: [changed] }))).cached).toBe(0);
  });
});
