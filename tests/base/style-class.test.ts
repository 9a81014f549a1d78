/** Inline styles as classes: one class for one style, and no style that could do harm. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_STYLES } from '../../src/base/common-styles.ts';
import { installation } from '../../src/base/installation.ts';
import {
  classOfStyle,
  commonRules,
  isCommonStyle,
  ruleOfStyle,
} from '../../src/base/style-class.ts';

it.each([
  ['height:0.8643em;vertical-align:-0.0641em;', 'kH6o3V-ht'],
  ['margin-right:-0.0278em', 'kR-7q'],
  ['top:-49.5em;', 'kT-aly0'],
  ['height:01em;', 'k_height_3a_01em_'],
  ['position:relative;', 'k_position_3a_relative_'],
  ['color:#cc0000;top:2em', 'k_color_3a__23_cc0000_Tffk'],
])('%s is %s', (style, name) => {
  expect(classOfStyle(style)).toBe(name);
});

it('the rule says what the style said, above all other rules', () => {
  expect(ruleOfStyle('height:0.4309em;top:-3em;')).toBe(
    '.kH3bpT-n5c{height:0.4309em!important;top:-3em!important}',
  );
});

it.each(['x:url(a)', 'color:red}body{x:y', 'a:b</style>', 'a:"b"', "a:'b'", 'a:b\\3c', '', 'x'])(
  'of %s no rule is made',
  (style) => {
    expect(classOfStyle(style)).toBeUndefined();
  },
);

describe('common styles', () => {
  const styles = [...COMMON_STYLES.keys()];

  it.each([
    ['margin-right:0.2778em;', 'k0'],
    ['height:1em;vertical-align:-0.25em', 'k5'],
    ['height:0.6944em;', 'ku'],
  ])('%s is %s, on every page and in every version', (style, name) => {
    expect(classOfStyle(style)).toBe(name);
  });

  it('have a class each, and the only rules of a sheet that they share', () => {
    expect(new Set(COMMON_STYLES.values()).size).toBe(styles.length);
    expect(
      commonRules()
        .match(/\.k[^{]*\{[^}]*\}/g)
        ?.sort(),
    ).toEqual(styles.map(ruleOfStyle).sort());
    expect(ruleOfStyle('margin-right:0.2778em;')).toBe('.k0{margin-right:0.2778em!important}');
  });

  it('are told from others, with and without the semicolon at the end', () => {
    expect(isCommonStyle('top:-3em')).toBe(true);
    expect(isCommonStyle('top:-3em;')).toBe(true);
    expect(isCommonStyle('top:-3.0001em;')).toBe(false);
  });
});

/** `kH6o3V-ht` → `height:0.8643em;vertical-align:-0.0641em`: what `classOfStyle` did, undone. */
function styleOf(name: string): string {
  const common = [...COMMON_STYLES].find(([, each]) => each === name);
  if (common) return common[0];
  const declarations = /([A-Z])(-?)([0-9a-z]+)|_((?:[A-Za-z0-9-]|_[0-9a-f]+_)*)_(?![0-9a-f])/g;
  const made: string[] = [];
  expect(name.slice(1).replace(declarations, '')).toBe('');
  for (const [, letter = '', sign, number = '', spelled] of name.matchAll(declarations)) {
    if (spelled === undefined) {
      const property = PROPERTIES[letter];
      made.push(`${property}:${sign}${Number.parseInt(number, 36) / 10_000}em`);
    } else {
      const decoded = spelled.replace(/_([0-9a-f]+)_/g, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      made.push(decoded);
    }
  }
  return made.join(';');
}

const PROPERTIES: Record<string, string> = {
  ...{ H: 'height', R: 'margin-right', T: 'top', V: 'vertical-align', L: 'margin-left' },
  ...{ B: 'border-bottom-width', W: 'width', M: 'min-width', P: 'padding-left' },
};

const length = fc.integer({ min: -999_999, max: 999_999 }).map((n) => `${n / 10_000}em`);
const value = fc.oneof(
  length,
  fc.stringMatching(/^[a-zA-Z0-9#_.-]{1,6}$/),
  fc.constantFrom('0em', '-0em', '1.0em', '00em', '1.00001em', '12345678.5em', '0.5ex'),
);
const property = fc.constantFrom(...Object.values(PROPERTIES), 'color', 'left');
const style = fc.oneof(
  fc
    .array(fc.tuple(property, value), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.map((pair) => pair.join(':')).join(';')),
  fc.constantFrom(...COMMON_STYLES.keys()),
);

describe('from its class', () => {
  it('a style can be told, whatever it is, so no two styles are one class', () => {
    fc.assert(
      fc.property(style, (written) => {
        const name = classOfStyle(written) ?? '';
        expect(name).toMatch(/^k[\w-]+$/);
        expect(styleOf(name)).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });

  it('it is told from every class of KaTeX and of the themes', () => {
    const { katex, themes } = installation();
    const sheets = [join(katex, 'katex.min.css'), ...sheetsBelow(themes)];
    const taken = sheets.flatMap((sheet) => classesIn(readFileSync(sheet, 'utf8')));
    expect(taken).toContain('katex-display');
    expect(taken).toContain('post');
    const alike = /^k(?:[0-9a-z]|\d[0-9a-z]|[A-Z_].*)$/;
    expect(taken.filter((name) => alike.test(name))).toEqual([]);
    for (const name of COMMON_STYLES.values()) expect(name).toMatch(alike);
    fc.assert(fc.property(style, (written) => alike.test(classOfStyle(written) ?? '')));
  });
});

function sheetsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, name));
}

function classesIn(css: string): string[] {
  return [...css.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name = '']) => name);
}
