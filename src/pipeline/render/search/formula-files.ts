/** Formulas of all posts → the files of the index by which they are found. */
import { deflateRawSync } from 'node:zlib';
import { shortHash } from '../../../base/hash.ts';
import { tokensIn } from '../../../browser/formula/canonical.ts';
import type { FormulaManifest } from '../../../browser/formula/open-formulas.ts';
import { formulaPostings } from './formula-postings.ts';

export interface FormulaFiles {
  /** By their path below `search/`. */
  files: Map<string, Uint8Array>;
  manifest: FormulaManifest;
}

/** `posts` are the forms of the formulas of each part of each post, in the order of the posts' numbers. */
export function formulaFiles(posts: string[][][], macros: Record<string, string>): FormulaFiles {
  const files = new Map<string, Uint8Array>();
  const names = formulaPostings(
    posts.map((parts) => parts.map((forms) => forms.map(tokensIn))),
  ).map((shard) => {
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
