/** A few hundred notes that nobody wrote, always the same; `npm run fuzz` makes others, and more. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notes } from './grammar.ts';
import { mutations } from './mutations.ts';
import { brokenBy } from './promises.ts';

const SEED = 20260101;
const ROOT = join(import.meta.dirname, '../..');

describe('of any note, nothing is lost, altered or broken', () => {
  it('made by a grammar', () => {
    fc.assert(
      fc.property(notes(), (markdown) => {
        expect(brokenBy(markdown)).toEqual([]);
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  const folders = ['posts', 'tests/corpus', '../shared/corpus/oi-wiki/math'];
  it.each(folders.filter((folder) => existsSync(join(ROOT, folder))))(
    'changed from %s',
    (folder) => {
      const texts = readdirSync(join(ROOT, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
      fc.assert(
        fc.property(mutations(texts), (markdown) => {
          expect(brokenBy(markdown)).toEqual([]);
        }),
        { numRuns: 100, seed: SEED },
      );
    },
  );
});
