/** The report that an author reads in the terminal, letter by letter. */
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atPlace, error, inFile, warning } from '../../src/diagnostics/problem.ts';
import { formatReport } from '../../src/diagnostics/report.ts';
import { isHidden } from '../../src/diagnostics/visible.ts';
import type { Diagnostic } from '../../src/model.ts';
import { diagnostic, diagnosticOf } from './samples.ts';

const PLAIN = { language: 'en', color: false } as const;

const badDate = error(
  'SC216',
  { en: '`2024-02-31` is not a date', zh: '`2024-02-31` 不是日期' },
  { en: 'Write 2021-08-31.', zh: '请写成 2021-08-31。' },
);
const nearMiss = warning(
  'SC219',
  { en: 'did you mean `title`?', zh: '是不是想写 `title`？' },
  { en: 'Rename it.', zh: '请改名。' },
);
const file = { path: 'posts/检测.md', text: `---\n标题: x\n${'\n'.repeat(7)}日期: 2024-02-31\n` };

const sample: Diagnostic[] = [
  atPlace(badDate, file, { line: 10, column: 5, length: 10 }),
  atPlace(nearMiss, file, { line: 2, column: 1, length: 2 }),
  {
    ...atPlace(badDate, file, { line: 10, column: 5, length: 10 }),
    code: 'SC401',
    related: [
      {
        file: 'posts/b.md',
        place: { line: 3, column: 7 },
        message: { en: 'the other', zh: '另一篇' },
      },
    ],
  },
  inFile(badDate, 'posts/a.md'),
  badDate,
];

test('each diagnostic has its message, place, frame, help and related places', () => {
  expect(formatReport(sample, PLAIN)).toBe(`error[SC216]: \`2024-02-31\` is not a date
  = help: Write 2021-08-31.

error[SC216]: \`2024-02-31\` is not a date
 --> posts/a.md
  = help: Write 2021-08-31.

warning[SC219]: did you mean \`title\`?
 --> posts/检测.md:2:1
  |
2 | 标题: x
  | ^^^^
  = help: Rename it.

error[SC216]: \`2024-02-31\` is not a date
  --> posts/检测.md:10:5
   |
10 | 日期: 2024-02-31
   |       ^^^^^^^^^^
   = help: Write 2021-08-31.

error[SC401]: \`2024-02-31\` is not a date
  --> posts/检测.md:10:5
   |
10 | 日期: 2024-02-31
   |       ^^^^^^^^^^
   = help: Write 2021-08-31.
   = see: posts/b.md:3:7 the other

4 errors, 1 warning
`);
});

test('a problem that can be mended without asking says how', () => {
  const mendable = diagnosticOf({ fix: { offset: 0, length: 1, text: '' } });
  expect(formatReport([mendable], PLAIN)).toContain('  = fix: `scholium check --fix` does this\n');
  expect(formatReport([mendable], { ...PLAIN, language: 'zh-CN' })).toContain(
    ' = 自动修正：`scholium check --fix` 可以代劳\n',
  );
});

test('the same in Chinese', () => {
  expect(
    formatReport(sample.slice(1, 3), { language: 'zh-CN', color: false }),
  ).toBe(`警告[SC219]：是不是想写 \`title\`？
 --> posts/检测.md:2:1
  |
2 | 标题: x
  | ^^^^
  = 怎么办：请改名。

错误[SC401]：\`2024-02-31\` 不是日期
  --> posts/检测.md:10:5
   |
10 | 日期: 2024-02-31
   |       ^^^^^^^^^^
   = 怎么办：请写成 2021-08-31。
   = 另见：posts/b.md:3:7 另一篇

1 个错误，1 个警告
`);
});

describe('the last line counts', () => {
  test.each([
    [1, 0, '1 error'],
    [2, 0, '2 errors'],
    [0, 1, '1 warning'],
    [0, 2, '2 warnings'],
    [2, 1, '2 errors, 1 warning'],
  ])('%d errors and %d warnings', (errors, warnings, line) => {
    const diagnostics = [
      ...Array.from({ length: errors }, (_, index) => inFile(badDate, `${index}.md`)),
      ...Array.from({ length: warnings }, (_, index) => inFile(nearMiss, `${index}.md`)),
    ];
    expect(formatReport(diagnostics, PLAIN).trimEnd().split('\n').at(-1)).toBe(line);
  });

  test('nothing, when there is nothing', () => {
    expect(formatReport([], PLAIN)).toBe('');
  });
});

test('colours change nothing but colours, whatever the standard output is', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const colored = formatReport(sample, { language, color: true });
    expect(stripVTControlCharacters(colored)).toBe(
      formatReport(sample, { language, color: false }),
    );
    expect(colored).toContain('\u001b[1m\u001b[31m^^^^^^^^^^\u001b[39m\u001b[22m\n');
    expect(colored).toContain('\u001b[34m10 |\u001b[39m 日期: 2024-02-31\n');
  }
});

test('control characters of files, names and messages are written out', () => {
  const hostile = diagnosticOf({
    file: 'posts/\u001b]0;x\u0007.md',
    place: { line: 1, column: 1 },
    sourceLine: '\u001b[2J\u202e',
    message: { en: '`a\nb\u009b`', zh: '' },
    help: { en: 'Not \u2066this.', zh: '' },
    related: [{ file: 'b\r.md', message: { en: '\u0000', zh: '' } }],
  });
  expect(formatReport([hostile], PLAIN)).toBe(`error[SC999]: \`a<U+000A>b<U+009B>\`
 --> posts/<U+001B>]0;x<U+0007>.md:1:1
  |
1 | <U+001B>[2J<U+202E>
  | ^^^^^^^^
  = help: Not <U+2066>this.
  = see: b<U+000D>.md <U+0000>

1 error
`);
});

test('for any diagnostics, the report does not depend on their order and is safe to print', () => {
  fc.assert(
    fc.property(fc.array(diagnostic, { maxLength: 6 }), fc.boolean(), (diagnostics, isChinese) => {
      const options = { language: isChinese ? 'zh-CN' : 'en', color: false } as const;
      const report = formatReport(diagnostics, options);
      expect(formatReport([...diagnostics].reverse(), options)).toBe(report);
      expect(formatReport([...diagnostics, ...diagnostics], options)).toBe(report);
      expect(isHidden(report.replaceAll('\n', ''))).toBe(false);
    }),
  );
});
