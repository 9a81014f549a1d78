/** A post as the last index had it: what it was found by, from its parts in the output. */
import { hash } from '../../../base/hash.ts';
import { byCodeUnit } from '../../../base/order.ts';
import { simplified } from '../../../base/simplified.ts';
import { canonical, texOf } from '../../../browser/formula/canonical.ts';
import {
  PART_HASH,
  partFileName,
  type StoredPart,
  type StoredRun,
} from '../../../browser/search/index-format.ts';
import { HEADING, placeOf, TEXT } from '../../../browser/search/places.ts';
import { joinRuns } from '../../../browser/search/run-text.ts';
import { termsOf } from '../../../browser/search/terms.ts';
import { tokensOf } from '../../../browser/search/tokens.ts';
import type { IndexedPost } from '../../../model.ts';
import { formsHash, termsHash } from './found-by.ts';
import { LostFile, lastFile, type ReadFile } from './last-files.ts';
import { type FoundBy, termsOfPost } from './terms-of-post.ts';

export interface LastPost {
  /** Places by term. */
  terms: Map<string, number[]>;
  /** Of the formulas of each part. */
  forms: string[][];
}

/** Throws `LostFile` also where what is found in the parts is not what the index was made of. */
export function lastPost(
  number: number,
  indexed: IndexedPost | undefined,
  read: ReadFile,
): LastPost {
  const { parts, terms, forms } = indexed ?? { parts: [], terms: '', forms: '' };
  const stored = parts.map((digits, index) => partAt(number, index + 1, digits, read));
  const post = foundBy(stored);
  const made: LastPost = { terms: new Map(termsOfPost(post)), forms: formsOf(stored) };
  if (termsHash(post) !== terms || formsHash(made.forms) !== forms) {
    throw new LostFile(`parts of post ${number}`);
  }
  return made;
}

function partAt(post: number, part: number, digits: string, read: ReadFile): StoredPart {
  const digitsOf = (bytes: Uint8Array) => hash(bytes).slice(0, PART_HASH);
  const bytes = lastFile(partFileName(post, part, digits), digits, read, digitsOf);
  return JSON.parse(new TextDecoder().decode(bytes)) as StoredPart; // as `part-files.ts` wrote it
}

function foundBy(parts: StoredPart[]): FoundBy {
  const { title = '', tags = [] } = parts[0] ?? {};
  return {
    title,
    tags: tags.map((name) => ({ name })),
    compiled: { searchTerms: searchTerms(parts) },
  };
}

/** As `compile/search-terms.ts` has them. */
function searchTerms(parts: StoredPart[]): string {
  const places = new Map<string, Set<number>>();
  const add = (runs: StoredRun[], place: number) => {
    const { text } = joinRuns(runs);
    for (const term of termsOf(tokensOf(text, simplified), text)) {
      const known = places.get(term);
      if (known) known.add(place);
      else places.set(term, new Set([place]));
    }
  };
  for (const [index, { sections }] of parts.entries()) {
    for (const { heading, runs } of sections) {
      add(runs, placeOf(index + 1, TEXT));
      add(heading, placeOf(index + 1, HEADING));
    }
  }
  return [...places]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([term, at]) => `${term} ${[...at].sort((a, b) => a - b).join(' ')}`)
    .join('\n');
}

/** As `compile/plugins/search-formulas.ts` has them. */
function formsOf(parts: StoredPart[]): string[][] {
  const known = new Map<string, string>();
  const formOf = (tex: string): string => {
    const form = known.get(tex) ?? texOf(canonical(tex));
    known.set(tex, form);
    return form;
  };
  return parts.map(({ sections }) => {
    const runs = sections.flatMap(({ heading, runs }) => [...heading, ...runs]);
    const forms = runs.flatMap((run) => (typeof run === 'string' ? [] : [formOf(run.tex)]));
    return [...new Set(forms)].filter((form) => form !== '');
  });
}
