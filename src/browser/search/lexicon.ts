/** Terms → the places where the index has them. */
import { decoded, type IndexFiles } from './files.ts';
import { fieldAt, partAt } from './places.ts';

/** Parts of posts by `unitOf`, each with the fields of it that hold the term. */
export type Units = Map<number, number>;

const PARTS = 4096;

export function unitOf(post: number, part: number): number {
  return post * PARTS + part;
}

export function postOf(unit: number): number {
  return Math.floor(unit / PARTS);
}

export function partOf(unit: number): number {
  return unit % PARTS;
}

/** Terms with their places, still packed. */
export interface Terms {
  /** In their order: how many posts have a term, and where its distances and places begin. */
  at: Map<string, { posts: number; distances: number; places: number }>;
  distances: Uint8Array;
  places: Uint8Array;
}

/** Of a range of terms, no more files are read. */
const MOST_FILES = 3;

export class Lexicon {
  readonly #files: IndexFiles;

  constructor(files: IndexFiles) {
    this.#files = files;
  }

  async units(term: string): Promise<Units> {
    const [terms] = await this.#terms(term);
    return unitsOf(term, terms);
  }

  async posts(term: string): Promise<Set<number>> {
    return new Set([...(await this.units(term)).keys()].map(postOf));
  }

  /** All terms that begin so. */
  async beginningWith(start: string): Promise<string[]> {
    const files = await this.#terms(start, `${start}\uffff`);
    return files.flatMap(({ at }) => [...at.keys()].filter((term) => term.startsWith(start)));
  }

  #terms(from: string, to?: string): Promise<Terms[]> {
    return this.#files.range('terms', from, to, MOST_FILES, readTerms);
  }
}

/** What `term-files.ts` wrote. */
export function readTerms(bytes: Uint8Array): Terms {
  const header = new Numbers(bytes);
  const count = header.next();
  const sizes = [header.next(), header.next(), header.next(), header.next(), header.next()];
  let end = header.at;
  const [lengths, rests, counts, distances, places] = sizes.map((size) => {
    end += size;
    return new Numbers(bytes.subarray(end - size, end));
  });
  if (!lengths || !rests || !counts || !distances || !places || end !== bytes.length) throw torn();
  const at: Terms['at'] = new Map();
  let term = '';
  for (let index = 0; index < count; index++) {
    const shared = lengths.next();
    term = term.slice(0, shared) + decoded(rests.slice(lengths.next()));
    const posts = counts.next();
    at.set(term, { posts, distances: distances.at, places: places.at });
    for (let post = 0; post < posts; post++) {
      distances.next();
      while (places.next() & 1);
    }
  }
  return { at, distances: distances.bytes, places: places.bytes };
}

function unitsOf(term: string, terms: Terms | undefined): Units {
  const units: Units = new Map();
  const found = terms?.at.get(term);
  if (!terms || !found) return units;
  const distances = new Numbers(terms.distances, found.distances);
  const places = new Numbers(terms.places, found.places);
  let post = -1;
  for (let count = 0; count < found.posts; count++) {
    post += distances.next() + 1;
    let place = 0;
    for (let more = 1; more === 1; ) {
      const number = places.next();
      more = number & 1;
      place += number >> 1;
      const unit = unitOf(post, partAt(place));
      units.set(unit, (units.get(unit) ?? 0) | fieldAt(place));
    }
  }
  return units;
}

/** Throws for bytes that end too soon: a torn file must not look like an empty one. */
export class Numbers {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw torn();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  slice(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

function torn(): RangeError {
  return new RangeError('a file of the index is torn');
}
