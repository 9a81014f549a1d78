/** Front matter that multiplies, recurs, runs or calls itself like what every object has. */
import fc from 'fast-check';
import { parseYaml } from '../../../src/base/yaml.ts';
import { splitFrontMatter } from '../../../src/pipeline/collect/front-matter.ts';
import type { Input } from '../inputs.ts';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '<<',
];

const bomb = fc
  .record({ depth: fc.integer({ min: 3, max: 20 }), width: fc.integer({ min: 2, max: 20 }) })
  .map(({ depth, width }) => {
    const lines = ['a0: &a0 [x, x]'];
    for (let level = 1; level <= depth; level++) {
      lines.push(
        `a${level}: &a${level} [${Array(width)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    }
    return { yaml: lines.join('\n'), mustFail: width ** depth > 100_000 };
  });

const deep = fc
  .tuple(fc.constantFrom('[', '{a: ', '- ', '? '), fc.integer({ min: 101, max: 20_000 }))
  .map(([open, depth]) => ({ yaml: open.repeat(depth), mustFail: true }));

const cyclic = fc
  .constantFrom('a: &a [*a]', '&a {b: *a}', 'a: &a {b: {c: [1, *a]}}', '&x [&y [*x, *y]]')
  .map((yaml) => ({ yaml, mustFail: true }));

const tagged = fc
  .tuple(
    fc.constantFrom(
      '!!js/function',
      '!!js/regexp',
      '!!js/undefined',
      '!!python/object/apply:os.system',
      '!!binary',
      '!!set',
      '!!omap',
      '!x',
    ),
    fc.constantFrom("'x'", '{a: 1}', '[a]', '"function(){}"'),
  )
  .map(([tag, value]) => ({ yaml: `a: ${tag} ${value}`, mustFail: true }));

const named: fc.Arbitrary<{ yaml: string; mustFail: boolean }> = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...NAMES),
    fc.constantFrom('{polluted: 1}', '[1]', 'true', '"x"'),
  )
  .map(([one, other, value]) => ({
    yaml: `${one}: {${other}: ${value}}\ntags: [${one}, ${other}]`,
    mustFail: false,
  }));

const chance = fc
  .array(
    fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '!!x ',
      '|',
      '>',
      '"',
      "'",
      '#',
      '---',
      '<<: *a',
      '\t',
      '%',
    ),
    { maxLength: 40 },
  )
  .map((parts) => ({ yaml: parts.join(''), mustFail: false }));

export const frontMatters: fc.Arbitrary<Input> = fc
  .oneof(bomb, deep, cyclic, tagged, named, chance)
  .map(({ yaml, mustFail }) => ({
    shown: yaml,
    faults() {
      const { value, errors } = parseYaml(yaml);
      const { diagnostics } = splitFrontMatter({ path: 'a.md', text: `---\n${yaml}\n---\nx\n` });
      const isTold = errors.length > 0 && diagnostics.length > 0;
      return [...(mustFail && !isTold ? ['read without an error'] : []), ...inherited(value)];
    },
  }));

/** Objects that have more than what is written in them. */
function inherited(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(inherited);
  if (typeof value !== 'object' || value === null) return [];
  if (Object.getPrototypeOf(value) !== null) return ['an object with a prototype'];
  return Object.values(value).flatMap(inherited);
}
