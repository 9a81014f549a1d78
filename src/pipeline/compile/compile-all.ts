/** Every post compiled, or taken from the cache where nothing that it depends on has changed. */
import { hash } from '../../base/hash.ts';
import type { Cache } from '../../cache/cache.ts';
import type { CompiledMemory, CompiledPost, Source } from '../../model.ts';
import { compileSources } from './compile-sources.ts';
import type { CompileOptions } from './processor.ts';

export interface CompileRequest {
  sources: Source[];
  options: CompileOptions;
  cache: Cache | undefined;
  /** What earlier builds of this process made: spared is even the reading of the cache. */
  memory?: CompiledMemory | undefined;
  /** Tells one version of the compiler from another. */
  compilerId: string;
  /** Absolute path of the bundled `compile-worker`, if there is one. */
  worker?: string | undefined;
  onPost?: (done: number) => void;
}

export interface CompiledAll {
  posts: { source: Source; compiled: CompiledPost }[];
  /** How many came from the cache. */
  cached: number;
}

/** In the order of `sources`. Gives way to other work after each post. */
export async function compileAll(request: CompileRequest): Promise<CompiledAll> {
  const { sources, options, cache, memory, worker, onPost } = request;
  const keys = sources.map((source) => keyOf(source, request));
  const made = sources.map(({ path }, index) => known(path, keys[index] ?? '', request));
  const missing = [...made.keys()].filter((index) => made[index] === undefined);
  const cached = sources.length - missing.length;
  let done = cached;
  if (done > 0) onPost?.(done);
  await compileSources({
    sources: missing.flatMap((index) => sources[index] ?? []),
    options,
    worker,
    onCompiled(nth, json) {
      const index = missing[nth] ?? 0;
      made[index] = parsed(json);
      cache?.set(sources[index]?.path ?? '', keys[index] ?? '', json);
      onPost?.(++done);
    },
  });
  const posts = sources.map((source, index) => {
    const compiled = made[index];
    if (!compiled) throw new Error(`${source.path} was not compiled`);
    return { source, compiled };
  });
  if (memory) remember(posts, keys, memory);
  return { posts, cached };
}

/** In place of what was remembered, notes that are gone included. */
function remember(posts: CompiledAll['posts'], keys: string[], memory: CompiledMemory): void {
  memory.clear();
  for (const [index, { source, compiled }] of posts.entries()) {
    memory.set(source.path, { key: keys[index] ?? '', compiled });
  }
}

function known(
  path: string,
  key: string,
  { cache, memory }: CompileRequest,
): CompiledPost | undefined {
  const remembered = memory?.get(path);
  if (remembered?.key === key) return remembered.compiled;
  const json = cache?.get(path, key);
  return json === undefined ? undefined : parsed(json);
}

/** Everything that `compilePost` reads: its source, its options, its own code. */
function keyOf(source: Source, { options, compilerId }: CompileRequest): string {
  return hash(JSON.stringify([compilerId, source.path, source.kind, source.hash, options]));
}

/** The cache checks what it stored; under a key of this compiler it is a CompiledPost. */
function parsed(json: string): CompiledPost {
  return JSON.parse(json) as CompiledPost;
}
