/** Which parts of posts have which neighbouring tokens in a formula → the shards of the index. */
import {
  addressAt,
  FEW_POSTS,
  gramTokens,
  hashOf,
  POSTS_WITH_PARTS,
  SLOTS,
} from '../../../browser/formula/grams.ts';
import { written } from './written-numbers.ts';

/** Of a shard before it is compressed; a query reads about four. */
const SHARD_BYTES = 2800;
const MOST_SHARDS = 1024;
/** What a token adds, about. */
const TOKEN_BYTES = 1.2;

/**
 * Where tokens are, as one number: `(post * MOST_PARTS + part) * 2 + isWhole`, the last where a formula
 * there has no other tokens. By address, in the order of posts and parts.
 */
type Places = Map<number, number[]>;

const MOST_PARTS = 65_536;

/** `posts` are the tokens of the formulas of each part of each post. The same posts make the same bytes. */
export function formulaPostings(posts: string[][][][]): Uint8Array[] {
  const formulas = placedTokens(posts);
  const shards = shardsFor(formulas);
  const places: Places = new Map();
  addGrams(formulas, 1, shards, places);
  addGrams(formulas, 2, shards, places);
  addGrams(formulas, 3, shards, places, frequentIn(places));
  const made = Array.from({ length: shards }, (): [slot: number, found: number[]][] => []);
  for (const [address, found] of places) {
    made[Math.floor(address / SLOTS)]?.push([address % SLOTS, found]);
  }
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
  shards: number,
  places: Places,
  frequent?: Set<number>,
): void {
  for (const { tokens, post, part } of formulas) {
    const place = (post * MOST_PARTS + part) * 2 + (tokens.length === length ? 1 : 0);
    for (let at = 0; at + length <= tokens.length; at++) {
      if (frequent && !frequent.has(addressAt(tokens, at, 2, shards))) continue;
      const address = addressAt(tokens, at, length, shards);
      const found = places.get(address);
      if (!found) places.set(address, [place]);
      else addPlace(found, place);
    }
  }
}

/** Places come in their order; the same one may come again, whole. */
function addPlace(found: number[], place: number): void {
  const last = found[found.length - 1] ?? 0;
  if (Math.floor(last / 2) !== Math.floor(place / 2)) found.push(place);
  else if (place > last) found[found.length - 1] = place;
}

/** Addresses of pairs. */
function frequentIn(places: Places): Set<number> {
  const frequent = new Set<number>();
  for (const [address, found] of places) {
    if (found.length > FEW_POSTS && postsIn(found) > FEW_POSTS) frequent.add(address);
  }
  return frequent;
}

function postsIn(places: number[]): number {
  let count = 0;
  let last = -1;
  for (const place of places) {
    const post = postAt(place);
    if (post !== last) count++;
    last = post;
  }
  return count;
}

/** Of frequent tokens each post once. */
function withFirstParts(places: number[]): number[] {
  if (postsIn(places) <= POSTS_WITH_PARTS) return places;
  const firsts: number[] = [];
  let last = -1;
  for (const place of places) {
    const post = postAt(place);
    if (post !== last) firsts.push(place);
    else if (place % 2 === 1) firsts.push(withWhole(firsts.pop() ?? 0));
    last = post;
  }
  return firsts;
}

/** Bits of a number above 2^31 are out of reach of `|`. */
function withWhole(place: number): number {
  return place % 2 === 1 ? place : place + 1;
}

function postAt(place: number): number {
  return Math.floor(place / (2 * MOST_PARTS));
}

function bytesOf(slots: [slot: number, found: number[]][]): Uint8Array {
  slots.sort(([a], [b]) => a - b);
  const places = slots.map(([, found]) => withFirstParts(found));
  return written([
    slots.length,
    ...differences(slots.map(([slot]) => slot)),
    ...places.map((found) => found.length),
    ...places.flatMap((found) => differences(found.map(postAt))),
    ...places.flat().map((place) => place % (2 * MOST_PARTS)),
  ]);
}

function differences(ascending: number[]): number[] {
  return ascending.map((each, at) => each - (ascending[at - 1] ?? 0));
}
