/** Markdown as bilingual notes write it: where CommonMark alone would leave the marks standing. */
import { describe, expect, it } from 'vitest';
import { html } from '../../example/markdown.ts';

describe('emphasis beside Chinese punctuation', () => {
  it.each([
    ['**动机：**使用', '<p><strong class="lead">动机：</strong>使用</p>'],
    ['这是**“重要”**的', '<p>这是<strong>“重要”</strong>的</p>'],
    ['*（注）*后', '<p><em>（注）</em>后</p>'],
    ['**`fit`。**值', '<p><strong class="lead"><code>fit</code>。</strong>值</p>'],
    [
      '**[R-FCN](https://a.org)：**后',
      '<p><strong class="lead"><a href="https://a.org">R-FCN</a>：</strong>后</p>',
    ],
    ['~~删除（注）~~的', '<p><del>删除（注）</del>的</p>'],
  ])('sets %s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('encloses formulas', () => {
    expect(html('**当 $x>0$ 时：**设')).toMatch(
      /^<p><strong class="lead">当 <span class="katex">.*时：<\/strong>设<\/p>$/s,
    );
  });

  it('leaves single tildes alone, which stand for ranges', () => {
    expect(html('范围 0~1 与 ~x~')).toBe('<p>范围 0~1 与 ~x~</p>');
  });
});

describe('footnotes', () => {
  const note = '文[^1]。\n\n[^1]: 注';

  it('link there and back', () => {
    expect(html(note)).toContain('<a href="#fn-1" id="fnref-1" data-footnote-ref=""');
    expect(html(note)).toContain('<li id="fn-1">');
    expect(html(note)).toContain('<a href="#fnref-1" data-footnote-backref=""');
  });

  it('have their heading and their way back in the language of the site', () => {
    expect(html(note)).toMatch(/>脚注<\/h2>.*aria-label="回到正文"/s);
    expect(html(note, { language: 'en' })).toMatch(
      />Footnotes<\/h2>.*aria-label="Back to the text"/s,
    );
  });

  it('may have Chinese names', () => {
    expect(html('文[^甲]。\n\n[^甲]: 注')).toContain('href="#fn-甲"');
    expect(html('文[^甲]。\n\n[^甲]: 注')).toContain('<li id="fn-甲">');
  });
});

describe('text that looks like a template', () => {
  it('stays text in prose, code and formulas', () => {
    const page = html('{{ x }} {% raw %} `{{ y }}` {# z #}\n\n    {% if %}\n');
    expect(page).toContain('<p>{{ x }} {% raw %} <code>{{ y }}</code> {# z #}</p>');
    expect(page).toContain('{% if %}');
  });
});
