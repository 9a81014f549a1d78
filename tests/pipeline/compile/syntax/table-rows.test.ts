/** `|` in the formulas of a table, which is no border of cells. */
import { describe, expect, it, test } from 'vitest';
import { faults, formulasIn, html, visibleText } from '../../../example/markdown.ts';

const table = (...rows: string[]) => ['| 量 | 式 |', '|---|---|', ...rows, ''].join('\n');

describe('a formula with `|` in a table', () => {
  it.each([
    ...['|x|', 'p(x|y)', 'P(A|B)', '\\{x | x > 0\\}', 'D(p||q)', '\\|x\\|', 'P(A\\|B)'],
    ...['\\left.f\\right|', 'P(类|词)', '|x| 为 |y|', 'f|_{x=0}', '5|x|'],
  ])('is whole, and as written: $%s$', (tex) => {
    const page = html(table(`| 名 | 前 $${tex}$ 后 |`));
    expect(formulasIn(page)).toEqual([tex]);
    expect(page.match(/<td/g)).toHaveLength(2);
    expect(faults(table(`| 名 | 前 $${tex}$ 后 |`))).toEqual([]);
  });

  it.each([
    ['padded', '| a | $ |x| $ |', ['|x|']],
    ['display', '| a | $$|x|$$ |', ['|x|']],
    ['several', '| $|a|$ 和 $|b|$ | $|c|$ |', ['|a|', '|b|', '|c|']],
    ['without the outer borders', '$|a|$ | $|b|$', ['|a|', '|b|']],
    ['beside escaped dollars', '| \\$ | $|x|$ \\$ |', ['|x|']],
    ['beside code', '| `$` | `a\\|b` $|x|$ |', ['|x|']],
    ['beside a price', '| $5 | $|x|$ |', ['|x|']],
  ])('%s', (_, row, tex) => {
    const page = html(table(row));
    expect(formulasIn(page)).toEqual(tex);
    expect(page.match(/<td/g)).toHaveLength(2);
  });

  it('may be between brackets, where they are math', () => {
    const page = html(table('| \\(P(A|B)\\) | \\[|x|\\] |'), { brackets: true });
    expect(formulasIn(page)).toEqual(['P(A|B)', '|x|']);
  });

  it.each([
    ['the head', '| $|a|$ | $|b|$ |\n|---|---|\n| c | d |'],
    ['a list', '- 项\n\n  | $|a|$ | b |\n  |---|---|\n  | $|b|$ | x |'],
    ['the first line of a list item', '- | $|a|$ | b |\n  |---|---|\n  | $|b|$ | x |'],
    ['a quote', '> | $|a|$ | b |\n> |---|---|\n> | $|b|$ | x |'],
  ])('may stand in %s', (_, markdown) => {
    expect(formulasIn(html(markdown))).toEqual(['|a|', '|b|']);
  });
});

describe('dollars of two cells are no formula', () => {
  it.each([
    '| $5 | $6 |',
    '| ($) | ($) |',
    '| $ | $ |',
    '| 5$ | 6$ |',
    '|$价|$量|',
    '| 价 $ | 量 $ |',
  ])('%s', (row) => {
    const page = html(table(row));
    expect(formulasIn(page)).toEqual([]);
    expect(page.match(/<td/g)).toHaveLength(2);
    const cells = row.split('|').slice(1, -1);
    expect(
      visibleText(page.slice(page.indexOf('<tbody>')))
        .trim()
        .split('\n'),
    ).toEqual(cells.map((cell) => cell.trim()));
  });
});

test('code keeps GFM’s rule: `|` is a border, `\\|` is none', () => {
  expect(html(table('| a | `x\\|y` |'))).toContain('<code>x|y</code>');
  expect(faults(table('| a | `x|y` |'))).toEqual(['SC308 3:9 |y` |']);
});

test('other lines are left alone', () => {
  const page = html('```text\n| $|x|$ | b |\n|---|---|\n| $|y|$ | c |\n```\n');
  expect(visibleText(page)).toContain('| $|y|$ | c |');
});

test('without math a dollar hides no border', () => {
  expect(html(table('| $a | b$ |'), { math: false }).match(/<td/g)).toHaveLength(2);
});
