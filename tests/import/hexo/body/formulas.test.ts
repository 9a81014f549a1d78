/** Workarounds in formulas: undone where it is provable, listed, and kept where it is not. */
import { describe, expect, it, test } from 'vitest';
import { BLOG, convert, KRAMED, markdownOf, told } from './blog.ts';
import { KEPT_FORMULAS, UNDONE_WORKAROUNDS } from './workarounds.ts';

describe('for marked, which knows no formulas', () => {
  it.each(UNDONE_WORKAROUNDS)('$written → $expected', ({ written, rendered, expected }) => {
    const converted = convert(`设 ${written}。`);
    expect(converted.text).toBe(`设 ${expected}。`);
    expect(expected).toBe(rendered);
    expect(converted.repairs.length).toBeGreaterThan(0);
    expect(converted.diagnostics).toEqual([]);
  });

  it.each(KEPT_FORMULAS)('$written stays', ({ written, expected }) => {
    const converted = convert(`设 ${written}。`);
    expect(converted).toEqual({ text: `设 ${expected}。`, repairs: [], diagnostics: [] });
    expect(expected).toBe(written);
  });
});

describe('for renderers that know formulas, or where formulas are not known to be set', () => {
  const blogs = [
    KRAMED,
    { ...BLOG, renderer: 'pandoc' as const },
    { ...BLOG, renderer: 'markdown-it' as const },
    { ...BLOG, keepsFormulas: true },
  ];
  it.each(blogs)('nothing but entities is undone: $renderer', (blog) => {
    for (const { written } of [...UNDONE_WORKAROUNDS, ...KEPT_FORMULAS]) {
      if (/&#?\w+;/.test(written)) continue;
      expect(markdownOf(written, blog)).toBe(written);
    }
    expect(markdownOf('$a &lt; b &amp;lt; c$', blog)).toBe('$a < b &amp;lt; c$');
    expect(markdownOf('$\\frac{% raw %}{{a}}{% endraw %}{b}$', blog)).toBe('$\\frac{{a}}{b}$');
  });

  it('markdown-it without a plugin for formulas is as marked', () => {
    const blog = { ...BLOG, renderer: 'markdown-it' as const, keepsFormulas: false };
    expect(markdownOf('$a\\_b$', blog)).toBe('$a_b$');
  });

  it('without formulas, dollars are text', () => {
    expect(markdownOf('$a\\_b$ &lt;', { ...BLOG, hasMath: false })).toBe('$a\\_b$ &lt;');
  });
});

describe('signs around a formula', () => {
  it.each([
    ['设 \\\\(x\\_1\\\\)。', '设 $x_1$。'],
    ['\\\\[ x \\\\]', '$$ x $$'],
    [
      '- 甲\n\n  \\begin{align}\n  a &= b \\\\\n  c\n  \\end{align}\n',
      '- 甲\n\n  $$\n  \\begin{align}\n  a &= b \\\\\n  c\n  \\end{align}\n  $$\n',
    ],
    ['由 \\begin{equation}x\\end{equation} 得', '由 $$\\begin{equation}x\\end{equation}$$ 得'],
    ['\\$a\\_b\\$ 与 \\(x\\)', '\\$a\\_b\\$ 与 \\(x\\)'],
    ['$5 和 \\_a\\_ 共 $6', '$5 和 \\_a\\_ 共 $6'],
  ])('%s', (source, markdown) => {
    expect(markdownOf(source)).toBe(markdown);
  });

  it('kramed reads dollars within backticks, the others do not', () => {
    expect(markdownOf('设 `$x_1$` 与 `$` 与 `$a$, $b$`', KRAMED)).toBe(
      '设 $x_1$ 与 `$` 与 `$a$, $b$`',
    );
    expect(markdownOf('设 `$x_1$`')).toBe('设 `$x_1$`');
  });

  it('kramed has two dollars within a line, too', () => {
    expect(markdownOf('设 $$ x_1 $$。\n\n- $$a$$\n- $$b$$ 后', KRAMED)).toBe(
      '设 $x_1$。\n\n- $$a$$\n- $b$ 后',
    );
    expect(markdownOf('设 $$x_1$$。')).toBe('设 $$x_1$$。');
    expect(markdownOf('设 $$x \\tag{1}$$。', KRAMED)).toBe('设 $$x \\tag{1}$$。');
  });

  it.each([
    ['<div>$$a\\_b$$</div>', '$$a\\_b$$'],
    [
      '- 甲\n\n  <div align="center">\n  $$\n  a &lt; b \\\\\n  $$\n  </div>\n',
      '- 甲\n\n  $$\n  a < b \\\\\n  $$\n',
    ],
    ['<p style="text-align:center">\n$$a$$\n</p>', '$$a$$'],
    ['<div class="x">$$a$$</div>', '<div class="x">$$a$$</div>'],
    ['<p>$a$</p>', '<p>$a$</p>'],
    ['文 <span>$a\\_b$</span>', '文 <span>$a_b$</span>'],
  ])('in HTML: %s', (source, markdown) => {
    expect(markdownOf(source)).toBe(markdown);
  });

  it('blocks between two dollars are read as a whole, in lists too', () => {
    const source =
      '- 甲\n\n  $$\n  \\begin{aligned}\n  a\\_1 &= b \\\\\\\\\n  c\n  \\end{aligned}\n  $$\n\n  乙 $x\\_1$';
    expect(markdownOf(source)).toBe(
      '- 甲\n\n  $$\n  \\begin{aligned}\n  a_1 &= b \\\\\n  c\n  \\end{aligned}\n  $$\n\n  乙 $x_1$',
    );
  });
});

test('a bar that had to be escaped in a table is a bar, two may be a norm and are told', () => {
  const row = (formula: string) => `| a | b |\n|---|---|\n| 文 | ${formula} |`;
  const converted = convert(row('$P(A\\|B)$'));
  expect(converted.text).toBe(row('$P(A|B)$'));
  expect(converted.repairs).toHaveLength(1);
  expect(markdownOf(row('$P(A\\|B)$'), KRAMED)).toBe(row('$P(A\\|B)$'));
  expect(markdownOf(row('$P(A\\|B)$'), { ...BLOG, renderer: 'markdown-it' })).toBe(row('$P(A|B)$'));
  const norm = convert(row('$\\|x\\|$'));
  expect(norm.text).toBe(row('$\\|x\\|$'));
  expect(told(norm)).toEqual(['SC841 3:7']);
});

test('each repair says where, what, and why in both languages', () => {
  expect(convert('一\n\n- 设 $a\\_b$').repairs).toMatchObject([
    {
      file: 'source/_posts/r-fcn.md',
      place: { line: 3, column: 5, length: 6 },
      before: '$a\\_b$',
      after: '$a_b$',
      why: { en: expect.stringContaining('MathJax'), zh: expect.stringContaining('MathJax') },
    },
  ]);
});

test('backslashes that may be a workaround and may be meant stay, and are told', () => {
  const converted = convert('$\\begin{cases}a \\\\,b\\end{cases}$');
  expect(converted.text).toBe('$\\begin{cases}a \\\\,b\\end{cases}$');
  expect(told(converted)).toEqual(['SC841 1:17']);
});
