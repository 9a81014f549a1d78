/** All posts compiled, or taken from the cache. */
import { describe, expect, it } from 'vitest';
import { memoryCache } from '../../../src/cache/cache.ts';
import type { CompiledMemory, CompiledPost } from '../../../src/model.ts';
import {
  type CompileRequest,
  compileAll as compileAllPosts,
} from '../../../src/pipeline/compile/compile-all.ts';
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

/** As a command does it, which keeps what was learned at once; each post with all that can be read of it. */
async function compileAll(asked: CompileRequest) {
  const { keep, posts, ...all } = await compileAllPosts(asked);
  keep();
  return {
    ...all,
    posts: posts.map(({ source, compiled }) => ({ source, compiled: whole(compiled) })),
  };
}

function whole(compiled: CompiledPost): CompiledPost {
  const { content, excerpt, opening, formulas, styles, text, lint } = compiled;
  const { search, searchTerms, formulaForms } = compiled;
  const body = { content, excerpt, opening, formulas, styles, text, lint };
  return { ...compiled, ...body, search, searchTerms, formulaForms };
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
    const remembered = memory.get('posts/a.md');
    const changed = exampleSource('# 新', { path: 'posts/b.md' });
    const second = await compileAll(request({ memory, sources: [changed, a] }));
    expect(second.cached).toBe(1);
    expect(memory.get('posts/a.md')).toBe(remembered);
    expect(second.posts[1]?.compiled).toEqual(first.posts[1]?.compiled);
    expect(second.posts[0]?.compiled.firstHeading).toBe('新');
    expect((await compileAll(request({ memory, compilerId: '2' }))).cached).toBe(0);
  });

  it('compiles a post again whose text or index the cache has lost, and keeps it', async () => {
    const cache = memoryCache();
    const lost = new Set<string>();
    const leaky: typeof cache = {
      get: (name, key) => (lost.has(name) ? undefined : cache.get(name, key)),
      set: (name, key, value) => {
        lost.delete(name);
        return cache.set(name, key, value);
      },
    };
    const cold = await compileAll(request({ cache: leaky }));
    const wanted = structuredClone(cold.posts[1]?.compiled);
    for (const name of ['posts/a.md', 'index of posts/a.md']) lost.add(name);
    const warm = await compileAll(request({ cache: leaky }));
    expect(warm.cached).toBe(2);
    expect(wanted?.content).not.toEqual([]);
    expect(warm.posts[1]?.compiled).toEqual(wanted);
    expect(lost).toEqual(new Set());
  });

  it('holds what no cache holds', async () => {
    const full = { get: () => undefined, set: () => false };
    const { posts } = await compileAll(request({ cache: full }));
    const without = await compileAll(request());
    expect(posts).toEqual(without.posts);
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
