/** Formulas that end a list, are code by their indentation, or text for want of a setting. */
import { describe, expect, it } from 'vitest';
import { fixed, lint } from '../../../example/lint.ts';
import { faults } from '../../../example/markdown.ts';

describe('a formula that ends a list is told', () => {
  it.each([
    ['right below its item', '- 甲\n$$\nx\n$$\n- 乙', '2:1'],
    ['where the numbers go on', '1. 甲\n\n$$\nx\n$$\n\n2. 乙', '3:1'],
    ['where each number is 1', '1. 甲\n$$\nx\n$$\n1. 乙', '2:1'],
    ['on one line', '1. 甲\n\n$$x$$\n\n2. 乙', '3:1'],
    ['the first of two', '1. 甲\n\n$$x$$\n\n$$\ny\n$$\n2. 乙', '3:1'],
    ['in a list within another', '- 一\n  1. 甲\n\n  $$\n  x\n  $$\n\n  2. 乙', '4:3'],
    ['in a quote', '> 1. 甲\n>\n> $$\n> x\n> $$\n>\n> 2. 乙', '3:3'],
  ])('%s', (_, markdown, place) => {
    expect(faults(markdown)).toEqual([`SC313 ${place} $$`]);
  });

  it.each([
    ['9. 一\n\n$$\nx\n\ny\n$$\n\n10. 二', '9. 一\n\n   $$\n   x\n\n   y\n   $$\n\n10. 二'],
    ['- 甲\n$$\nx\n$$\n- 乙', '- 甲\n  $$\n  x\n  $$\n- 乙'],
    ['1. 甲\n$$\nx\n$$\n2) 乙', '1. 甲\n$$\nx\n$$\n2) 乙'],
  ])('once, and mended where that is safe: %s', (markdown, mended) => {
    expect(lint(markdown)).toEqual([]);
    expect(faults(markdown)).toHaveLength(1);
    expect(fixed(markdown)).toBe(mended);
  });

  it.each([
    ['indented', '1. 甲\n\n   $$\n   x\n   $$\n\n2. 乙'],
    ['between two lists', '- 甲\n\n$$\nx\n$$\n\n- 乙'],
    ['between two numbered lists', '1. 甲\n2. 乙\n\n$$\nx\n$$\n\n1. 丙'],
    ['between lists of two kinds', '- 甲\n$$\nx\n$$\n1. 乙'],
    ['behind the list', '- 甲\n$$\nx\n$$\n\n文'],
    ['with text between', '1. 甲\n\n文\n\n$$\nx\n$$\n\n2. 乙'],
  ])('not %s', (_, markdown) => {
    expect(faults(markdown)).toEqual([]);
  });
});

describe('a formula that is code by its indentation is told', () => {
  it.each([
    ['in a list, by tabs', '1. 项\n\n\t\t$$\n\t\tx\n\t\t$$', ['3:3']],
    ['on one line', '文\n\n    $$x$$', ['3:5']],
  ])('%s', (_, markdown, places) => {
    expect(faults(markdown)).toEqual(places.map((place) => `SC314 ${place} $$`));
  });

  it.each(['```\n$$\nx\n$$\n```', '~~~tex\n$$x$$\n~~~', '文\n\n    echo $$'])(
    'not what is meant as code: %j',
    (markdown) => {
      expect(faults(markdown)).toEqual([]);
    },
  );
});

describe('TeX between brackets gets a hint at the setting', () => {
  it.each([
    ['设 \\(x_1\\) 与 \\(y^2\\)', '1:3 \\(', '1:13 \\('],
    ['文\n\n设 \\(\\alpha\\)', '3:3 \\('],
    ['\\[ a = b \\]', '1:1 \\['],
    ['\\[\nx\n\\]', '1:1 \\['],
    ['- 项\n  \\[\n  x\n  \\]', '2:3 \\['],
    ['# \\(x^2\\)\n\n\\(y^2\\)', '1:3 \\(', '3:1 \\('],
  ])('%j, each', (markdown, ...places) => {
    expect(faults(markdown)).toEqual(places.map((place) => `SC312 ${place}`));
    expect(faults(markdown, { brackets: true })).toEqual([]);
  });

  it.each([
    '\\[1\\] \\(注\\)',
    '`\\(x^2\\)`',
    '$\\text{\\(x^2\\)}$',
    '\\\\(x^2\\\\)',
    '\\[link_text\\]',
  ])('not %j', (markdown) => {
    expect(faults(markdown).filter((fault) => fault.startsWith('SC312'))).toEqual([]);
  });
});
