/** Notes as the last build read them, kept in the cache: what stands as it was is not read again. */
import { hash } from '../../base/hash.ts';
import { withoutPrototype } from '../../base/yaml.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Config, KnownSource, KnownSources } from '../../model.ts';

const NAME = 'sources';

/** Of all settings that reading a note depends on, and of the code that reads. */
export function keyOfSources(
  { timezone, drafts, postsDir, pagesDir }: Config,
  codeId: string,
): string {
  return hash(JSON.stringify([codeId, timezone, drafts, postsDir, pagesDir]));
}

/** Empty where nothing was kept for these settings. */
export function readSources(
  cache: Cache | undefined,
  config: Config,
  codeId: string,
): KnownSources {
  const text = cache?.get(NAME, keyOfSources(config, codeId));
  const stored = text === undefined ? [] : (JSON.parse(text) as Stored); // the cache checks what it stored
  return new Map(stored.map(([path, known]) => [path, revived(known)]));
}

type Stored = [path: string, known: KnownSource][];

/** JSON gives every object a prototype; names that authors chose must not find what is there. */
function revived(known: KnownSource): KnownSource {
  const { frontMatter } = known.source;
  frontMatter.extra = withoutPrototype(frontMatter.extra) as typeof frontMatter.extra; // the same parts
  for (const field of ['places', 'macros'] as const)
    Object.setPrototypeOf(frontMatter[field], null);
  return known;
}

/** Written only where it differs from `before`. */
export function keepSources(
  known: KnownSources,
  before: KnownSources,
  { cache, config, codeId }: { cache: Cache | undefined; config: Config; codeId: string },
): void {
  const isSame =
    known.size === before.size && [...known].every(([path, each]) => before.get(path) === each);
  if (!isSame) cache?.set(NAME, keyOfSources(config, codeId), JSON.stringify([...known]));
}
