/** “Did you mean”: the known word nearest to one that is not known. */
import { distance } from 'fastest-levenshtein';

/** The candidate within a third of the word's length (at least one edit), or undefined. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  let best: string | undefined;
  let bestEdits = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestEdits) continue; // one edit a character
    const edits = editsBetween(folded, candidate.toLowerCase());
    if (edits < bestEdits) [best, bestEdits] = [candidate, edits];
  }
  return best;
}

/** Two neighbours swapped, as in `buidl`, are one slip of the fingers and count as one edit. */
function editsBetween(word: string, candidate: string): number {
  return isSwap(word, candidate) ? 1 : distance(word, candidate);
}

function isSwap(word: string, candidate: string): boolean {
  if (word === candidate || word.length !== candidate.length) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at += 1;
  return (
    word[at] === candidate[at + 1] &&
    word[at + 1] === candidate[at] &&
    word.slice(at + 2) === candidate.slice(at + 2)
  );
}
