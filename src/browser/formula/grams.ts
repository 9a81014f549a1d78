/** Where neighbouring tokens of formulas stand in the index: the same for who writes and who reads it. */

/**
 * Three tokens are written down only where their first two are in more posts than this: what is rare
 * is found by two.
 */
export const FEW_POSTS = 8;
/** Each part of a post that has the tokens is written down only where no more posts have them, else the first. */
export const POSTS_WITH_PARTS = 2;
/** Of each length, in each shard. Grams that share a slot share their places; formulas are compared later. */
const SLOTS_BITS = 13;

export interface Address {
  shard: number;
  slot: number;
}

/** Braces tell nothing that their neighbours do not. */
export function gramTokens(tokens: string[]): string[] {
  return tokens.filter((token) => token !== '{' && token !== '}');
}

export function hashOf(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) hash = mixed(hash, token.charCodeAt(at));
  return hash;
}

/** Of one, two or three tokens; two and the three that begin with them are in one shard. */
export function addressOf(tokens: number[], shards: number): Address {
  const address = addressAt(tokens, 0, tokens.length, shards);
  return { shard: Math.floor(address / SLOTS), slot: address % SLOTS };
}

/** In a shard: of each of three lengths. */
export const SLOTS = 4 << SLOTS_BITS;

/** `shard * SLOTS + slot` of the `length` tokens from `at` on. */
export function addressAt(
  tokens: ArrayLike<number>,
  at: number,
  length: number,
  shards: number,
): number {
  const pair = mixed(tokens[at] ?? 0, length > 1 ? (tokens[at + 1] ?? 0) : 0);
  const whole = length > 2 ? mixed(pair, tokens[at + 2] ?? 0) : pair;
  const slot = ((length - 1) << SLOTS_BITS) | (whole >>> (32 - SLOTS_BITS));
  return (pair & (shards - 1)) * SLOTS + slot;
}

function mixed(hash: number, next: number): number {
  const product = Math.imul(hash ^ next, 0x9e3779b1);
  return Math.imul(product ^ (product >>> 15), 0x85ebca6b) >>> 0;
}
