/** Whatever the TeX and wherever it stands, KaTeX is given it byte for byte, and no text is lost. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formulasIn, html, visibleText } from '../../../example/markdown.ts';
import { displayTex, inlineTex } from '../../../example/tex.ts';

const indented = (lines: string[], indent: string) => lines.map((line) => indent + line).join('\n');

describe('a formula of one line reaches KaTeX as written', () => {
  it.each<[string, (tex: string) => string]>([
    ['within Chinese text', (tex) => `设$${tex}$为`],
    ['padded', (tex) => `设$ ${tex} $为`],
    ['in a table', (tex) => `| 量 | 式 |\n|---|---|\n| 前 $${tex}$ 后 | 文 |\n`],
    ['in the head of a table', (tex) => `| $${tex}$ | 式 |\n|---|---|\n`],
    ['in nested lists', (tex) => `- 一\n  1. 二 $${tex}$ 后`],
    ['in a quote', (tex) => `> 设 $${tex}$。`],
    ['in a heading', (tex) => `## 题 $${tex}$`],
    ['in emphasis', (tex) => `**设 $${tex}$：***后*`],
    ['in strikethrough', (tex) => `~~设 $${tex}$~~`],
    ['in the text of a link', (tex) => `[设 $${tex}$](https://a.org)`],
    ['in a footnote', (tex) => `文[^1]\n\n[^1]: 见 $${tex}$`],
    ['behind a URL', (tex) => `见 https://a.org/x，$${tex}$`],
    ['as display math', (tex) => `$$${tex}$$`],
    ['as display math within text', (tex) => `文 $$${tex}$$，后`],
    ['as display math in a table', (tex) => `| 量 | 式 |\n|---|---|\n| 文 | $$${tex}$$ |\n`],
    ['between round brackets', (tex) => `设 \\(${tex}\\) 为`],
    ['between square brackets', (tex) => `\\[${tex}\\]`],
    ['between brackets in a table', (tex) => `| 量 | 式 |\n|---|---|\n| 文 | \\(${tex}\\) |\n`],
  ])('%s', (_, around) => {
    fc.assert(
      fc.property(inlineTex(), (tex) => {
        expect(formulasIn(html(around(tex), { brackets: true }))).toEqual([tex]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a formula of several lines reaches KaTeX as written', () => {
  it.each<[string, (lines: string[]) => string[]]>([
    ['between fences', (lines) => ['$$', ...lines, '$$']],
    ['opened and closed with content', (lines) => [`$$ ${lines.join('\n')} $$`]],
    ['opened with content', (lines) => [`$$${lines.join('\n')}`, '$$']],
    ['closed with content', (lines) => ['$$', `${lines.join('\n')}$$`]],
    ['between brackets', (lines) => ['\\[', ...lines, '\\]']],
    ['opened and closed by brackets with content', (lines) => [`\\[ ${lines.join('\n')} \\]`]],
  ])('%s, in paragraphs, lists and quotes', (_, around) => {
    fc.assert(
      fc.property(displayTex(), (lines) => {
        const block = around(lines).join('\n').split('\n');
        const markdown = [
          `文\n${indented(block, '')}\n后`,
          `- 一\n  1. 二\n${indented(block, '     ')}`,
          `1. ${indented(block, '   ').trimStart()}`,
          `> 文\n${indented(block, '> ')}\n> 后`,
        ].join('\n\n');
        const tex = lines.join('\n');
        expect(formulasIn(html(markdown, { brackets: true }))).toEqual([tex, tex, tex, tex]);
      }),
      { numRuns: 20 },
    );
  });
});

test('no word is lost, however signs of math are strewn', () => {
  const sign = fc.constantFrom(
    ...[
      '$',
      '$$',
      '$$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '\\$',
      '|',
      '`',
      '- ',
      '> ',
      '1. ',
      '  ',
      '    ',
    ],
    ...[
      '\t',
      '\n',
      '\n\n',
      ' ',
      '，',
      '5',
      '=',
      '---',
      '|---|---|\n',
      '{',
      '}',
      '\\',
      'https://a.org/',
    ],
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), fc.boolean(), (signs, brackets) => {
      const markdown = signs.map((each, index) => `${each}词${index}`).join('');
      const shown = visibleText(html(markdown, { brackets }));
      const lost = signs.map((_, index) => `词${index}`).filter((word) => !shown.includes(word));
      expect(lost).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
