/** Cells that a table has no column for. */
import { expect, test } from 'vitest';
import { faults } from '../../../example/markdown.ts';

const table = (...rows: string[]) => ['| 量 | 式 |', '|---|---|', ...rows, ''].join('\n');

test('a cell too many is an error at that cell, since it would be lost', () => {
  expect(faults(table('| 代码 | `a|b` |'))).toEqual(['SC308 3:10 |b` |']);
  expect(faults(table('| a |'))).toEqual([]);
});
