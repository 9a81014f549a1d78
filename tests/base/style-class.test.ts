/** Inline styles as classes: one class for one style, and no style that could do harm. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classOfStyle, ruleOfStyle } from '../../src/base/style-class.ts';

it.each([
  ['height:0.8641em;vertical-align:-0.0641em;', 'kh8641v-641'],
  ['margin-right:0.2778em;', 'kr2778'],
  ['top:-3em;', 'kt-30000'],
  ['margin-right:-0.0278em', 'kr-278'],
  ['position:relative;', 'k_position_3a_relative'],
  ['color:#cc0000;', 'k_color_3a__23_cc0000'],
])('%s is %s', (style, name) => {
  expect(classOfStyle(style)).toBe(name);
});

it('the rule says what the style said, above all other rules', () => {
  expect(ruleOfStyle('height:0.4306em;top:-3em;')).toBe(
    '.kh4306t-30000{height:0.4306em!important;top:-3em!important}',
  );
});

it.each(['x:url(a)', 'color:red}body{x:y', 'a:b</style>', 'a:"b"', "a:'b'", 'a:b\\3c', '', 'x'])(
  'of %s no rule is made',
  (style) => {
    expect(classOfStyle(style)).toBeUndefined();
  },
);

it('different styles are different classes, which CSS can hold as they are', () => {
  const length = fc.integer({ min: -99999, max: 99999 }).map((n) => `${n / 10000}em`);
  const value = fc.oneof(length, fc.stringMatching(/^[a-z0-9#_]{1,6}$/));
  const name = fc.constantFrom('height', 'top', 'width', 'color', 'margin-left', 'left');
  const style = fc
    .array(fc.tuple(name, value), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.map(([property, each]) => `${property}:${each}`).join(';'));
  fc.assert(
    fc.property(style, style, (one, other) => {
      expect(classOfStyle(one)).toMatch(/^k[\w-]+$/);
      expect(classOfStyle(one) === classOfStyle(other)).toBe(one === other);
    }),
  );
});
