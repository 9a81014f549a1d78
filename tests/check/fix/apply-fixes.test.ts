/** Fixes put into a file: nothing else of it changes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyFixes } from '../../../src/check/fix/apply-fixes.ts';
import type { Fix } from '../../../src/model.ts';
import { diagnosticOf } from '../../diagnostics/samples.ts';

const problems = (fixes: Fix[]) => fixes.map((fix) => ({ ...diagnosticOf(), fix }));

const fix = (offset: number, length: number, text: string): Fix => ({ offset, length, text });

it.each([
  ['abc', [fix(1, 1, 'X')], 'aXc'],
  ['abc', [fix(2, 1, 'Z'), fix(0, 0, '-')], '-abZ'],
  ['\ufeffa\r\nb\r\nc', [fix(0, 1, 'A'), fix(4, 1, 'C')], '\ufeffA\r\nb\r\nC'],
  ['a\r\nb\nc\rd', [fix(0, 7, '1\n2\n3\n4\n5')], '1\r\n2\n3\r4\r\n5'],
  ['a\r\n\r\nb', [fix(1, 2, '\n')], 'a\r\nb'],
  ['一😀\r\n二', [fix(4, 1, '三')], '一😀\r\n三'],
])('keeps byte-order marks and line ends: %j', (written, fixes, text) => {
  expect(applyFixes(written, problems(fixes)).text).toBe(text);
});

it('of fixes that overlap the first counts, and only it is named as done', () => {
  const some = [fix(2, 3, 'X'), fix(1, 2, 'Y'), fix(3, 1, 'Z'), fix(5, 0, 'V'), fix(5, 0, 'W')];
  const { text, applied } = applyFixes('abcdef', problems(some));
  expect(text).toBe('aYZeVf');
  expect(applied.map((problem) => problem.fix.text)).toEqual(['Y', 'Z', 'V']);
});

it('what stands outside the fixes is there to the byte, whatever the line ends are', () => {
  const piece = fc.constantFrom('a', '文', '😀', '\r\n', '\n', '\r', ' ', '\ufeff');
  const file = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(file, fc.nat(30), fc.nat(10), (written, at, span) => {
      const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
      const offset = Math.min(at, text.length);
      const length = Math.min(span, text.length - offset);
      const fixed = applyFixes(written, problems([fix(offset, length, '⟦⟧')])).text;
      const [before = '', after = ''] = fixed.split('⟦⟧');
      expect(written.startsWith(before)).toBe(true);
      expect(written.endsWith(after)).toBe(true);
      const read = fixed.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
      expect(read).toBe(`${text.slice(0, offset)}⟦⟧${text.slice(offset + length)}`);
    }),
  );
});
