/** Bodies of compiled posts: on disk, and in memory only those that were read lately. */
import { sizedMemo } from '../../base/sized-memo.ts';
import type { Cache } from '../../cache/cache.ts';
import type { PostBody, Source } from '../../model.ts';

export interface Bodies {
  /** Takes in the JSON of a body; answers it where it must be held, since there is no cache to hold it. */
  keep(source: Source, key: string, json: string): string | undefined;
  /** `held` is what `keep` answered. Compiles the post anew where the cache has lost it. */
  read(source: Source, key: string, held: string | undefined): PostBody;
}

/** Characters of JSON whose bodies stay in memory: those of a few hundred long notes. */
const KEPT = 40_000_000;

interface Known {
  body: PostBody;
  size: number;
}

/** `compile` answers the JSON of a body. */
export function openBodies(cache: Cache | undefined, compile: (source: Source) => string): Bodies {
  const memo = sizedMemo<string, Known>(KEPT, ({ size }) => size);
  return {
    keep(source, key, json) {
      memo(key, () => parsed(json));
      return cache?.set(nameOf(source), key, json) ? undefined : json;
    },
    read(source, key, held) {
      const again = () => {
        const json = compile(source);
        cache?.set(nameOf(source), key, json);
        return json;
      };
      return memo(key, () => parsed(held ?? cache?.get(nameOf(source), key) ?? again())).body;
    },
  };
}

function nameOf({ path }: Source): string {
  return path;
}

/** The cache checks what it stored; under a key of this compiler it is a body. */
function parsed(json: string): Known {
  return { body: JSON.parse(json) as PostBody, size: json.length };
}
