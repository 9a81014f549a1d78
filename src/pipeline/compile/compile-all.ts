/** Every post compiled, or taken from the cache where nothing that it depends on has changed. */
import { setImmediate } from 'node:timers/promises';
import { hash } from '../../base/hash.ts';
import type { Cache } from '../../cache/cache.ts';
import type { CompiledPost, Source } from '../../model.ts';
import { createCompiler } from './compile-post.ts';
import type { CompileOptions } from './processor.ts';

export interface CompileRequest {
  sources: Source[];
  options: CompileOptions;
  cache: Cache | undefined;
  /** Tells one version of the compiler from another. */
  compilerId: string;
  onPost?: (done: number) => void;
}

export interface CompiledAll {
  posts: { source: Source; compiled: CompiledPost }[];
  /** How many came from the cache. */
  cached: number;
}

/** In the order of `sources`. Gives way to other work after each post. */
export async function compileAll(request: CompileRequest): Promise<CompiledAll> {
  const { sources, cache, onPost } = request;
  const compile = createCompiler(request.options);
  const result: CompiledAll = { posts: [], cached: 0 };
  for (const source of sources) {
    const key = keyOf(source, request);
    const known = readCompiled(cache?.get(source.path, key));
    const compiled = known ?? compile(source);
    if (known) result.cached++;
    else cache?.set(source.path, key, JSON.stringify(compiled));
    result.posts.push({ source, compiled });
    onPost?.(result.posts.length);
    if (!known) await setImmediate();
  }
  return result;
}

/** Everything that `compilePost` reads: its source, its options, its own code. */
function keyOf(source: Source, { options, compilerId }: CompileRequest): string {
  return hash(JSON.stringify([compilerId, source.path, source.kind, source.hash, options]));
}

/** The cache checks what it stored; under a key of this compiler it is a CompiledPost. */
function readCompiled(stored: string | undefined): CompiledPost | undefined {
  return stored === undefined ? undefined : (JSON.parse(stored) as CompiledPost);
}
