/** Code reaches the page as written, byte for byte: no feature of the dialect reaches into it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeBlocksIn, inlineCodeIn } from './example/code.ts';
import { formulasIn, html } from './example/markdown.ts';

/** What some feature would take for its own, were it not code. */
const PIECES = [
  ...['$x$', '$$', '\\(a\\)', '\\$', '*a*', '**', '__', '~~', '[[a]]', '[a](b)', '![a](b)', '[^1]'],
  ...['<b>', '</code>', '</pre>', '<!-- more -->', '<script>', '&amp;', '&lt;', '&#x41;', '&'],
  ...['{{ x }}', '{% raw %}', '{#', '#}', '|', '\\|', '> ', '- ', '1. ', '# ', ':::', '!!! note'],
  ...['https://a.org，中', 'www.b.cn', 'a@b.org', '“引”', '"q"', "it's", '--', '...', '->', '(c)'],
  ...[
    '中文',
    '，',
    '。',
    '😀',
    ' ',
    '  ',
    '\\',
    '\\\\',
    'a',
    'if (x) {',
    '}',
    '# {1}',
    '// [!code ++]',
  ],
];

const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((some) => some.join(''));
const indented = fc
  .tuple(fc.constantFrom('', ' ', '    ', '\t', '\t\t', '  \t'), line)
  .map((parts) => parts.join(''));
/** Lines of code, the last of which is not blank: Markdown ends a block there. */
const lines = fc
  .tuple(fc.array(indented, { maxLength: 5 }), line)
  .map(([some, last]) => [...some, `x${last}`]);
const language = fc.constantFrom(
  '',
  'js',
  'ts',
  'c++',
  'python',
  'text',
  'tex',
  'html',
  'diff',
  '无',
);

/** Where a block of code can stand: what comes before it, and before each of its lines. */
const PLACES = [
  ['on its own', '文\n\n', ''],
  ['in a list', '- 文\n\n', '  '],
  ['in a numbered list', '10. 文\n\n', '    '],
  ['in nested lists', '- 文\n  1. 文\n     - 文\n\n', '       '],
  ['in a quote', '> 文\n>\n', '> '],
  ['in a list of a quote', '> - 文\n>\n', '>   '],
  ['in a footnote', '文[^1]\n\n[^1]: 注\n\n', '    '],
] as const;

/** micromark takes the indentation of a footnote off no line that holds nothing but blanks. */
function blanksOff(code: string[], place: string): string[] {
  return place === 'in a footnote' ? code.map((each) => each.trim() && each) : code;
}

/** Editors leave no blanks on an empty line; in a quote it needs its mark. */
function placed(code: string, indent: string): string {
  return code === '' ? indent.trimEnd() : indent + code;
}

describe('fenced code reaches the page as written', () => {
  it.each(PLACES)('%s', (place, before, indent) => {
    fc.assert(
      fc.property(lines, language, fc.constantFrom('````', '~~~~~'), (written, name, fence) => {
        const code = blanksOff(written, place);
        const block = [fence + name, ...code, fence].map((each) => placed(each, indent)).join('\n');
        expect(codeBlocksIn(html(`${before}${block}\n`))).toEqual([`${code.join('\n')}\n`]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('indented code reaches the page as written', () => {
  it.each(PLACES)('%s', (_, before, indent) => {
    fc.assert(
      fc.property(lines, ([first = '', ...others]) => {
        // Blank lines do not begin such a block, and keep no more than its indentation.
        const code = [`x${first.trimStart()}`, ...others.map((each) => each.trim() && each)];
        const block = code.map((each) => placed(each && `    ${each}`, indent)).join('\n');
        expect(codeBlocksIn(html(`${before}${block}\n`))).toEqual([`${code.join('\n')}\n`]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one tab', '\tx\n\t\ty\n', 'x\n\ty\n'],
    ['spaces and a tab', '  \tx\n', 'x\n'],
    ['a tab in a list', '- 文\n\n\t\tx\n\t\t\ty\n', '  x\n  \ty\n'],
  ])('by %s', (_, markdown, code) => {
    expect(codeBlocksIn(html(markdown))).toEqual([code]);
  });
});

describe('code within a line reaches the page as written', () => {
  const code = line.filter((text) => !text.includes('`')).map((text) => `x${text}x`);

  it.each([
    ['in a paragraph', (span: string) => `文${span}文`],
    ['in bold text', (span: string) => `**文${span}：**文`],
    ['in a heading', (span: string) => `## 题 ${span}`],
    ['in a link', (span: string) => `[文 ${span}](https://a.org)`],
    ['in nested lists', (span: string) => `- 文\n  - ${span} 文`],
    ['between formulas', (span: string) => `$a$ ${span} $b$`],
  ])('%s', (_, inText) => {
    fc.assert(
      fc.property(code, (text) => {
        const page = html(inText(`\`\`${text}\`\``));
        expect(inlineCodeIn(page)).toEqual([text]);
        expect(formulasIn(page).filter((tex) => tex !== 'a' && tex !== 'b')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('in a cell of a table, where only `|` is written otherwise', () => {
    fc.assert(
      // GFM knows no way to write `\|` as code of a cell.
      fc.property(
        code.filter((text) => !/\\\|/.test(text)),
        (text) => {
          const written = text.replaceAll('|', '\\|');
          const cell = `| 甲 | 乙 |\n| --- | --- |\n| \`\`${written}\`\` | 文 |`;
          expect(inlineCodeIn(html(cell))).toEqual([text]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
