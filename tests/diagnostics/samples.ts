/** Diagnostics for tests: one to vary, and any. */
import fc from 'fast-check';
import type { Diagnostic } from '../../src/model.ts';

/** An error with `fields` of the test's own. */
export function diagnosticOf(fields: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'SC999',
    severity: 'error',
    message: { en: 'it is wrong', zh: '有误' },
    help: { en: 'Mend it.', zh: '请修复。' },
    ...fields,
  };
}

const place = fc.record(
  {
    line: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 5 }),
    length: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: ['line', 'column'] },
);
const text = fc.oneof(fc.constantFrom('a', 'b', '检测'), fc.string({ unit: 'binary' }));
const sentence = fc.record({ en: text, zh: text });

/** Any diagnostic; often equal in some fields to the next. */
export const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    code: fc.constantFrom('SC101', 'SC204'),
    severity: fc.constantFrom('error', 'warning'),
    message: sentence,
    help: sentence,
    file: text,
    place,
    sourceLine: text,
    related: fc.array(
      fc.record({ file: text, place, message: sentence }, { requiredKeys: ['file', 'message'] }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['code', 'severity', 'message', 'help'] },
);
