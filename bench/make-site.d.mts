/** Types of `make-site.mjs`. */

export interface MadeSite {
  count: number;
  profile?: 'dense' | 'blog';
  index?: 'full' | 'excerpt';
}

/** Writes `scholium.yaml` and `posts/` of `count` notes into `folder`. */
export function writeSite(folder: string, site: MadeSite): void;

/** `scholium.yaml` of a made-up site. */
export function settings(index?: 'full' | 'excerpt'): string;

/** Of note `index`, from 1. */
export function fileName(index: number): string;

export { noteOf, referenceNote } from './notes/note.mjs';
