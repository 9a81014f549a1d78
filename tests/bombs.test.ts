/** Notes made to be slow: each ends within ten seconds, as a page or with an error at a place. */
import { describe, expect, it } from 'vitest';
import { compile } from './example/markdown.ts';

/** Seconds of the processor, which other programs do not lengthen. */
const LIMIT = 10;

const stairs = (depth: number, marker: string) =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}${marker} 文`).join('\n');
const nested = (depth: number, before: string, after: string) =>
  `${before.repeat(depth)}x${after.repeat(depth)}`;
const DOUBLING = Array.from({ length: 40 }, (_, level) => {
  const name = (at: number) => `\\m${String.fromCharCode(97 + (at % 26))}${at < 26 ? '' : 'z'}`;
  return `\\def${name(level + 1)}{${name(level)}${name(level)}}`;
}).join('');

describe('a note made to be slow ends within ten seconds', () => {
  it.each([
    ['10,000 lists in a line', '- '.repeat(10_000)],
    ['lists 1,000 deep', stairs(1000, '-')],
    ['lists 20 deep, 20 times', `${stairs(20, '-')}\n\n文\n\n`.repeat(20)],
    ['10,000 quotes in a line', `${'> '.repeat(10_000)}x`],
    ['99 quotes on 500 lines', `${'> '.repeat(99)}x\n`.repeat(500)],
    ['50,000 opening brackets', '['.repeat(50_000)],
    ['50,000 opening brackets of pictures', '!['.repeat(25_000)],
    ['20,000 pairs of brackets', nested(20_000, '[', ']')],
    ['10,000 links in links', nested(10_000, '[', '](a)')],
    ['50,000 asterisks', '*'.repeat(50_000)],
    ['50,000 asterisks beside letters', '*a '.repeat(25_000)],
    ['25,000 asterisks and underscores', '*a_ '.repeat(12_500)],
    ['50,000 dollars', '$'.repeat(50_000)],
    ['50,000 dollars beside letters', '$a '.repeat(25_000)],
    [
      'growing runs of dollars',
      Array.from({ length: 300 }, (_, at) => '$'.repeat(at + 1)).join('a'),
    ],
    [
      'growing runs of backticks',
      Array.from({ length: 300 }, (_, at) => '`'.repeat(at + 1)).join('a'),
    ],
    ['50,000 tildes', '~~a '.repeat(12_500)],
    ['5,000 open elements', `${'<b>'.repeat(5000)}x`],
    ['5,000 open blocks', `${'<div>\n'.repeat(5000)}x`],
    ['20,000 angle brackets', '<'.repeat(20_000)],
    ['20,000 comments that do not end', '<!-- '.repeat(20_000)],
    ['20,000 ampersands', '&'.repeat(20_000)],
    ['a paragraph of a megabyte', `${'目标检测 and text，见图。'.repeat(10)}\n`.repeat(6000)],
    ['a paragraph of 50,000 lines', '目标检测 and text，见图。\n'.repeat(50_000)],
    [
      'a paragraph of a megabyte full of marks',
      '目标检测 and $x$，**重要：**的。\n'.repeat(25_000),
    ],
    ['10 MB of text', '目标检测 and text，见图。\n\n'.repeat(500_000)],
    ['30,000 paragraphs', '目标检测 and text，见图。\n\n'.repeat(30_000)],
    ['a line of a megabyte', '检测a'.repeat(200_000)],
    ['a table of 5,000 rows', `| 甲 | $x$ |\n| --- | --- |\n${'| 一 | 二 |\n'.repeat(5000)}`],
    [
      'a table of 2,000 columns',
      `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n|${'b|'.repeat(2000)}\n`,
    ],
    ['5,000 headings of one name', '# 题\n\n'.repeat(5000)],
    [
      '1,000 footnotes',
      Array.from({ length: 1000 }, (_, at) => `文[^${at}]\n\n[^${at}]: 注`).join('\n\n'),
    ],
    [
      '5,000 definitions',
      Array.from({ length: 5000 }, (_, at) => `[${at}]: https://a.org/${at}`)
        .concat('\n文[0]')
        .join('\n'),
    ],
    [
      '4,000 links by definitions',
      Array.from(
        { length: 4000 },
        (_, at) => `[文][n${at}]\n\n[n${at}]: https://a.org/${at}\n`,
      ).join('\n'),
    ],
    ['2,000 addresses', 'https://a.org/b，中 '.repeat(2000)],
    ['an address of 50,000 characters', `https://a.org/${'(a'.repeat(25_000)}`],
    ['4,000 links', '[文](a.md) '.repeat(4000)],
    ['a fence of 20,000 lines', `\`\`\`js\n${'const a = 1; // 文\n'.repeat(20_000)}\`\`\``],
    ['1,000 fences', '```js\nlet a\n```\n\n'.repeat(1000)],
    ['matrices 500 deep', `$$\n${nested(500, '\\begin{matrix}', '\\end{matrix}')}\n$$`],
    ['braces 20,000 deep in a formula', `$${nested(20_000, '{', '}')}$`],
    ['a macro that calls itself', '$\\def\\a{\\a\\a}\\a$'],
    ['macros that double 40 times', `$\\def\\ma{x}${DOUBLING}\\moz$`],
    ['a macro that grows', '$\\def\\a#1{\\a{#1#1}}\\a{x}$'],
    ['a box as large as a country', '$\\rule{1000000em}{1000000em}$'],
  ])('%s', { timeout: 120_000 }, (_, markdown) => {
    const before = process.cpuUsage();
    const { content, diagnostics } = compile(markdown);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(LIMIT);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(content.length + errors.length).toBeGreaterThan(0);
    expect(diagnostics.every(({ place }) => place)).toBe(true);
  });
});
