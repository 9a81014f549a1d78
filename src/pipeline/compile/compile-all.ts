/** Every post compiled, or taken from the cache where nothing that it depends on has changed. */
import { hash } from '../../base/hash.ts';
import { type LastMade, neverKept } from '../../base/last-made.ts';
import type { Cache } from '../../cache/cache.ts';
import type { CompiledMemory, CompiledPost, PostFacts, Source } from '../../model.ts';
import { openBodies } from './bodies.ts';
import { type Compile, createCompiler } from './compile-post.ts';
import { compileSources } from './compile-sources.ts';
import { asText, type CompiledText, compiledOf, type TimedCompiler } from './compiled-text.ts';
import { keepFacts, readFacts } from './kept-facts.ts';
import type { CompileOptions } from './processor.ts';
import { rehearsal } from './rehearsal.ts';
import { createTimedCompiler } from './timed-compiler.ts';

export interface CompileRequest {
  sources: Source[];
  options: CompileOptions;
  cache: Cache | undefined;
  /** What earlier builds of this process made: spared is even the reading of the cache. */
  memory?: CompiledMemory | undefined;
  /** Keeps the compiler of this thread from build to build. */
  keepCompiler?: LastMade<TimedCompiler> | undefined;
  /** Tells one version of the compiler from another. */
  compilerId: string;
  /** Absolute path of the bundled `compile-worker`, if there is one. */
  worker?: string | undefined;
  /** See `CompileTask`. */
  threads?: number | undefined;
  onPost?: (done: number) => void;
}

export interface CompiledAll {
  posts: { source: Source; compiled: CompiledPost }[];
  /** By path, under which key the cache has the large parts of a post; undefined where it lacks those of one. */
  storedKeys: () => Map<string, string> | undefined;
  /** How many compiled. */
  threads: number;
  /** How many came from the cache. */
  cached: number;
  /** Paths of the others. */
  fresh: string[];
  /** Puts the facts of all posts into the cache; who has readers waiting does it when they have their page. */
  keep: () => void;
  /** For the compiler that is kept: compiles notes that were compiled before, one at each step. */
  rehearse: () => Generator<void, void>;
}

/** In the order of `sources`. Gives way to other work after each post. */
export async function compileAll(request: CompileRequest): Promise<CompiledAll> {
  const { sources, options, cache, memory = new Map(), worker, threads, onPost } = request;
  const { keepCompiler = neverKept } = request;
  const kept = memory.size > 0 ? memory : readFacts(cache, request.compilerId);
  const ofAll = JSON.stringify([request.compilerId, options]);
  const keys = sources.map((source) => keyOf(source, ofAll));
  const bodies = openBodies(cache, compileAgain(options));
  const made = sources.map(({ path }, index) => {
    const known = kept.get(path);
    return known?.key === keys[index] ? known : undefined;
  });
  const missing = [...made.keys()].filter((index) => made[index] === undefined);
  const cached = sources.length - missing.length;
  let done = cached;
  if (done > 0) onPost?.(done);
  const compiler = () => keepCompiler([ofAll], () => createTimedCompiler(options));
  const count = await compileSources({
    sources: missing.flatMap((index) => sources[index] ?? []),
    options,
    worker,
    threads,
    compiler,
    onCompiled(nth, { text, isFinal }) {
      const index = missing[nth] ?? 0;
      const source = sources[index];
      // Of a note that took too long, another build may make more: under this key none finds it.
      const key = isFinal ? keys[index] : NOT_FINAL;
      if (!source || key === undefined) throw new Error('compiled what was not asked for');
      const facts = JSON.parse(text.facts) as PostFacts; // as `asText` wrote it
      const held = bodies.keep(source, key, text);
      made[index] = { key, facts, body: held.body, index: held.index };
      onPost?.(++done);
    },
  });
  const posts = sources.map((source, index) => {
    const post = made[index];
    if (!post) throw new Error(`${source.path} was not compiled`);
    const compiled = compiledOf(post.facts, {
      body: () => bodies.read('body', source, post.key, post),
      index: () => bodies.read('index', source, post.key, post),
    });
    return { source, post, compiled };
  });
  const isNew = missing.length > 0 || kept.size !== posts.length;
  memory.clear();
  for (const { source, post } of posts) memory.set(source.path, post);
  const fresh = missing.flatMap((index) => sources[index]?.path ?? []);
  const keep = () => {
    if (isNew) keepFacts(memory, cache, request.compilerId);
  };
  // A note that took its thread with it must not take this one.
  const harmless = posts.filter(({ post }) => post.key !== NOT_FINAL).map(({ source }) => source);
  const rehearse = () => rehearsal(harmless, compiler());
  const stored = () => storedKeys(memory);
  return { posts, storedKeys: stored, threads: count, cached, fresh, keep, rehearse };
}

const NOT_FINAL = 'not final';

function storedKeys(posts: CompiledMemory): Map<string, string> | undefined {
  const all = [...posts];
  if (all.some(([, { body, index }]) => body !== undefined || index !== undefined))
    return undefined;
  return new Map(all.map(([path, { key }]) => [path, key]));
}

/** The compiler is made when something is missing that the facts say was there. */
function compileAgain(options: CompileOptions): (source: Source) => CompiledText {
  let compile: Compile | undefined;
  return (source) => {
    compile ??= createCompiler(options);
    return asText(compile(source));
  };
}

/** Everything that `compilePost` reads: its source, its options, its own code. */
function keyOf({ path, kind, hash: ofText }: Source, ofAll: string): string {
  return hash(JSON.stringify([path, kind, ofText, ofAll]));
}
