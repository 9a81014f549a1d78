/** A phrase in the index and in a text: which terms it must have, and where it stands. */
import type { Atom } from './query.ts';
import { areNeighbours, BESIDE } from './terms.ts';
import type { Token } from './tokens.ts';

/** Terms that every text with the phrase has; one alone is the whole phrase. */
export function termsFor(atoms: readonly Atom[]): string[] {
  const terms: string[] = [];
  let covered = -1;
  for (const [index, { folded, isHan }] of atoms.entries()) {
    const next = atoms[index + 1];
    const beside = next?.joined ? next : undefined;
    if (!isHan) {
      terms.push(folded);
      if (beside?.isHan) terms.push(BESIDE + beside.folded);
      if (beside?.isHan) covered = index + 1;
    } else if (!beside) {
      if (covered < index) terms.push(pairBefore(atoms, index) ?? folded);
    } else if (!beside.isHan) {
      terms.push(folded + BESIDE);
    } else if (covered < index) {
      terms.push(folded + beside.folded);
      covered = index + 1;
    }
  }
  return [...new Set(terms)];
}

function pairBefore(atoms: readonly Atom[], index: number): string | undefined {
  const [before, atom] = [atoms[index - 1], atoms[index]];
  if (!before?.isHan || !atom?.isHan || !atom.joined) return undefined;
  return before.folded + atom.folded;
}

/** Of each place where `tokens` of `text` are the phrase, the first token and the one after it. */
export function placesIn(
  tokens: readonly Token[],
  text: string,
  atoms: readonly Atom[],
): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let from = 0; from + atoms.length <= tokens.length; from++) {
    const isHere = atoms.every(({ folded, joined }, index) => {
      const token = tokens[from + index];
      const before = tokens[from + index - 1];
      if (!token || (token.folded !== folded && !token.parts.includes(folded))) return false;
      return !joined || index === 0 || (before !== undefined && areNeighbours(before, token, text));
    });
    if (isHere) found.push([from, from + atoms.length]);
  }
  return found;
}
