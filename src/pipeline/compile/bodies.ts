/** The large parts of compiled posts: on disk, and in memory only those that were read lately. */
import { sizedMemo } from '../../base/sized-memo.ts';
import type { Cache } from '../../cache/cache.ts';
import type { PostBody, PostIndex, Source } from '../../model.ts';
import type { CompiledText } from './compiled-text.ts';

interface Parts {
  body: PostBody;
  index: PostIndex;
}

type PartName = keyof Parts;

/** Those parts as JSON that must be held, since there is no cache to hold them. */
export type Held = Partial<Record<PartName, string | undefined>>;

type Note = Pick<Source, 'path'>;

export interface Bodies<Of extends Note> {
  /** Takes in what was compiled; answers what no cache holds. */
  keep(source: Of, key: string, text: CompiledText): Held;
  /** `held` is what `keep` answered. Compiles the post anew where the cache has lost the part. */
  read<Name extends PartName>(name: Name, source: Of, key: string, held: Held): Parts[Name];
}

/** Bytes of JSON whose parts stay in memory: those of a hundred long notes. */
const KEPT = 32_000_000;
/** An index is a tenth of a note; the search goes through all of them more than once. */
const KEPT_INDEX = 8_000_000;

interface Known {
  readonly part: Parts[PartName];
  size: number;
}

export function openBodies<Of extends Note>(
  cache: Cache | undefined,
  compile: (source: Of) => CompiledText,
): Bodies<Of> {
  const memo = sizedMemo<string, Known>(KEPT, ({ size }) => size);
  // By itself: what goes through every index must not drive bodies out.
  const indexMemo = sizedMemo<string, Known>(KEPT_INDEX, ({ size }) => size);
  const store = (name: PartName, source: Of, key: string, json: string) =>
    cache?.set(nameOf(name, source), key, json) ? undefined : json;
  return {
    keep(source, key, text) {
      memo(`body ${key}`, () => waiting(text.body));
      indexMemo(`index ${key}`, () => waiting(text.index));
      return {
        body: store('body', source, key, text.body),
        index: store('index', source, key, text.index),
      };
    },
    read<Name extends PartName>(name: Name, source: Of, key: string, held: Held): Parts[Name] {
      const again = () => {
        const json = compile(source)[name];
        store(name, source, key, json);
        return json;
      };
      const text = () => held[name] ?? cache?.get(nameOf(name, source), key) ?? again();
      const known = (name === 'index' ? indexMemo : memo)(`${name} ${key}`, () => parsed(text()));
      return known.part as Parts[Name]; // stored under this name
    },
  };
}

function nameOf(part: PartName, { path }: Note): string {
  return part === 'body' ? path : `${part} of ${path}`;
}

/** The cache checks what it stored; under a key of this compiler it is what was stored. */
function parsed(json: string): Known {
  return { part: JSON.parse(json) as Parts[PartName], size: json.length };
}

/**
 * Parsed when it is asked for: of a large site, most are out of memory again by then. Till then as bytes,
 * since a text with one sign beyond Latin takes twice the room.
 */
function waiting(json: string): Known {
  let bytes: Buffer | undefined = Buffer.from(json);
  let part: Parts[PartName] | undefined;
  return {
    get part() {
      part ??= parsed(bytes?.toString() ?? '').part;
      bytes = undefined;
      return part;
    },
    size: bytes.length,
  };
}
