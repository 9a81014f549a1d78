/** What a post is found by, and hashes of it: the next index tells by them what it has read back. */
import { hash } from '../../../base/hash.ts';
import { partsOf } from '../../../browser/search/parts.ts';
import type { CompiledPost } from '../../../model.ts';
import type { FoundBy } from './terms-of-post.ts';

/** The parts are those of `part-files.ts`. */
export function formsByPart({
  search,
  formulaForms,
}: Pick<CompiledPost, 'search' | 'formulaForms'>): string[][] {
  const sections = search.map(({ runs }, at) => ({ runs, forms: formulaForms[at] ?? [] }));
  return partsOf(sections).map((part) => [...new Set(part.flatMap(({ forms }) => forms))]);
}

/** Of what the terms of a post follow from. */
export function termsHash({ title, tags, compiled }: FoundBy): string {
  return hash(JSON.stringify([title, tags.map(({ name }) => name), compiled.searchTerms]));
}

/** Empty without any formula. */
export function formsHash(forms: string[][]): string {
  return forms.every(({ length }) => length === 0) ? '' : hash(JSON.stringify(forms));
}
