/** The facts of all posts in one entry of the cache: read at once, without their bodies. */
import type { Cache } from '../../cache/cache.ts';
import type { CompiledMemory, PostFacts } from '../../model.ts';

const NAME = 'facts of posts';

type Stored = [path: string, key: string, facts: PostFacts][];

/** Empty where another version of the compiler, or none, kept something. */
export function readFacts(cache: Cache | undefined, compilerId: string): CompiledMemory {
  const text = cache?.get(NAME, compilerId);
  const stored = text === undefined ? [] : (JSON.parse(text) as Stored); // the cache checks what it stored
  return new Map(
    stored.map(([path, key, facts]) => [path, { key, facts, body: undefined, index: undefined }]),
  );
}

/** Those whose bodies the cache holds. */
export function keepFacts(
  posts: CompiledMemory,
  cache: Cache | undefined,
  compilerId: string,
): void {
  const stored: Stored = [...posts].flatMap(([path, { key, facts, body, index }]) =>
    body === undefined && index === undefined ? [[path, key, facts]] : [],
  );
  cache?.set(NAME, compilerId, JSON.stringify(stored));
}
