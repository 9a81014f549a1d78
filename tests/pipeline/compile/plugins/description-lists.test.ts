/** Definition lists, and the text that is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faults, formulasIn, html, visibleText } from '../../../example/markdown.ts';

describe('a line with `: ` below a term describes it', () => {
  it.each([
    ['术语\n: 解释', '<dl><dt>术语</dt><dd>解释</dd></dl>'],
    ['RoI\n:   a **region**', '<dl><dt>RoI</dt><dd>a <strong>region</strong></dd></dl>'],
    ['术语\n: 一\n: 二', '<dl><dt>术语</dt><dd>一</dd><dd>二</dd></dl>'],
    ['术语\n: 一\n\n: 二', '<dl><dt>术语</dt><dd>一</dd><dd>二</dd></dl>'],
    ['甲\n: 一\n\n乙\n: 二', '<dl><dt>甲</dt><dd>一</dd><dt>乙</dt><dd>二</dd></dl>'],
    ['术语（注）\n: 一行\n  二行', '<dl><dt>术语（注）</dt><dd>一行二行</dd></dl>'],
    ['前文\n术语\n: 解释', '<p>前文</p>\n<dl><dt>术语</dt><dd>解释</dd></dl>'],
    ['**`fit`**\n: 值', '<dl><dt><strong><code>fit</code></strong></dt><dd>值</dd></dl>'],
    [
      '术语\n: 段\n\n  又一段\n\n  - 项\n\n后',
      '<dl><dt>术语</dt><dd><p>段</p><p>又一段</p><ul>\n<li>项</li>\n</ul></dd></dl>\n<p>后</p>',
    ],
    [
      '术语\n: 外\n\n  内\n  : 解',
      '<dl><dt>术语</dt><dd><p>外</p><dl><dt>内</dt><dd>解</dd></dl></dd></dl>',
    ],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
    expect(faults(markdown)).toEqual([]);
  });

  it('in a quote and in a list', () => {
    expect(html('> 术语\n> : 解释')).toContain('<dl><dt>术语</dt><dd>解释</dd></dl>');
    expect(html('- 术语\n  : 解释')).toContain('<dl><dt>术语</dt><dd>解释</dd></dl>');
  });

  it('with code and formulas as they are', () => {
    const page = html('$x_1*y*$\n: 设 $a_1$\n\n  ```\n  : x\n  ```\n\n  $$\n  z\n  $$');
    expect(formulasIn(page)).toEqual(['x_1*y*', 'a_1', 'z']);
    expect(visibleText(page)).toContain(': x\n');
  });

  it('and a fault in it is told where it stands', () => {
    expect(faults('文\n项 $\\foo$\n: 解 $\\qux$')).toEqual(['SC301 2:4 \\foo', 'SC301 3:6 \\qux']);
  });
});

describe('text that only looks like it stays text', () => {
  it.each([
    '这是一句话。\n: 不是解释',
    '如下：\n: 不是',
    'Note: x',
    '注：这里\n：全角的冒号',
    '文\n:没有空格',
    '文\n:: 两个',
    '文\n:',
    ': 在开头',
    '文\n\n: 隔了一行',
    '# 题\n: 文',
    '> 引\n: 文',
    '- 项\n: 文',
    '    代码\n: 文',
    '文\n> : 引',
    '| a |\n|---|\n| 1 |\n: 表 1',
    '```\na\n: b\n```',
    '$$\na\n: b\n$$',
    '文\n- : 项',
  ])('%j', (markdown) => {
    const page = html(markdown);
    expect(page).not.toMatch(/<d[ltd]/);
    expect(visibleText(page)).toMatch(/[:：]/);
  });
});

it('never loses text, wherever the colon stands', () => {
  const piece = fc.constantFrom(
    ...[
      '甲',
      '乙',
      'x',
      ': ',
      ':',
      '\n',
      '\n\n',
      '\n: ',
      '\n  ',
      '- ',
      '> ',
      '\n> ',
      '。',
      '|',
      '    ',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const markdown = pieces.join('');
      const letters = (text: string) => text.replace(/[^甲乙x]/g, '');
      expect(letters(visibleText(html(markdown))), markdown).toBe(letters(markdown));
    }),
    { numRuns: 500 },
  );
});
