/** Pictures on the page. */
import { describe, expect, it } from 'vitest';
import { html } from '../../../example/markdown.ts';

const image = (attributes: string) => `<img ${attributes} loading="lazy" decoding="async">`;
const figure = (img: string, caption?: string) =>
  `<figure class="figure">${img}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;

it('a picture alone in its paragraph is a figure, with a caption if it has words', () => {
  expect(html('![图](a.png "题")')).toBe(figure(image('src="a.png" alt="图" title="题"'), '题'));
  expect(html('![](a.png)')).toBe(figure(image('src="a.png" alt=""')));
});

it('a picture beside text or another picture stays in its line', () => {
  expect(html('文 ![图](a.png)')).toBe(`<p>文 ${image('src="a.png" alt="图"')}</p>`);
  expect(html('![a](a.png) ![b](b.png)')).not.toContain('<figure');
});

describe('a picture written as HTML is a figure, too', () => {
  const made = figure(image('src="a.png" alt="图 <$x$>"'), '图 &#x3C;$x$>');
  const written = '<img src="a.png" alt="图 <$x$>">';

  it.each([
    ['alone in an HTML block', written, made],
    ['in a paragraph', `<p align="center">${written}</p>`, made],
    ['in a box', `<center>\n${written}\n</center>`, `<center>\n${made}\n</center>`],
    ['in a list', `- 甲\n\n  ${written}`, `<ul>\n<li>\n<p>甲</p>\n${made}\n</li>\n</ul>`],
    ['before a list', `${written}\n\n- 甲`, `${made}\n<ul>\n<li>甲</li>\n</ul>`],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([
    ['beside another', '<img src="a.png" alt="a">\n<img src="b.png" alt="b">'],
    ['beside text', '<div>\n文 <img src="a.png" alt="a">\n</div>'],
    ['in a cell', '<table><tr><td><img src="a.png" alt="a"></td></tr></table>'],
    ['in a link', '<a href="b.md"><img src="a.png" alt="a"></a>'],
  ])('but not %s', (_, markdown) => {
    expect(html(markdown)).not.toContain('<figure');
  });

  it('keeps the caption and the id that its author wrote', () => {
    expect(
      html('<figure id="a"><img src="a.png" alt="图"><figcaption>题</figcaption></figure>'),
    ).toBe(
      `<figure id="a" class="figure">${image('src="a.png" alt="图"')}<figcaption>题</figcaption></figure>`,
    );
    expect(html('<p id="b"><img src="a.png" alt=""></p>')).toContain('<figure id="b" class="fig');
  });
});

describe('the size of a picture', () => {
  it.each([
    ['<img src="a.png" alt="" width="45%;" />', 'class="w-45"'],
    ['<img src="a.png" alt="" width="45%" height="30%" />', 'class="w-45"'],
    ['<img src="a.png" alt="" style="zoom:33%" />', 'class="w-35"'],
    ['<img src="a.png" alt="" width="1%">', 'class="w-5"'],
    ['<img src="a.png" alt="" width="150%">', 'class="w-100"'],
  ])('in per cent is a class, so that its file can tell how much room to keep: %s', (md, size) => {
    expect(html(md)).toBe(
      figure(`<img src="a.png" alt="" loading="lazy" decoding="async" ${size}>`),
    );
  });

  it.each([
    ['<img src="a.png" alt="" style="width: 300px;">', 'width="300"'],
    ['<img src="a.png" alt="" width="300" height="200">', 'width="300" height="200"'],
  ])('in pixels is kept: %s', (markdown, size) => {
    expect(html(markdown)).toBe(figure(image(`src="a.png" alt="" ${size}`)));
  });
});

it('an author may ask for a picture at once', () => {
  expect(html('<img src="a.png" alt="" loading="eager">')).toContain('loading="eager"');
});
