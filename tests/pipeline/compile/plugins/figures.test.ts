/** Pictures on the page. */
import { describe, expect, it } from 'vitest';
import { compile, html } from '../../../example/markdown.ts';

const image = (attributes: string, size = '') => `<img ${attributes} decoding="async"${size}>`;
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
    expect(html(md)).toBe(figure(`<img src="a.png" alt="" decoding="async" ${size}>`));
  });

  it('in pixels is kept', () => {
    const both = 'src="a.png" alt="" width="300" height="200"';
    expect(html(`<img ${both}>`)).toBe(figure(image(both)));
    const width = image('src="a.png" alt=""', ' width="300"');
    expect(html('<img src="a.png" alt="" style="width: 300px;">')).toBe(figure(width));
  });

  it.each([
    ['<img src="a.png" width="300">', { width: 300 }],
    ['<img src="a.png" width="300px">', { width: 300 }],
    ['<img src="a.png" height="200">', { height: 200 }],
    ['<img src="a.png">', {}],
    ['![[a.png|300]]', { width: 300 }],
  ])('the file tells what the author left open: %s', (markdown, given) => {
    expect(compile(markdown).content).toContainEqual({ kind: 'size', index: 0, ...given });
  });

  it('in another unit stays as it is', () => {
    expect(html('<img src="a.png" alt="" width="20em">')).toContain(' width="20em"');
  });
});

describe('pictures are loaded when near', () => {
  const picture = '![图](a.png)';
  const lazy = /<img[^>]* loading="lazy"/g;

  it('but the first at once where it stands in the first window', () => {
    expect(html(`文\n\n${picture}\n\n${picture}`).match(lazy)).toHaveLength(1);
    expect(html(`${'字'.repeat(900)}\n\n${picture}\n\n${picture}`).match(lazy)).toHaveLength(2);
  });

  it('and each of them on a page with other posts', () => {
    expect(compile(picture).content).toContainEqual({ kind: 'lazy' });
  });
});

it('an author may ask for a picture at once', () => {
  expect(html('<img src="a.png" alt="" loading="eager">')).toContain('loading="eager"');
});
