/** What of a query is a formula, and what is text. */
import { describe, expect, it } from 'vitest';
import { queryFor } from '../../../src/browser/formula/formula-query.ts';
import { looksLikeTex, splitQuery } from '../../../src/browser/formula/split-query.ts';

describe('a query that is a formula', () => {
  it.each([
    '\\theta_S',
    '\\frac{1}{K}',
    'theta_S',
    'frac{1}{K}',
    'x_i',
    'x^2',
    'e^{-x}',
    'KL(p||q)',
    'p(x|z)',
    'softmax(x)',
    'f(x)',
    'O(n log n)',
    'E=mc^2',
    'y = f(x)',
    'n=3',
    'θ',
    'λ_1',
    'x²',
    'xᵢ',
    'x∈ℝ^n',
    '𝑥',
    '∑',
    '\\text{交叉熵}',
    'x ＝ \\alpha',
  ])('%s', (query) => {
    expect(looksLikeTex(query)).toBe(true);
    expect(splitQuery(query)).toEqual({ text: '', formulas: [query] });
  });
});

describe('a query that is text', () => {
  it.each([
    '残差网络',
    'RoI 池化',
    'KL散度',
    'R-FCN',
    '1x1 卷积',
    '3×3 卷积',
    'C++',
    'C#',
    'GPT-4',
    't-SNE',
    'A/B test',
    'a -> b',
    'i.e.',
    'max_len',
    'learning_rate',
    '__init__',
    'd_model',
    'foo_bar(x)',
    'lr=0.01',
    'print(x)',
    'malloc(n)',
    'std::max(a, b)',
    'std::vector<int>{}',
    '#include <x>',
    'grep (foo|bar)',
    'https://a.org/?q=a_b',
    'C:\\Users',
    '$5 和 $6',
    '价格$5和$6元',
    'US$5',
    '20% off',
    '5°C',
    '"x_i"',
    'softmax',
    'alpha',
    'λόγος',
    'tag:检测 year:2021',
    '',
  ])('%s', (query) => {
    expect(splitQuery(query)).toEqual({ text: query, formulas: [] });
  });
});

describe('a query of both', () => {
  it.each([
    ['残差 $x_i^2$ 网络', '残差 网络', ['x_i^2']],
    ['$x$ $$y$$', '', ['x', 'y']],
    ['\\theta 参数', '参数', ['\\theta']],
    ['学生的θ_S参数', '学生的 参数', ['θ_S']],
    ['tag:检测 x^2', 'tag:检测', ['x^2']],
    ['year:2021 \\alpha', 'year:2021', ['\\alpha']],
    ['tag:"x_i y" 文 tex: alpha', 'tag:"x_i y" 文', ['alpha']],
    ['tex：a b', '', ['a b']],
  ])('%s', (query, text, formulas) => {
    expect(splitQuery(query)).toEqual({ text, formulas });
  });
});

describe('the query for a formula of a page', () => {
  it.each([
    'x',
    '\\theta_S^{PL}',
    ' \\begin{aligned}\n a &= b \\\\\n c &= d\n\\end{aligned} ',
    '\\text{if $x$}',
    'a % b\n+ c',
    '5\\%',
    'x\\ ',
    '\\$5',
  ])('is that formula and no text: %j', (tex) => {
    const { text, formulas } = splitQuery(queryFor(tex));
    expect(text).toBe('');
    expect(formulas.length).toBe(1);
  });

  it('is short enough to be read', () => {
    expect(queryFor('\\theta_S^{PL}')).toBe('$\\theta_S^{PL}$');
    expect(queryFor('a % note\n  + b')).toBe('$a + b$');
  });
});
