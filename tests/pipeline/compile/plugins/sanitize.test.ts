/** HTML in notes: what stays, and what is removed aloud. */
import { describe, expect, it } from 'vitest';
import { compile, faults, html } from '../../../example/markdown.ts';

describe('HTML that notes need is kept', () => {
  it.each([
    '<p>按 <kbd>Ctrl</kbd>，H<sub>2</sub>O，<mark>重点</mark>，<ruby>字<rt>zi</rt></ruby></p>',
    '<center>图 1</center>',
    '<p><font color="red">红</font> <u>线</u> <abbr title="全称">缩</abbr></p>',
    '<div class="note" id="x" lang="de">a</div>',
    '<p><video src="a.mp4" controls></video></p>',
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

  it('anchors by name, as they were written once', () => {
    expect(html('<a name="x"></a>[去](#x)')).toBe('<p><a id="x"></a><a href="#x">去</a></p>');
  });
});

describe('HTML that could run or restyle is removed, and the author told where', () => {
  it.each([
    ['<script>alert(1)</script>', '', '<script>', '<script>alert(1)</script>'],
    ['<style>p { color: red }</style>', '', '<style>', '<style>p { color: red }</style>'],
    ['<p onclick="x()">a</p>', '<p>a</p>', 'onclick="…" (<p>)', '<p onclick="x()">a</p>'],
    ['<p style="top:0">a</p>', '<p>a</p>', 'style="…" (<p>)', '<p style="top:0">a</p>'],
    ['<p data-foo="1">a</p>', '<p>a</p>', 'data-foo="…" (<p>)', '<p data-foo="1">a</p>'],
    ['[x](javascript:a)', '<p><a>x</a></p>', 'href="…" (<a>)', '[x](javascript:a)'],
    [
      '<a href=" JAVA&#9;script:a">x</a>',
      '<p><a>x</a></p>',
      'href="…" (<a>)',
      '<a href=" JAVA&#9;script:a">x</a>',
    ],
    ['<iframe src="//a.org"></iframe>', '', '<iframe>', '<iframe src="//a.org"></iframe>'],
    [
      '<p><b onmouseover="x">a</b></p>',
      '<p><b>a</b></p>',
      'onmouseover="…" (<b>)',
      '<b onmouseover="x">a</b>',
    ],
  ])('%s', (markdown, expected, what, underlined) => {
    const { diagnostics } = compile(`文\n\n${markdown}`);
    expect(html(`文\n\n${markdown}`).replace('<p>文</p>', '').trim()).toBe(expected);
    expect(diagnostics.map(({ message }) => message.en)).toEqual([
      `the HTML ${what} is not allowed in notes and was removed`,
    ]);
    expect(faults(`文\n\n${markdown}`)[0]).toContain(underlined);
  });

  it('also where it was meant as text', () => {
    expect(html('容器 vector<int> 的')).toBe('<p>容器 vector 的</p>');
    expect(faults('容器 vector<int> 的')).toEqual(['SC303 1:10 <int> 的']);
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
