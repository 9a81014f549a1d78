/** What a clause may mean: as it is written, its other forms, words like it, words that sound so. */
import type { IndexFiles } from './files.ts';
import type { Lexicon, Units } from './lexicon.ts';
import { allTermsFor, termsFor } from './phrase.ts';
import type { Atom, Clause } from './query.ts';

export interface Reading {
  atoms: Atom[];
  /** 1 as it is written, less for what it may mean besides. */
  weight: number;
  /** Where it may be. */
  units: Units;
  /** That its terms are there is not enough. */
  isPhrase: boolean;
}

export interface Readings {
  clause: Clause;
  all: Reading[];
  /** Nothing is written as the clause is; this is, and nearly the same. */
  corrected?: string;
}

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
  if (clause.atoms.length > 1 || !atom || atom.isHan || clause.isExact)
    return { clause, all: written };
  const word = atom.folded;
  const { stem, wordsSounding, wordsLike } = await import('./forms.ts');
  const forms = await formsOf(word, clause.isOpen, lexicon, stem);
  const heard = written.length === 0 ? await wordsSounding(word, files) : [];
  const all = [
    ...written,
    ...(await Promise.all(forms.map(([form, weight]) => wordReading(form, weight, lexicon)))),
    ...(await Promise.all(
      heard.map((each, index) => phraseReading(characters(each), 0.9 - index / 10, lexicon)),
    )),
  ].filter(({ units }) => units.size > 0);
  if (all.length > 0) return { clause, all };
  const like = await wordsLike(word, files, lexicon);
  const guessed = await Promise.all(like.map((each) => wordReading(each, 0.5, lexicon)));
  guessed.sort((a, b) => b.units.size - a.units.size);
  const best = guessed[0]?.atoms[0]?.folded;
  return { clause, all: guessed, ...(best !== undefined && { corrected: best }) };
}

/** With every pair of its characters, which leaves fewer posts to read. */
export async function narrowed(reading: Reading, lexicon: Lexicon): Promise<Reading> {
  return { ...reading, units: await commonUnits(allTermsFor(reading.atoms), lexicon) };
}

async function formsOf(
  word: string,
  isOpen: boolean,
  lexicon: Lexicon,
  stem: (word: string) => string,
): Promise<[string, number][]> {
  if (word.length < 3 || !/^[a-z\d]+$/.test(word)) return [];
  const root = stem(word);
  const start = isOpen ? commonStart(word, root) : root.slice(0, Math.max(2, root.length - 1));
  const terms = (await lexicon.beginningWith(start)).filter((term) => term !== word);
  const same = terms.filter((term) => stem(term) === root);
  const begun = isOpen ? terms.filter((term) => term.startsWith(word) && !same.includes(term)) : [];
  return [
    ...same.map((term): [string, number] => [term, 0.8]),
    ...begun.slice(0, MOST_OPEN).map((term): [string, number] => [term, 0.4]),
  ];
}

function commonStart(word: string, root: string): string {
  const start = root.slice(0, Math.max(2, root.length - 1));
  return word.startsWith(start) ? start : word;
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
