/** A file of the output that is made when it is read. */

/**
 * A class, since large sites have tens of thousands: an object literal with getters has a shape of its own each time,
 * which takes several times the time and memory.
 */
export class LateFile<Contents> {
  /** Relative to the output folder. */
  readonly path: string;
  readonly #key: () => string | undefined;
  readonly #make: () => Contents;

  /** Both functions are called each time that what they give is asked for. */
  constructor(path: string, key: () => string | undefined, make: () => Contents) {
    this.path = path;
    this.#key = key;
    this.#make = make;
  }

  get key(): string | undefined {
    return this.#key();
  }

  get contents(): Contents {
    return this.#make();
  }
}
