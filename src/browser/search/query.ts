/** What a reader typed → filters, and what to look for. */
import { areNeighbours } from './terms.ts';
import { fold, type HanTable, type Token, tokensOf } from './tokens.ts';

/** One word or character of what is looked for. */
export interface Atom {
  folded: string;
  isHan: boolean;
  /** Nothing stands between it and the one before. */
  joined: boolean;
}

/** Words and characters that follow each other: one word alone, or a phrase. */
export interface Clause {
  atoms: Atom[];
  /** As it was typed. */
  written: string;
  /** In quotes: as it is, and nothing else. */
  isExact: boolean;
  /** The last word, which may still be typed. */
  isOpen: boolean;
  /** May be pinyin. */
  canSound: boolean;
}

export interface Filter {
  kind: 'tag' | 'year';
  /** Folded. */
  value: string;
}

export interface Query {
  clauses: Clause[];
  filters: Filter[];
}

const PIECE = /(?:(tag|year|标签|年份)[:：])?(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/giu;
/** Of a query that someone pasted, so much is looked for. */
const LONGEST = 200;
const MOST_CLAUSES = 12;

export function parseQuery(typed: string, simplified?: HanTable): Query {
  const query: Query = { clauses: [], filters: [] };
  for (const [, key, quoted, plain = ''] of typed.slice(0, LONGEST).matchAll(PIECE)) {
    const text = quoted ?? plain;
    if (key) {
      const kind = /^[ty]/i.test(key) ? key.toLowerCase() : key === '标签' ? 'tag' : 'year';
      const value = fold(text, simplified);
      if (value) query.filters.push({ kind: kind === 'tag' ? 'tag' : 'year', value });
      continue;
    }
    const tokens = tokensOf(text, simplified);
    const groups = quoted === undefined ? neighboursIn(tokens, text) : [tokens];
    for (const group of groups) {
      if (group.length > 0) query.clauses.push(clauseOf(group, text, quoted !== undefined));
    }
  }
  query.clauses.splice(MOST_CLAUSES);
  const last = query.clauses.at(-1);
  if (last) last.isOpen = !last.isExact && !/\s$/.test(typed);
  return query;
}

function neighboursIn(tokens: Token[], text: string): Token[][] {
  const groups: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before && areNeighbours(before, token, text)) groups.at(-1)?.push(token);
    else groups.push([token]);
  }
  return groups;
}

function clauseOf(tokens: Token[], text: string, isExact: boolean): Clause {
  const atoms = tokens.map((token, index) => {
    const before = tokens[index - 1];
    const joined = before !== undefined && areNeighbours(before, token, text);
    return { folded: token.folded, isHan: token.isHan, joined };
  });
  const written = text.slice(tokens[0]?.start, tokens.at(-1)?.end);
  return { atoms, written, isExact, isOpen: false, canSound: /^[a-z']+$/.test(written) };
}
