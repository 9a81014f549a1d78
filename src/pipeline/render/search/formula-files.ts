/** Formulas of all posts → the files of the index by which they are found. */
import { deflateRawSync } from 'node:zlib';
import { shortHash } from '../../../base/hash.ts';
import type { FormulaManifest } from '../../../browser/formula/open-formulas.ts';
import { partsOf } from '../../../browser/search/parts.ts';
import type { CompiledPost } from '../../../model.ts';
import { countTokens, formulaHasher } from './formula-grams.ts';
import { formulaPostings, shardsFor } from './formula-postings.ts';

export interface FormulaFiles {
  /** By their path below `search/`. */
  files: Map<string, Uint8Array>;
  manifest: FormulaManifest;
}

/** The parts are those of `part-files.ts`. */
export function formsByPart({
  search,
  formulaForms,
}: Pick<CompiledPost, 'search' | 'formulaForms'>): string[][] {
  const sections = search.map(({ runs }, at) => ({ runs, forms: formulaForms[at] ?? [] }));
  return partsOf(sections).map((part) => [...new Set(part.flatMap(({ forms }) => forms))]);
}

/** Undefined without any. `posts` are the forms of the formulas of each part of each post, in the order of the posts' numbers. */
export function formulaFiles(
  posts: string[][][],
  macros: Record<string, string>,
): FormulaFiles | undefined {
  if (posts.flat(2).length === 0) return undefined;
  const files = new Map<string, Uint8Array>();
  const formulas = posts.map(formulaHasher());
  const tokens = formulas.reduce((sum, each) => sum + countTokens(each), 0);
  const names = formulaPostings(formulas, shardsFor(tokens)).map((shard) => {
    const contents = deflateRawSync(shard, { level: 9 });
    const name = shortHash(contents);
    files.set(`formula-${name}.bin`, contents);
    return name;
  });
  const directory = deflateRawSync(Buffer.from(names.join(''), 'hex'), { level: 9 });
  const path = `formulas-${shortHash(directory)}.bin`;
  files.set(path, directory);
  return { files, manifest: { names: path, macros } };
}
