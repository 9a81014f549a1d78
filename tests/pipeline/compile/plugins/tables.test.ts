/** Tables. */
import { expect, it } from 'vitest';
import { html } from '../../../example/markdown.ts';

it.each(['| a | b |\n|:--|--:|\n| 1 | 2 |', '<table><tr><td>x</td></tr></table>'])(
  'a table stands in a box that scrolls, reachable by keyboard: %j',
  (markdown) => {
    expect(html(markdown)).toMatch(
      /^<div class="table-scroll" tabindex="0"><table>.*<\/table><\/div>$/s,
    );
  },
);

it('columns keep their alignment', () => {
  expect(html('| a | b |\n|:--|--:|\n| 1 | 2 |')).toMatch(
    /<td class="to-left">1<\/td>\n<td class="to-right">2<\/td>/,
  );
});

it('the head of a column that is only a formula is called by its TeX', () => {
  expect(html('| $x_1$ | 值 $y$ |\n|---|---|')).toContain('<th aria-label="x_1">');
  expect(html('| 值 $y$ |\n|---|')).not.toContain('aria-label');
});

it('a table within a list is wrapped there', () => {
  expect(html('- 项\n\n  | a |\n  |---|\n')).toMatch(/<li>\n<p>项<\/p>\n<div class="table-scroll"/);
});
