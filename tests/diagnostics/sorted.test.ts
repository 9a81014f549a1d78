/** One order for all: by file, line, column and code; twins are shown once. */
import { expect, test } from 'vitest';
import { sortedDiagnostics } from '../../src/diagnostics/sorted.ts';
import { diagnosticOf } from './samples.ts';

test('the command line comes first, then files, lines, columns and codes as numbers and text', () => {
  const inOrder = [
    diagnosticOf(),
    diagnosticOf({ file: 'B.md', place: { line: 9, column: 1 } }),
    diagnosticOf({ file: 'a.md' }),
    diagnosticOf({ file: 'a.md', place: { line: 2, column: 9 } }),
    diagnosticOf({ file: 'a.md', place: { line: 2, column: 10 }, code: 'SC101' }),
    diagnosticOf({ file: 'a.md', place: { line: 2, column: 10 }, code: 'SC204' }),
    diagnosticOf({ file: 'a.md', place: { line: 10, column: 1 } }),
    diagnosticOf({ file: '检.md', place: { line: 1, column: 1 } }),
  ];
  expect(sortedDiagnostics([...inOrder].reverse())).toEqual(inOrder);
});

test('two that an author could not tell apart are one, with its source line', () => {
  const place = { line: 1, column: 1 };
  const plain = diagnosticOf({ file: 'a.md', place });
  const framed = { ...plain, sourceLine: 'x' };
  expect(sortedDiagnostics([plain, framed, plain])).toEqual([framed]);
  expect(sortedDiagnostics([framed, plain])).toEqual([framed]);
  expect(sortedDiagnostics([{ ...plain, sourceLine: 'y' }, framed])).toEqual([framed]);
  expect(sortedDiagnostics([framed, { ...plain, sourceLine: 'y' }])).toEqual([framed]);
});

test.each([
  ['place', { place: { line: 1, column: 1, length: 2 } }],
  ['severity', { severity: 'warning' as const }],
  ['message', { message: { en: 'it is wrong', zh: '错了' } }],
  ['help', { help: { en: 'Do.', zh: '请修复。' } }],
  ['related place', { related: [{ file: 'b.md', message: { en: '', zh: '' } }] }],
])('another %s makes another diagnostic', (_, fields) => {
  const one = diagnosticOf({ file: 'a.md', place: { line: 1, column: 1 } });
  expect(sortedDiagnostics([one, { ...one, ...fields }])).toHaveLength(2);
});
