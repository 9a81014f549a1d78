/** Where the card of a post stands in the output. */
import { shortHash } from './hash.ts';

/** By the note's path, which is the same however its title changes. */
export function cardPath(postPath: string): string {
  return `cards/${shortHash(postPath)}.png`;
}
