/** Figures of Markdown and their captions. */
import { describe, expect, it } from 'vitest';
import { faults, html, withTex } from '../../../example/markdown.ts';

const captionOf = (markdown: string) =>
  /<figcaption>(.*)<\/figcaption>/s.exec(withTex(html(markdown)))?.[1];
const altOf = (markdown: string) => /alt="([^"]*)"/.exec(html(markdown))?.[1];

describe('the caption of a picture alone in its paragraph', () => {
  it.each([
    ['![图](a.png)', '图'],
    ['![图](a.png "题")', '题'],
    ['![图][r]\n\n[r]: a.png', '图'],
    ["![图][r]\n\n[r]: a.png '题'", '题'],
    ['![图](a.png "  ")', '图'],
    ['![图](a.png (题))', '题'],
    ['![图](<a b.png> "题 &amp; \\"字\\"")', '题 &#x26; "字"'],
    ['- ![图](a.png)', '图'],
    ['> ![图](a.png)', '图'],
  ])('is its title, or else its words: %s', (markdown, caption) => {
    expect(captionOf(markdown)).toBe(caption);
  });

  it.each([
    ['![图中 $x_1$ 的分布](a.png)', '图中 <span class="formula">$x_1$</span> 的分布'],
    ['![图](a.png "用 `fit` *估计* $\\hat x$")', '用 <code>fit</code> <em>估计</em> $\\hat x$'],
    ['![**粗**与[链](b.md)](a.png)', '<strong>粗</strong>与<a href="b.md">链</a>'],
    ['![见 https://a.org，好](a.png)', '见 <a href="https://a.org">https://a.org</a>，好'],
    ['![甲 [乙 [丙]] `]` $]$ \\] 丁](a.png)', '甲 [乙 [丙]] <code>]</code> $]$ ] 丁'],
    ['![一\n二](a.png)', '一二'],
    ['![[a.png|图中 *层* $x_1$]]', '图中 <em>层</em> $x_1$'],
    ['![[a.png|$x_1$ 的**图** |45%]]', '$x_1$ 的<strong>图</strong>'],
    ['> ![[图/a.png|一 $x_1$|300x200]]', '一 $x_1$'],
    ['> ![一\n> 二](a.png)', '一二'],
  ])('is Markdown: %s', (markdown, caption) => {
    expect(captionOf(markdown)?.replace(/ ?gap-\w+/g, '')).toBe(
      caption.replace('<span class="formula">$x_1$</span>', '$x_1$'),
    );
  });

  it.each(['1. 结构', '# 1', '- 甲', '> 引', '[a]: b', '---', '$5 和 $6'])(
    'is a line, whatever it looks like: %s',
    (words) => {
      expect(captionOf(`![${words}](a.png)`)?.replace('&gt;', '>')).toContain(words.slice(0, 2));
    },
  );

  it('has its faults where they stand in the file', () => {
    expect(faults('文\n\n- 项\n\n  ![图中 $\\foo$ 的](a.png)')).toEqual(['SC301 5:9 \\foo']);
    expect(faults('![图](a.png "题 $a$ $\\foo$")')).toEqual(['SC301 1:20 \\foo']);
    expect(faults('![图][r]\n\n[r]: a.png "$\\foo$"')).toEqual(['SC301 3:14 \\foo']);
    expect(faults('文\n\n- ![[a.png|图 $\\foo$|45%]]')).toEqual(['SC301 3:15 \\foo']);
  });
});

it('what reads the picture aloud has the words without markup', () => {
  expect(altOf('![图中 $x_1$ 的 *分布*](a.png)')).toBe('图中 x_1 的 分布');
  expect(altOf('![[a.png|图中 $x_1$ 的 *分布*|45%]]')).toBe('图中 x_1 的 分布');
});

it('a picture beside text, another picture or in a cell is none of a figure', () => {
  expect(html('文 ![图](a.png)')).not.toContain('<figure');
  expect(html('![a](a.png) ![b](b.png)')).not.toContain('<figure');
  expect(html('| ![a](a.png) |\n|-|\n| ![b](b.png) |')).not.toContain('<figure');
});

describe('a footnote in a caption', () => {
  const NUMBER = /<figcaption>图<sup><a href="#fn-a" [^>]*>1<\/a><\/sup><\/figcaption>/;

  it.each([
    ['in the words', '![图[^a]](a.png)\n\n[^a]: 注'],
    ['in the title', '![字](a.png "图[^a]")\n\n[^a]: 注'],
    ['in the other case', '![图[^A]](a.png)\n\n[^a]: 注'],
  ])('is one like any other: %s', (_, markdown) => {
    expect(html(markdown)).toMatch(NUMBER);
    expect(html(markdown)).toContain('<li id="fn-a">');
    expect(faults(markdown)).toEqual([]);
  });

  it.each([
    ['that nobody defined', '![字](a.png "图[^a]")'],
    ['that is escaped', '![字](a.png "图\\[^a]")\n\n文[^a]\n\n[^a]: 注'],
  ])('%s stays as it is written', (_, markdown) => {
    expect(captionOf(markdown)).toBe('图[^a]');
  });

  it('has no place in the words for who cannot see the picture', () => {
    expect(altOf('![图[^a]](a.png)\n\n[^a]: 注')).toBe('图');
  });
});
