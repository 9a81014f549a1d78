/** HTML in notes: what stays, and what is removed aloud. */
import { describe, expect, it } from 'vitest';
import { compile, faults, html, visibleText } from '../../../example/markdown.ts';

describe('HTML that notes need is kept', () => {
  it.each([
    '<p>按 <kbd>Ctrl</kbd>，H<sub>2</sub>O，<mark>重点</mark>，<ruby>字<rt>zi</rt></ruby></p>',
    '<center>图 1</center>',
    '<p><font color="red">红</font> <u>线</u> <abbr title="全称">缩</abbr></p>',
    '<div class="note" id="x" lang="de">a</div>',
    '<p><video src="a.mp4" controls></video></p>',
    '<p><audio src="a.mp3" controls></audio></p>',
    '<p align="center">中</p>',
    '<div align="center">中</div>',
    '<p><span class="x">a</span><br><big>大</big><small>小</small><s>去</s><q>引</q></p>',
    '<figure class="figure"><img src="a.png" width="300" height="200" decoding="async"><figcaption>题</figcaption></figure>',
    '<p><a href="https://a.org" target="_blank" rel="noopener">a</a></p>',
    '<ol type="a" start="3"><li>a</li></ol>',
  ])('%s', (markdown) => {
    expect(html(markdown)).toBe(markdown);
    expect(faults(markdown)).toEqual([]);
  });

  it('with Markdown inside', () => {
    const markdown = '<details open><summary>题</summary>\n\n**粗** $x$\n\n</details>';
    expect(html(markdown)).toMatch(
      /^<details open><summary>题<\/summary>\n<p><strong>粗<\/strong>/,
    );
    expect(faults(markdown)).toEqual([]);
  });

  it('tables with cells that span, in their box', () => {
    const table =
      '<table border="1" width="80%"><tbody><tr><td rowspan="2" align="center">a</td><td colspan="2">b</td></tr></tbody></table>';
    expect(html(table)).toContain(table.replace('align="center"', 'class="to-center"'));
    expect(faults(table)).toEqual([]);
  });

  it('anchors by name, as they were written once', () => {
    expect(html('<a name="x"></a>[去](#x)')).toBe('<p><a id="x"></a><a href="#x">去</a></p>');
  });
});

describe('HTML that could run or restyle is removed, and the author told where', () => {
  it.each([
    ['<script>alert(1)</script>', '', '<script>', '<script>'],
    ['<style>p { color: red }</style>', '', '<style>', '<style>'],
    ['<p onclick="x()">a</p>', '<p>a</p>', 'onclick="…" (<p>)', 'onclick="x()"'],
    ['<p style="top:0">a</p>', '<p>a</p>', 'style="…" (<p>)', 'style="top:0"'],
    ['<p data-foo="1">a</p>', '<p>a</p>', 'data-foo="…" (<p>)', 'data-foo="1"'],
    ['<iframe src="//a.org"></iframe>', '', '<iframe>', '<iframe src="//a.org">'],
    ['<p><button>a</button></p>', '<p>a</p>', '<button>', '<button>'],
    [
      '<p><b onmouseover="x">a</b></p>',
      '<p><b>a</b></p>',
      'onmouseover="…" (<b>)',
      'onmouseover="x"',
    ],
  ])('%s', (markdown, expected, what, underlined) => {
    const { diagnostics } = compile(`文\n\n${markdown}`);
    expect(html(`文\n\n${markdown}`).replace('<p>文</p>', '').trim()).toBe(expected);
    expect(diagnostics.map(({ message }) => message.en)).toEqual([
      `the HTML ${what} is not allowed in notes and was removed`,
    ]);
    expect(faults(`文\n\n${markdown}`)[0]).toMatch(/^SC\d+ \d+:\d+ /);
    expect(faults(`文\n\n${markdown}`)[0]?.split(' ').slice(2).join(' ')).toBe(underlined);
  });

  it.each([
    ['[x](javascript:a)', 'javascript:a'],
    ['[x](htp://a.org)', 'htp://a.org'],
    ['<a href=" JAVA&#9;script:a">x</a>', 'href=" JAVA&#9;script:a"'],
  ])('as are addresses of other kinds: %s', (markdown, underlined) => {
    expect(html(`文\n\n${markdown}`)).toContain('<p><a>x</a></p>');
    expect(faults(`文\n\n${markdown}`)).toEqual([expect.stringMatching(/^SC326 3:\d+ /)]);
    expect(faults(`文\n\n${markdown}`)[0]).toContain(underlined);
  });

  it('also where it was meant as text', () => {
    expect(html('容器 vector<int> 的')).toBe('<p>容器 vector 的</p>');
    expect(faults('容器 vector<int> 的')).toEqual(['SC303 1:10 <int>']);
  });
});

it('text with `<` that begins no tag is text', () => {
  expect(html('x < y 且 1<2 而 a<中')).toBe('<p>x &#x3C; y 且 1&#x3C;2 而 a&#x3C;中</p>');
});

it('Markdown by itself has nothing removed', () => {
  const everything =
    '# 题\n\n- [x] a[^1]\n\n1. b\n\n```js\nlet a\n```\n\n|a|\n|:-|\n|b|\n\n![i](i.png "t")\n\n' +
    '> q\n\n***\n\n<https://a.org> ~~d~~ `c` $x$\n\n[^1]: 注\n';
  expect(faults(everything)).toEqual([]);
});

describe('inline styles are said in another way, as pages have none', () => {
  it.each([
    ['<p style="text-align:center">a</p>', '<p align="center">a</p>'],
    [
      '<p style="text-align: center; color: red;">a</p>',
      '<p align="center"><font color="red">a</font></p>',
    ],
    ['<p><span style="color:#f00">a</span></p>', '<p><span><font color="#f00">a</font></span></p>'],
    [
      '<p><span style="COLOR: RGB(255, 0, 0)">a</span></p>',
      '<p><span><font color="rgb(255, 0, 0)">a</font></span></p>',
    ],
    ['<p><span style="background:yellow">a</span></p>', '<p><span><mark>a</mark></span></p>'],
    ['<p><span style="font-weight:bold">a</span></p>', '<p><span><b>a</b></span></p>'],
    ['<p><span style="text-decoration:underline">a</span></p>', '<p><span><u>a</u></span></p>'],
    ['<p align="left" style="text-align:right">a</p>', '<p align="left">a</p>'],
    ['<p style="">a</p>', '<p>a</p>'],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
    expect(faults(markdown)).toEqual([]);
  });

  it.each([
    ['zoom:45%', 'class="w-45"'],
    ['zoom:0.45', 'class="w-45"'],
    ['width:300px;height:auto', 'width="300"'],
    ['display:block; margin: 0 auto; width: 50%', 'class="w-50"'],
    ['float:right', 'align="right"'],
  ])('of a picture: %s', (style, attribute) => {
    const markdown = `文 <img src="a.png" alt="图" style="${style}">`;
    expect(html(markdown)).toMatch(new RegExp(`<img src="a.png" alt="图"[^>]* ${attribute}`));
    expect(html(markdown)).not.toContain('style');
    expect(faults(markdown)).toEqual([]);
  });

  it.each([
    '<p style="position:fixed;color:red">a</p>',
    '<p style="background:url(https://a.org/x)">a</p>',
    '<p style="color:expression(x)">a</p>',
    '<p style="constructor:x">a</p>',
    '<ul style="color:red"><li>a</li></ul>',
  ])('and what has no other way is removed aloud: %s', (markdown) => {
    expect(html(markdown)).not.toContain('style');
    expect(html(markdown)).not.toContain('a.org');
    expect(visibleText(html(markdown))).toContain('a');
    expect(faults(markdown)).toHaveLength(1);
  });
});

it.each(['iframe', 'embed', 'object'])('a frame is removed with a way out: <%s>', (tagName) => {
  const markdown = `文\n\n<${tagName} src="https://player.bilibili.com/x"></${tagName}>`;
  expect(html(markdown)).not.toContain('bilibili');
  expect(compile(markdown).diagnostics).toMatchObject([
    {
      code: 'SC342',
      place: { line: 3, column: 1 },
      help: { en: expect.stringContaining('<video') },
    },
  ]);
});

it.each([
  'data:text/html,<script>x</script>',
  'data:application/xhtml+xml,x',
  ' DATA:text/html,x',
  'data:,x',
])('a document as data is no picture: %s', (url) => {
  const markdown = `<img src="${url}" alt="x">`;
  expect(html(markdown)).not.toMatch(/data:/i);
  expect(faults(markdown).join()).toContain('SC303');
});

it.each(['scholium:search', 'muse:content'])('no element takes an id of the site: %s', (id) => {
  const markdown = `<b id="${id}">x</b> <a name="${id}">y</a>`;
  expect(html(markdown)).not.toContain(id);
  expect(faults(markdown).join()).toContain('SC303');
});
