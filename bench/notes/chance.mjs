/** Choices that look drawn by lot and follow from a seed alone, the same on every machine. */

/**
 * @typedef {object} Chance
 * @property {() => number} next from 0 up to 1
 * @property {(from: number, to: number) => number} whole a whole number, `to` included
 * @property {<T>(list: readonly T[]) => T} pick each as often as the others
 * @property {<T>(list: readonly T[]) => T} pickByRank the second half as often as the first, the third a third
 * @property {(share: number) => boolean} happens
 */

/**
 * Mulberry32: integers only, so that no machine's rounding has a say.
 * @param {number} seed
 * @returns {Chance}
 */
export function chanceOf(seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: (list) => list[whole(0, list.length - 1)],
    pickByRank: (list) => list[rankAt(next(), list.length)],
    happens: (share) => next() < share,
  };
}

/** Zipf's law: place k is taken with a weight of 1/k. */
function rankAt(share, length) {
  let total = 0;
  for (let place = 1; place <= length; place++) total += 1 / place;
  let left = share * total;
  for (let place = 1; place < length; place++) {
    left -= 1 / place;
    if (left < 0) return place - 1;
  }
  return length - 1;
}
