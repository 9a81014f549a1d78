/** A list that has changed is cut into files where it would be cut from the beginning. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutFiles, type Sized } from '../../../../src/pipeline/render/search/cut-files.ts';
import { fileOf, recutFiles } from '../../../../src/pipeline/render/search/recut-files.ts';

const entries = fc
  .uniqueArray(fc.record({ key: fc.nat({ max: 4000 }), size: fc.integer({ min: 5, max: 900 }) }), {
    ...{ minLength: 0, maxLength: 900, size: 'max', selector: ({ key }) => key },
  })
  .map((all) => sorted(all.map(({ key, size }) => ({ key: key.toString(36), size }))));

function sorted(all: Sized[]): Sized[] {
  return all.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Large entries come in twenties, so that whole files change. */
const edits = fc.array(
  fc.record({ key: fc.nat({ max: 4000 }), size: fc.option(fc.integer({ min: 5, max: 9000 })) }),
  { maxLength: 12 },
);

test('any list after any other', () => {
  fc.assert(
    fc.property(entries, edits, (before, changes) => {
      const held = cutFiles(before);
      const files = held.map((file, at) => ({
        ...{ first: file[0]?.key ?? '', digits: String(at) },
        size: file.reduce((sum, { size }) => sum + size, 0),
      }));
      const load = ({ digits }: { digits: string }) => held[Number(digits)] ?? [];
      const changed = new Map<number, Sized[]>();
      for (const { key: number, size } of changes) {
        const key = number.toString(36);
        const at = fileOf(key, files);
        const others = (changed.get(at) ?? held[at] ?? []).filter((each) => each.key !== key);
        changed.set(at, sorted(size === null ? others : [...others, { key, size }]));
      }
      const after = (held.length > 0 ? held : [[]]).flatMap((file, at) => changed.get(at) ?? file);
      const cut = recutFiles({ files, changed, load });
      expect(cut.map((file) => (Array.isArray(file) ? file : load(file)))).toEqual(cutFiles(after));
    }),
    { numRuns: 150, seed: 3 },
  );
});
