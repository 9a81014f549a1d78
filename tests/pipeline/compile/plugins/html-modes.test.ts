/** HTML in notes by the setting `markdown.html`: made safe, left as it is, or shown as text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, faults, html, htmlOf, visibleText } from '../../../example/markdown.ts';

const NOTE =
  '文 <b onclick="x()">粗</b><!-- 注 -->后\n\n<p style="top:0">\n  块 <!-- 注 -->\n</p>\n\n<!-- more -->\n\n尾';

describe('escape shows HTML as it was written', () => {
  const shown = (markdown: string) => visibleText(html(markdown, { html: 'escape' }));

  it.each([
    ['文 <b class="x">粗</b> 后', '文 <b class="x">粗</b> 后'],
    ['容器 vector<int> 的', '容器 vector<int> 的'],
    ['<div>\n  块 $x$ *y*\n</div>', '<div>\n  块 $x$ *y*\n</div>\n'],
    ['<script>a && b</script>', '<script>a && b</script>\n'],
    ['<a href=\'x\'>"引"</a>', '<a href=\'x\'>"引"</a>'],
  ])('%j', (markdown, expected) => {
    expect(shown(markdown)).toBe(expected);
    expect(faults(markdown, { html: 'escape' })).toEqual([]);
  });

  it('in a description as elsewhere', () => {
    const page = html('词\n: 释义\n\n  <div>块</div>', { html: 'escape' });
    expect(page).toContain('<figure class="code" data-language="html">');
  });

  it('as part of the text of the post', () => {
    expect(compile('容器 vector<int> 的', { html: 'escape' }).text).toBe('容器 vector<int> 的');
  });

  it('with Markdown around it as always', () => {
    expect(html('<details>\n\n**粗**\n\n</details>', { html: 'escape' })).toContain(
      '<p><strong>粗</strong></p>',
    );
  });

  it('without a link that could run', () => {
    expect(html('[x](javascript:a)', { html: 'escape' })).toBe('<p><a>x</a></p>');
  });

  it('whatever it is', () => {
    const piece = fc.constantFrom('<b>', '</b>', '<i a="b c">', '<br>', '<T>', '甲', 'x', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = `文${pieces.join('')}末`;
        expect(shown(text)).toBe(text);
      }),
    );
  });
});

describe('allow removes nothing', () => {
  it.each([
    '<p onclick="x()" style="color:red" data-foo="1">a</p>',
    '<iframe src="https://a.org"></iframe>',
    '<script>if (a < b && c) x()</script>',
    '<style>p > a { color: red }</style>',
    '<div><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></div>',
    '<p><a href="javascript:x()">a</a></p>',
  ])('%s', (markdown) => {
    expect(html(markdown, { html: 'allow' })).toBe(markdown);
    expect(faults(markdown, { html: 'allow' })).toEqual([]);
  });
});

describe.each(['sanitize', 'allow', 'escape'] as const)('in the mode %s', (mode) => {
  it('comments vanish, and the mark of the excerpt works', () => {
    const compiled = compile(NOTE, { html: mode });
    expect(htmlOf(compiled)).not.toContain('注');
    expect(htmlOf(compiled)).toContain('<span id="more"></span>');
    const excerpt = compiled.excerpt && htmlOf(compiled, compiled.excerpt);
    expect(excerpt).toMatch(/块/);
    expect(excerpt).not.toContain('尾');
  });

  it('formulas, code and callouts are as they are', () => {
    const page = html('> [!tip] 题\n> $x<y$ `<b>`', { html: mode });
    expect(page).toContain('<code>&#x3C;b></code>');
    expect(page).toContain('callout-tip');
    expect(visibleText(page)).toContain('x<y');
  });
});

describe('what would take text with it is told at its place', () => {
  it.each([
    ['文\n\n<div class="x>重要的文字</div>\n\n后', 'SC382 3:1 <div'],
    ['<div\n文字', 'SC382 1:1 <div'],
    ['文\n\n<!-- 忘了关\n\n后文', 'SC382 3:1 <!--'],
    ['> <p>一</p>\n> <p a="二\n', 'SC382 2:3 <p'],
    ['<![CDATA[ 文 ]]>', 'SC346 1:1 <![CDATA[ 文 ]]>'],
    ['文 <?php echo 1 ?> 字', 'SC346 1:3 <?php echo 1 ?>'],
  ])('%j', (markdown, fault) => {
    expect(faults(markdown)).toEqual([fault]);
    expect(faults(markdown, { html: 'allow' })).toEqual([fault]);
    expect(faults(markdown, { html: 'escape' })).toEqual([]);
  });

  it.each([
    '<p title="a > b">文</p>',
    "<p title='a > \"'>文</p>",
    "<b it's>文</b>",
    '<!-- <b --> 文',
    '<!--> 文',
    '<script>a <b && "</script>',
    '<textarea><b "</textarea>',
    '<p>1 < 2 <3 文</p>',
    '<br/>',
    '<img src=a.png alt=x>',
    '<!DOCTYPE html>',
  ])('but not %j', (markdown) => {
    const codes = faults(markdown).map((fault) => fault.slice(0, 5));
    expect(codes.filter((code) => code === 'SC382' || code === 'SC346')).toEqual([]);
  });
});
