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
export function addressOf([first = 0, second, third]: number[], shards: number): Address {
  const pair = mixed(first, second ?? 0);
  const whole = third === undefined ? pair : mixed(pair, third);
  const length = second === undefined ? 0 : third === undefined ? 1 : 2;
  return {
    shard: pair & (shards - 1),
    slot: (length << SLOTS_BITS) | (whole >>> (32 - SLOTS_BITS)),
  };
}

function mixed(hash: number, next: number): number {
  const product = Math.imul(hash ^ next, 0x9e3779b1);
  return Math.imul(product ^ (product >>> 15), 0x85ebca6b) >>> 0;
}
