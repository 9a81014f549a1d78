/** Line ends of the source, which are spaces in English and nothing in Chinese. */
import { describe, expect, it } from 'vitest';
import { html } from '../../../example/markdown.ts';

describe('a line end', () => {
  it.each([
    ['一行\n二行', '一行二行'],
    ['句号。\n“引文”', '句号。“引文”'],
    ['破折——\n后文', '破折——后文'],
    ['日本\nかな', '日本かな'],
    ['𠀀\n𠀁', '𠀀𠀁'],
    ['空格 \n  缩进', '空格缩进'],
    ['**粗**\n*斜*', '<strong>粗</strong><em>斜</em>'],
    ['一**行**\n[链](https://a.org)', '一<strong>行</strong><a href="https://a.org">链</a>'],
    ['<u>一行</u>\n二<b>行</b>\n三行', '<u>一行</u>二<b>行</b>三行'],
    ['一行<!-- 注 -->\n二行', '一行二行'],
    ['English，\nEnglish', 'English，English'],
    ['English\n（注）', 'English（注）'],
    ['用：\n`fit`\n。', '用：<code>fit</code>。'],
  ])('is nothing between Chinese characters or marks: %j', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  it.each([
    'two\nlines',
    '中文\nEnglish',
    'English\n中文',
    '“one”\n“two”',
    '한국\n어',
    '**bold**\n*italic*',
  ])('is a space in %j', (markdown) => {
    expect(html(markdown)).toMatch(/^<p>.*\n.*<\/p>$/);
  });

  it('stays one where the author breaks the line by hand', () => {
    expect(html('一行  \n二行\\\n三行')).toBe('<p>一行<br>\n二行<br>\n三行</p>');
  });

  it('is a space beside code, as beside Latin', () => {
    expect(html('用\n`fit`\n训练')).toBe('<p>用\n<code>fit</code>\n训练</p>');
  });

  it('is nothing between Chinese and a formula, whose gap the theme sets', () => {
    const page = html('设\n$x$\n为，\n**甲**\n$$y$$\n。');
    expect(page).toMatch(/^<p>设<span class="formula gap-before gap-after"><span class="katex">/);
    expect(page).toMatch(/<\/span>为，<strong>甲<\/strong><span class="katex-display">/);
    expect(page).toMatch(/<\/span>。<\/p>$/);
  });

  it('is a space between Latin and a formula, and between two formulas', () => {
    const page = html('let\n$x$\n$y$\nbe');
    expect(page).toMatch(/^<p>let\n<span class="katex">/);
    expect(page).toMatch(/<\/span>\n<span class="katex">/);
    expect(page).toMatch(/<\/span>\nbe<\/p>$/);
  });

  it('is nothing behind a footnote of Chinese text', () => {
    expect(html('一行[^1]\n二行\n\n[^1]: 注')).toContain('</sup>二行</p>');
  });

  it('stays beside a picture', () => {
    expect(html('图\n![图](a.png)\n后')).toMatch(/图\n<img [^>]*>\n后/);
  });

  it('is kept in code', () => {
    expect(html('```\n一\n二\n```')).toContain('一</span>\n<span class="line">二');
  });
});
