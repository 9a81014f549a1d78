/** Formulas of all posts → the files of the index by which they are found. */
import { deflateRawSync } from 'node:zlib';
import { hash, shortHash } from '../../../base/hash.ts';
import type { FormulaManifest } from '../../../browser/formula/open-formulas.ts';
import type { IndexedPost, MadeFormulas } from '../../../model.ts';
import type { PostFormulas } from './formula-grams.ts';
import { formulaPostings, shardsFor } from './formula-postings.ts';
import { lastPacked, unlessLost } from './last-files.ts';
import type { KnownIndex } from './last-index.ts';
import { updatedShards } from './updated-shards.ts';

export interface FormulaFiles {
  made: MadeFormulas;
  /** By their path below `search/`; undefined where the file is one of the last index. */
  files: Map<string, Uint8Array | undefined>;
  manifest: FormulaManifest;
}

export interface FormulaRequest {
  indexed: readonly IndexedPost[];
  macros: Record<string, string>;
  /** Of a post, by its number. */
  formulasOf(number: number): PostFormulas;
}

/** Undefined without any formula. The same files whatever the last index has, with less work. */
export function formulaFiles(request: FormulaRequest, last?: KnownIndex): FormulaFiles | undefined {
  const { indexed, macros } = request;
  if (indexed.every(({ forms }) => forms === '')) return undefined;
  const key = hash(JSON.stringify([indexed.map(({ forms }) => forms), macros]));
  const shards = shardsFor(indexed.reduce((sum, { tokens }) => sum + tokens, 0));
  const made = last?.made.formulas;
  const known = made?.names.length === shards ? made.names : undefined;
  if (made?.key === key) return packed(key, macros, made.names, new Map());
  const changed = last && known && unlessLost(() => changedShards(request, last, known));
  if (changed) return packed(key, macros, known ?? [], changed);
  const all = {
    *[Symbol.iterator]() {
      for (const number of indexed.keys()) yield request.formulasOf(number);
    },
  };
  return packed(key, macros, [], new Map(formulaPostings(all, shards).entries()));
}

/** Every shard that is another one now. */
function changedShards(
  { indexed, formulasOf }: FormulaRequest,
  last: KnownIndex,
  names: readonly string[],
): Map<number, Uint8Array> {
  const { posts, read } = last;
  const isSame = (number: number) =>
    !posts.isRenumbered && indexed[number]?.forms === last.made.posts[number]?.forms;
  const gone = posts.gone.filter((number) => !isSame(number));
  const fresh = posts.fresh.filter((number) => !isSame(number));
  return updatedShards({
    ...{ shards: names.length, posts, formulasOf },
    load: (shard) => lastPacked(`formula-${names[shard]}.bin`, names[shard] ?? '', read),
    gone: new Map(gone.map((number) => [number, last.formulasOf(number)])),
    fresh: new Map(fresh.map((number) => [number, formulasOf(number)])),
  });
}

/** `last` are the names of the last index, as far as they may stay. */
function packed(
  key: string,
  macros: Record<string, string>,
  last: readonly string[],
  changed: ReadonlyMap<number, Uint8Array>,
): FormulaFiles {
  const files: FormulaFiles['files'] = new Map(last.map((name) => [shardName(name), undefined]));
  const names = [...last];
  for (const [number, shard] of changed) {
    const contents = deflateRawSync(shard, { level: 9 });
    const name = shortHash(contents);
    names[number] = name;
    files.set(shardName(name), contents);
  }
  const named = new Set(names.map(shardName));
  for (const path of files.keys()) if (!named.has(path)) files.delete(path);
  const directory = deflateRawSync(Buffer.from(names.join(''), 'hex'), { level: 9 });
  const path = `formulas-${shortHash(directory)}.bin`;
  files.set(path, directory);
  return { made: { key, names }, files, manifest: { names: path, macros } };
}

function shardName(digits: string): string {
  return `formula-${digits}.bin`;
}
