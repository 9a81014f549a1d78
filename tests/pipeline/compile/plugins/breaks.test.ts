/** The option `breaks`: line ends of the source as Hexo shows them. */
import { describe, expect, it } from 'vitest';
import { html } from '../../../example/markdown.ts';

describe('with `breaks`', () => {
  it('a line end is one on the page', () => {
    expect(html('一行\n**二**行\ntwo', { breaks: true })).toBe(
      '<p>一行<br>\n<strong>二</strong>行<br>\ntwo</p>',
    );
  });

  it('lists, too, break lines', () => {
    expect(html('- 一\n  二', { breaks: true })).toBe('<ul>\n<li>一<br>\n二</li>\n</ul>');
  });
});
