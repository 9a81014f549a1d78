/** Paragraphs with so many marks that a parser would compare them for minutes. */
import { describe, expect, it } from 'vitest';
import { compile, faults } from '../../example/markdown.ts';

const codes = (markdown: string) => compile(markdown).diagnostics.map(({ code }) => code);

describe('a paragraph of more than 5,000 marks is an error', () => {
  it.each([
    ['asterisks', '*a '.repeat(5001), 'SC380 1:1 *'],
    ['over many lines', '字 **重要：**\n'.repeat(2501), 'SC380 2501:3 *'],
    ['brackets', `文\n\n${'['.repeat(5001)}`, 'SC380 3:1 ['],
    ['dollars', '$a '.repeat(5001), 'SC380 1:1 $'],
  ])('%s', (_, markdown, fault) => {
    expect(faults(markdown)).toEqual([fault]);
    expect(compile(markdown).content).toEqual([]);
  });

  it('as is one of more than 10,000 lines', () => {
    expect(faults('字\n'.repeat(10_001))).toEqual(['SC381 10001:1 字']);
  });

  it('says what to do', () => {
    expect(compile('*a '.repeat(5001)).diagnostics[0]).toMatchObject({
      message: { en: 'this paragraph has more than 5000 `*`: it would take too long to read' },
      help: { en: 'Divide it by blank lines, or put what is no Markdown in a code block.' },
    });
  });
});

it.each([
  ['paragraphs', '字 **重要：**后\n\n'.repeat(1500)],
  ['items of a list', '- 字 **重要：**后\n'.repeat(1500)],
  ['rows of a table', `| 甲 | 乙 |\n| - | - |\n${'| **甲：** | **乙** |\n'.repeat(1300)}`],
  ['lines of code', `\`\`\`c\n${'*a = *b * _c[0];\n'.repeat(1800)}\`\`\`\n`],
  ['lines of indented code', '    *a = *b * _c[0];\n'.repeat(1800)],
  ['definitions', Array.from({ length: 5100 }, (_, at) => `[${at}]: https://a.org`).join('\n')],
  ['one rule', '*'.repeat(6000)],
])('as many marks in %s are none', (_, markdown) => {
  expect(codes(markdown)).not.toContain('SC380');
});
