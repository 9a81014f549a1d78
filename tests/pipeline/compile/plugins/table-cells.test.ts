/** Formulas with `|` in tables, and cells that a table has no column for. */
import { describe, expect, test } from 'vitest';
import { faults, formulasIn, html, visibleText } from '../../../example/markdown.ts';

const table = (...rows: string[]) => ['| 量 | 式 |', '|---|---|', ...rows, ''].join('\n');

describe('a formula with `|` in a table', () => {
  test.each(['|x|', 'p(x|y)', 'P(A|B)', '\\{x | x > 0\\}', 'D(p||q)'])('is whole: $%s$', (tex) => {
    const page = html(table(`| 名 | 前 $${tex}$ 后 |`));
    expect(formulasIn(page)).toEqual([tex]);
    expect(page.match(/<td/g)).toHaveLength(2);
    expect(page).not.toContain('\ufdd2');
  });

  test('may stand in the head, in a list and several times in a row', () => {
    const markdown = '- 项\n\n  | $|a|$ | $|b|$ |\n  |---|---|\n  | $|c|$ 和 $|d|$ | x |\n';
    expect(formulasIn(html(markdown))).toEqual(['|a|', '|b|', '|c|', '|d|']);
  });

  test('is no formula where prices stand in two cells', () => {
    const page = html(table('| $5 | $6 |'));
    expect(formulasIn(page)).toEqual([]);
    expect(visibleText(page)).toContain('$5');
    expect(visibleText(page)).toContain('$6');
  });

  test('leaves other lines alone: code keeps its pipes', () => {
    const page = html('```text\n| $|x|$ | b |\n|---|---|\n| $|y|$ | c |\n```\n');
    expect(visibleText(page)).toContain('| $|y|$ | c |');
  });
});

test('a cell too many is an error at that cell, since it would be lost', () => {
  expect(faults(table('| 代码 | `a|b` |'))).toEqual(['SC308 3:10 |b` |']);
  expect(faults(table('| a |'))).toEqual([]);
});
