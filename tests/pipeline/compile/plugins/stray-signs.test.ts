/** Dollars and brackets that were left as text. */
import { describe, expect, it } from 'vitest';
import { compile, faults, html } from '../../../example/markdown.ts';

describe('a dollar without a partner is told', () => {
  it.each([
    ['where a formula seems to begin', '设 $x 为', ['1:3']],
    ['where it is the one too many', '设 $x$ 与 y$ 的', ['1:10']],
    ['before a formula, which stays one', '设 $x 为 $y$ 的', ['1:3']],
    ['before a formula in English', 'let $x be $y$', ['1:5']],
    ['in emphasis', '**设 $x** 为', ['1:5']],
    ['in the text of a link', '[$x](a.md)', ['1:2']],
    ['in a heading', '# 设 $x', ['1:5']],
    ['in a caption', '![图 $x](a.png)', ['1:5']],
    ['in a callout', '> [!tip] 题 $x\n> 文', ['1:12']],
    ['behind a link found late', '文 a@b.org_ www.a.org_ $x', ['1:23']],
    ['in a table', '| $x | y |\n|---|---|', ['1:3']],
    ['alone', '符号 $ 是', ['1:4']],
    ['in each of two paragraphs', '设 $x\n\n为 y$', ['1:3', '3:4']],
    ['in a footnote', '文[^1]\n\n[^1]: 设 $x', ['3:9']],
  ])('%s', (_, markdown, places) => {
    expect(faults(markdown)).toEqual(places.map((place) => `SC311 ${place} $`));
  });

  it.each([
    '\\$x 与 \\\\ 与 `$y` 与 $z$',
    '用 $HOME、$PATH 与 $CUDA_VISIBLE_DEVICES',
    '`echo` $PATH and $HOME',
    `写 \${name} 或 $(pwd)`,
    'https://a.org/?a=$x 与 www.a.org/$y',
    '[链](https://a.org/$x) <https://a.org/$y>',
    '文 ![图 $x](a.png)',
    '> [!tip] 题 $x$\n> 文 $y$',
    '文\n项 $x$\n: 解 $y$',
    '<span title="$">文</span>',
    '```sh\necho $x\n```',
  ])('not in %j', (markdown) => {
    expect(faults(markdown).filter((fault) => fault.startsWith('SC31'))).toEqual([]);
  });

  it('is a warning that says what to write', () => {
    expect(compile('设 $x 为').diagnostics).toMatchObject([
      {
        severity: 'warning',
        help: { en: 'Close the formula with another `$`, or write `\\$` for a dollar sign.' },
      },
    ]);
  });

  it('leaves the text as it is', () => {
    expect(html('设 $x 为')).toBe('<p>设 $x 为</p>');
  });
});

describe('a bracket without a partner is told where brackets are math', () => {
  it.each([
    ['设 \\(x 为', ['SC315 1:3 \\(']],
    ['设 \\[x\n\n\\]', ['SC315 1:3 \\[']],
    ['\\(x\\) \\\\( \\)', []],
  ])('%j', (markdown, expected) => {
    expect(faults(markdown, { brackets: true })).toEqual(expected);
    expect(faults(markdown)).toEqual([]);
  });
});
