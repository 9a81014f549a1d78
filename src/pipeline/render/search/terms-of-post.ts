/** A post → its terms, each with the places where it has them. */
import { simplified } from '../../../base/simplified.ts';
import { placeOf, TAG, TITLE } from '../../../browser/search/places.ts';
import { termsOf } from '../../../browser/search/terms.ts';
import { tokensOf } from '../../../browser/search/tokens.ts';

/** What of a post its terms follow from. */
export interface FoundBy {
  title: string;
  tags: readonly { name: string }[];
  compiled: { readonly searchTerms: string };
}

/** Each term once, its places in order; those of the text were found when the post was compiled. */
export function* termsOfPost({ title, tags, compiled }: FoundBy): Generator<[string, number[]]> {
  const own = new Map<string, number[]>();
  for (const term of termsOf(tokensOf(title, simplified), title))
    own.set(term, [placeOf(0, TITLE)]);
  const inTags = tags.flatMap(({ name }) => termsOf(tokensOf(name, simplified), name));
  for (const term of new Set(inTags)) {
    own.set(term, [...(own.get(term) ?? []), placeOf(0, TAG)]);
  }
  const { searchTerms } = compiled;
  for (const line of searchTerms === '' ? [] : searchTerms.split('\n')) {
    const end = line.indexOf(' ');
    const term = line.slice(0, end);
    const places = numbersIn(line, end + 1);
    const before = own.get(term);
    yield [term, before ? [...before, ...places] : places];
    if (before) own.delete(term);
  }
  yield* own;
}

/** Whole numbers apart by spaces, from `at` on: for millions of them, quicker than `split`. */
function numbersIn(line: string, at: number): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (let index = at; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code === 32) {
      numbers.push(number);
      number = 0;
    } else number = number * 10 + code - 48;
  }
  numbers.push(number);
  return numbers;
}
