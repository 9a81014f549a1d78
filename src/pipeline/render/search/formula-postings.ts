/** Which parts of posts have which neighbouring tokens in a formula → the shards of the index. */
import {
  addressOf,
  FEW_POSTS,
  gramTokens,
  hashOf,
  POSTS_WITH_PARTS,
} from '../../../browser/formula/grams.ts';
import { written } from './written-numbers.ts';

/** Of a shard before it is compressed; a query reads about four. */
const SHARD_BYTES = 2800;
const MOST_SHARDS = 1024;
/** What a token adds, about. */
const TOKEN_BYTES = 1.2;

/** A part of a post; `isWhole` where a formula of it has no other tokens. */
interface Found {
  post: number;
  part: number;
  isWhole: boolean;
}

/** By slot, in the order of posts and parts. */
type Slots = Map<number, Found[]>;

/** `posts` are the tokens of the formulas of each part of each post. The same posts make the same bytes. */
export function formulaPostings(posts: string[][][][]): Uint8Array[] {
  const hashed = placedTokens(posts);
  const shards = shardsFor(hashed);
  const made = Array.from({ length: shards }, (): Slots => new Map());
  addGrams(hashed, 1, made);
  addGrams(hashed, 2, made);
  addGrams(hashed, 3, made, frequentIn(made));
  return made.map(bytesOf);
}

/** The hashes of a formula's tokens, and its place. */
interface Placed {
  tokens: number[];
  post: number;
  part: number;
}

function placedTokens(posts: string[][][][]): Placed[] {
  const known = new Map<string, number>();
  const hashed = (token: string): number => {
    const hash = known.get(token) ?? hashOf(token);
    known.set(token, hash);
    return hash;
  };
  return posts.flatMap((parts, post) =>
    parts.flatMap((formulas, index) =>
      formulas.map((tokens) => ({
        tokens: gramTokens(tokens).map(hashed),
        post,
        part: index + 1,
      })),
    ),
  );
}

/** A power of two, so that a site must double before its shards are dealt out anew. */
function shardsFor(formulas: Placed[]): number {
  const count = formulas.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const wanted = (count * TOKEN_BYTES) / SHARD_BYTES;
  return Math.min(MOST_SHARDS, 2 ** Math.max(0, Math.round(Math.log2(wanted || 1))));
}

/** Only those that begin with a frequent pair, where `frequent` is given. */
function addGrams(
  formulas: Placed[],
  length: number,
  shards: Slots[],
  frequent?: Set<number>[],
): void {
  for (const { tokens, post, part } of formulas) {
    const isWhole = tokens.length === length;
    for (let at = 0; at + length <= tokens.length; at++) {
      if (frequent) {
        const pair = addressOf(tokens.slice(at, at + 2), shards.length);
        if (!frequent[pair.shard]?.has(pair.slot)) continue;
      }
      const { shard, slot } = addressOf(tokens.slice(at, at + length), shards.length);
      const slots = shards[shard];
      const found = slots?.get(slot);
      if (!found) slots?.set(slot, [{ post, part, isWhole }]);
      else addPlace(found, { post, part, isWhole });
    }
  }
}

/** Places come in their order; the same one may come again, whole. */
function addPlace(found: Found[], place: Found): void {
  const last = found.at(-1);
  if (last?.post !== place.post || last.part !== place.part) found.push(place);
  else last.isWhole ||= place.isWhole;
}

function frequentIn(shards: Slots[]): Set<number>[] {
  return shards.map((slots) => {
    const frequent = [...slots].filter(([, places]) => postsIn(places) > FEW_POSTS);
    return new Set(frequent.map(([slot]) => slot));
  });
}

function postsIn(places: Found[]): number {
  return places.filter(({ post }, at) => post !== places[at - 1]?.post).length;
}

/** Of frequent tokens each post once. */
function withFirstParts(places: Found[]): Found[] {
  if (postsIn(places) <= POSTS_WITH_PARTS) return places;
  const posts = new Map<number, Found>();
  for (const place of places) {
    const first = posts.get(place.post);
    posts.set(place.post, first ? { ...first, isWhole: first.isWhole || place.isWhole } : place);
  }
  return [...posts.values()];
}

function bytesOf(slots: Slots): Uint8Array {
  const sorted = [...slots].sort(([a], [b]) => a - b);
  const places = sorted.map(([, found]) => withFirstParts(found));
  return written([
    sorted.length,
    ...differences(sorted.map(([slot]) => slot)),
    ...places.map((found) => found.length),
    ...places.flatMap((found) => differences(found.map(({ post }) => post))),
    ...places.flat().map(({ part, isWhole }) => part * 2 + (isWhole ? 1 : 0)),
  ]);
}

function differences(ascending: number[]): number[] {
  return ascending.map((each, at) => each - (ascending[at - 1] ?? 0));
}
