/** The report for editors and CI: stable, with nulls where there is no place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportJson } from '../../src/diagnostics/report.ts';
import { diagnostic, diagnosticOf } from './samples.ts';

const sentences = {
  message: { en: 'it is wrong', zh: '有误' },
  help: { en: 'Mend it.', zh: '请修复。' },
};

test('has a version, diagnostics and counts', () => {
  const report = reportJson([
    diagnosticOf({
      file: 'posts/a.md',
      place: { line: 3, column: 7, length: 10 },
      sourceLine: 'date: 2024-02-31',
      related: [{ file: 'posts/b.md', message: { zh: '另一篇', en: 'the other' } }],
      fix: { offset: 20, length: 10, text: '2024-02-29' },
    }),
    diagnosticOf({ severity: 'warning', file: 'posts/a.md', place: { line: 3, column: 6 } }),
    diagnosticOf(),
  ]);
  expect(report).toEqual({
    version: 1,
    diagnostics: [
      {
        code: 'SC999',
        severity: 'error',
        ...sentences,
        file: null,
        line: null,
        column: null,
        endColumn: null,
        related: [],
        fix: null,
      },
      {
        code: 'SC999',
        severity: 'warning',
        ...sentences,
        file: 'posts/a.md',
        line: 3,
        column: 6,
        endColumn: 7,
        related: [],
        fix: null,
      },
      {
        code: 'SC999',
        severity: 'error',
        ...sentences,
        file: 'posts/a.md',
        line: 3,
        column: 7,
        endColumn: 17,
        related: [
          {
            file: 'posts/b.md',
            line: null,
            column: null,
            endColumn: null,
            message: { en: 'the other', zh: '另一篇' },
          },
        ],
        fix: { offset: 20, length: 10, text: '2024-02-29' },
      },
    ],
    counts: { errors: 2, warnings: 1 },
  });
});

test('is empty without diagnostics', () => {
  expect(reportJson([])).toEqual({
    version: 1,
    diagnostics: [],
    counts: { errors: 0, warnings: 0 },
  });
});

test('has the same bytes for the same diagnostics in any order', () => {
  fc.assert(
    fc.property(fc.array(diagnostic, { maxLength: 6 }), (diagnostics) => {
      const written = JSON.stringify(reportJson(diagnostics));
      expect(JSON.stringify(reportJson([...diagnostics].reverse()))).toBe(written);
      expect(JSON.parse(written)).toEqual(reportJson([...diagnostics, ...diagnostics]));
    }),
  );
});
