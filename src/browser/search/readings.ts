/** What a clause may mean: as it is written, its other forms, words like it, words that sound so. */
import type { IndexFiles } from './files.ts';
import type { Lexicon, Units } from './lexicon.ts';
import { termsFor } from './phrase.ts';
import type { Atom, Clause } from './query.ts';
import type { Reading, Readings } from './reading.ts';

/** An open word stands for at most so many that begin with it. */
const MOST_OPEN = 40;

export async function readingsOf(
  clause: Clause,
  files: IndexFiles,
  lexicon: Lexicon,
): Promise<Readings> {
  const [atom] = clause.atoms;
  const phrase = await phraseReading(clause.atoms, 1, lexicon);
  const written = phrase.units.size > 0 ? [phrase] : [];
  const isWord = clause.atoms.length === 1 && atom?.isHan === false && !clause.isExact;
  if (!isWord) return { clause, all: written };
  const forms = await import('./forms.ts');
  const others = await formsOf(atom.folded, clause.isOpen, lexicon, forms);
  const word = clause.canSound ? atom.folded : '';
  const heard = written.length === 0 ? await forms.wordsSounding(word, files) : [];
  const all = await readAll([
    ...written,
    ...others.map(([form, weight]) => wordReading(form, weight, lexicon)),
    ...heard.map((each, at) => phraseReading(characters(each), 0.9 - at / 10, lexicon)),
  ]);
  const isFound = written.length + heard.length > 0;
  // A word that is there only bent otherwise may as well be mistyped.
  if (isFound || others.some(([form]) => form.startsWith(atom.folded))) return { clause, all };
  const like = await forms.wordsLike(atom.folded, files, lexicon);
  const known = new Set(others.map(([form]) => form));
  const guessed = await readAll(
    like.filter((each) => !known.has(each)).map((each) => wordReading(each, 0.5, lexicon)),
  );
  if (all.length > 0) return { clause, all: [...all, ...guessed] };
  guessed.sort((a, b) => b.units.size - a.units.size);
  const corrected = guessed[0]?.atoms[0]?.folded;
  if (corrected !== undefined) return { clause, all: guessed, corrected };
  const begun = await forms.wordsWithInitials(word, files);
  return {
    clause,
    all: await readAll(begun.map((each) => phraseReading(characters(each), 0.5, lexicon))),
  };
}

async function readAll(readings: (Reading | Promise<Reading>)[]): Promise<Reading[]> {
  return (await Promise.all(readings)).filter(({ units }) => units.size > 0);
}

/** The word bent otherwise, words of the same root, words that begin so. */
async function formsOf(
  word: string,
  isOpen: boolean,
  lexicon: Lexicon,
  { stem, inflected }: typeof import('./forms.ts'),
): Promise<[form: string, weight: number][]> {
  if (word.length < 3 || !/^[a-z\d]+$/.test(word)) return [];
  const root = stem(word);
  const start = root.slice(0, Math.max(2, root.length - 1));
  const terms = await lexicon.beginningWith(isOpen && !word.startsWith(start) ? word : start);
  const begun: [string, number][] = [];
  const same: [string, number][] = [];
  for (const term of terms) {
    if (term === word) continue;
    if (stem(term) === root) same.push([term, inflected(term) === inflected(word) ? 0.8 : 0.4]);
    else if (isOpen && term.startsWith(word) && begun.length < MOST_OPEN) begun.push([term, 0.3]);
  }
  return [...same, ...begun];
}

function wordReading(word: string, weight: number, lexicon: Lexicon): Promise<Reading> {
  return phraseReading([{ folded: word, isHan: false, joined: false }], weight, lexicon);
}

async function phraseReading(atoms: Atom[], weight: number, lexicon: Lexicon): Promise<Reading> {
  const terms = termsFor(atoms);
  const units = await commonUnits(terms, lexicon);
  return { atoms, weight, units, isPhrase: terms.length > 1 || atoms.length > 2 };
}

function characters(word: string): Atom[] {
  return Array.from(word, (folded, index) => ({ folded, isHan: true, joined: index > 0 }));
}

/** Where all of `terms` are, and the fields that hold all of them. */
async function commonUnits(terms: string[], lexicon: Lexicon): Promise<Units> {
  const [first = new Map(), ...others] = await Promise.all(
    terms.map((term) => lexicon.units(term)),
  );
  if (others.length === 0) return first;
  const common: Units = new Map();
  for (const [unit, fields] of first) {
    const all = others.reduce((left, each) => left & (each.get(unit) ?? 0), fields);
    if (all > 0) common.set(unit, all);
  }
  return common;
}
