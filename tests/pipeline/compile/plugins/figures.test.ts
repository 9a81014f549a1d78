/** Pictures. */
import { expect, it } from 'vitest';
import { html } from '../../../example/markdown.ts';

const image = (attributes: string) => `<img ${attributes} loading="lazy" decoding="async">`;

it.each([
  ['![图](a.png "题")', image('src="a.png" alt="图" title="题"'), '题'],
  ['![图](a.png)', image('src="a.png" alt="图"'), '图'],
])('a picture alone in its paragraph is a figure with a caption: %s', (markdown, img, caption) => {
  expect(html(markdown)).toBe(
    `<figure class="figure">${img}<figcaption>${caption}</figcaption></figure>`,
  );
});

it('a picture without words has no caption', () => {
  expect(html('![](a.png)')).toBe(`<figure class="figure">${image('src="a.png" alt=""')}</figure>`);
});

it('a picture beside text or another picture stays in its line', () => {
  expect(html('文 ![图](a.png)')).toBe(`<p>文 ${image('src="a.png" alt="图"')}</p>`);
  expect(html('![a](a.png) ![b](b.png)')).not.toContain('<figure');
});

it.each([
  ['<img src="a.png" width="45%;" />', 'width="45%"'],
  ['<img src="a.png" style="zoom:45%" />', 'width="45%"'],
  ['<img src="a.png" style="width: 300px;">', 'width="300"'],
  ['<img src="a.png" width="300" height="200">', 'width="300" height="200"'],
])('the size that hands or Typora wrote is kept: %s', (markdown, size) => {
  expect(html(markdown)).toBe(image(`src="a.png" ${size}`));
});
