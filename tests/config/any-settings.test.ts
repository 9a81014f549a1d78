/** Whatever stands in scholium.yaml, there are settings and no exception. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyedFields } from '../../src/config/fields.ts';
import { validated } from './validated.ts';

describe('whatever an author writes', () => {
  const keys = [...keyedFields().flatMap(({ key }) => key.split('.')), '__proto__', 'constructor'];
  const key = fc.oneof(fc.constantFrom(...keys), fc.string());
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, 10, -1, '/', '..', 'https://a.b/c', '/:title/', 'posts', '\\x'),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc
        .uniqueArray(fc.tuple(key, tie('tree')), { selector: ([name]) => name, maxLength: 5 })
        .map((entries) => Object.fromEntries(entries)),
    ),
  }));

  test('the validator never throws, and the settings have every key', () => {
    const shape = Object.keys(validated('').config).sort();
    fc.assert(
      fc.property(tree, (value) => {
        const { config, diagnostics } = validated(JSON.stringify(value));
        expect(Object.keys(config).sort()).toEqual(shape);
        for (const { code, place, sourceLine } of diagnostics) {
          expect(code).toMatch(/^SC(?:1[012]\d|76[0-2])$/);
          expect(place).toBeDefined();
          expect(sourceLine).toBeDefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});
