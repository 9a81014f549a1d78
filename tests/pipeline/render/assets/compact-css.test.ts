/** Style sheets as readers get them: the same rules in fewer bytes. */
import { expect, test } from 'vitest';
import { compactCss } from '../../../../src/pipeline/render/assets/compact-css.ts';

test.each([
  ['/* 说明 */\na {\n  b: c;\n\n  d: e;\n}\n', 'a {\nb: c;\nd: e;\n}\n'],
  ['a{}/* 1 */b{}', 'a{}b{}'],
  ['a /* 1 */ b{}', 'a  b{}'],
  ['a/* 1 */.b{}', 'a/**/.b{}'],
  ['a{b:c/* 1 */d}', 'a{b:c/**/d}'],
  ['/*! licence\n  of it */\na{}', '/*! licence\n  of it */\na{}'],
  ['a{}/* open', 'a{}'],
])('%j → %j', (css, expected) => {
  expect(compactCss(css)).toBe(expected);
});

test.each([
  'a{content:"/* no  comment */"}',
  "a{content:'/*'}b{content:'*/'}",
  'a{content:"\\"/* 1 */"}',
  'a{content:"1\\\n   2"}',
  'a{b:url(x/*1*/y.png)}',
  'a{b:url( "/* 1 */" )}',
  '',
  '}',
])('stays: %j', (css) => {
  expect(compactCss(css)).toBe(css);
});
