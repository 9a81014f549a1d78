/** Dollars within text: which are formulas, and which are money. */
import { describe, expect, it } from 'vitest';
import { faults, formulasIn, html, visibleText } from '../../../example/markdown.ts';

describe('dollars are math', () => {
  it.each([
    ['beside Chinese text', '设$x$为', ['x']],
    ['beside Chinese marks', '（$x$，$y$）。', ['x', 'y']],
    ['padded, the padding left out', '设 $ x $ 为', ['x']],
    ['over a line end', '设 $a +\nb$ 为', ['a +\nb']],
    [
      'with a number first',
      '$5x$ $3\\times 3$ $2n+1$ $10^{-3}$',
      ['5x', '3\\times 3', '2n+1', '10^{-3}'],
    ],
    ['with nothing but a number', '$1$、$0.5$、$5$ 与 $1,000$', ['1', '0.5', '5', '1,000']],
    ['between numbers and Chinese', '$0$ 到 $1$，从$0$到$1$', ['0', '1', '0', '1']],
    ['with a digit after', '$x_1$2 与 $1$2', ['x_1', '1']],
    ['with words in a group', '$3 \\text{ 个 } $x', ['3 \\text{ 个 } ']],
    ['with Chinese', '共 $5 个$，$n 个$，$2 倍 $的', ['5 个', 'n 个', '2 倍 ']],
    ['with an escaped dollar', '$x = \\$5$ 与 $y$', ['x = \\$5', 'y']],
    ['with a backslash last', '$a \\\\$ 与 $b$', ['a \\\\', 'b']],
    ['with a backtick', '$a`b$ 与 $c`d$', ['a`b', 'c`d']],
    ['by the two and three', '$$x$$ 与 $$$y$$$', ['x', 'y']],
  ])('%s', (_, markdown, tex) => {
    expect(formulasIn(html(markdown, { strictMath: true }))).toEqual(tex);
    expect(faults(markdown).filter((fault) => !fault.startsWith('SC301'))).toEqual([]);
  });
});

describe('prices are text, each told at its dollar', () => {
  it.each([
    ['价格$5和$6元', ['1:3', '1:6']],
    ['费用 $5 和 $6', ['1:4', '1:9']],
    ['费用 $ 5 和 $ 6', ['1:4', '1:10']],
    ['costs $5 and $6', ['1:7', '1:14']],
    ['US$5 … US$10', ['1:3', '1:10']],
    ['从 $1,000 涨到 $1,200.50', ['1:3', '1:13']],
    ['$5-$10，$5/$10，$5 ($6)', ['1:1', '1:4', '1:8', '1:11', '1:15', '1:19']],
    ['$100k 到 $2M', ['1:1', '1:9']],
    ['A$5/C$6', ['1:2', '1:6']],
    ['要 5$ 和 6$', ['1:4', '1:9']],
    ['只要 $5。', ['1:4']],
    ['**价 $5** 与 [价 $6](https://a.org)', ['1:5', '1:15']],
    ['中文 www.a.org 价 $5', ['1:16']],
  ])('%s', (markdown, places) => {
    expect(formulasIn(html(markdown))).toEqual([]);
    expect(faults(markdown)).toEqual(places.map((place) => `SC310 ${place} $`));
  });

  it.each([
    ['价 $5，设 $x$', ['x'], ['SC310 1:3 $']],
    ['costs $5 and $x_1$', ['x_1'], ['SC310 1:7 $']],
    ['从 $5 到 $6，$y$', ['y'], ['SC310 1:3 $', 'SC310 1:8 $']],
    ['价 6$，设 $x$', ['x'], ['SC310 1:4 $']],
    ['价 \\$5 与 \\$6，$x$', ['x'], []],
  ])('a formula after them is one: %s', (markdown, tex, expected) => {
    expect(formulasIn(html(markdown))).toEqual(tex);
    expect(faults(markdown)).toEqual(expected);
  });

  it('reach the page as written', () => {
    expect(visibleText(html('价格$5和$6元'))).toBe('价格$5和$6元');
  });
});

describe('brackets, as an option', () => {
  const brackets = true;

  it.each([
    ['设\\(x\\)为', ['x']],
    ['设 \\( x \\) 为', ['x']],
    ['\\(a_1\\)*与*\\(b_2\\)', ['a_1', 'b_2']],
    ['\\(f(x) \\\\\\)', ['f(x) \\\\']],
    ['\\(a +\nb\\)', ['a +\nb']],
    ['\\(\\text{$x$}\\) 与 $\\text{\\(y\\)}$', ['\\text{$x$}', '\\text{\\(y\\)}']],
    ['`\\(x\\)` \\\\(y\\\\)', []],
  ])('make math of %j', (markdown, tex) => {
    expect(formulasIn(html(markdown, { brackets }))).toEqual(tex);
    expect(faults(markdown, { brackets }).filter((fault) => !fault.startsWith('SC301'))).toEqual(
      [],
    );
  });

  it('make display math of square ones', () => {
    const page = html('设 \\[x\\] 为', { brackets });
    expect(page).toContain('<span class="katex-display">');
    expect(formulasIn(page)).toEqual(['x']);
  });

  it('are text without the option', () => {
    expect(html('\\(x\\) \\[y\\]')).toBe('<p>(x) [y]</p>');
  });

  it('are text without math', () => {
    expect(html('\\(x\\)', { brackets, math: false })).toBe('<p>(x)</p>');
  });
});
