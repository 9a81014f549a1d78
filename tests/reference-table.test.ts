/** What breaks in Chinese and in math in a plain pipeline, and what is wanted: a test for each. */
import { describe, expect, it, test } from 'vitest';
import { compile, faults, formulasIn, html, visibleText } from './example/markdown.ts';

const isDisplay = (markdown: string) => html(markdown).includes('katex-display');

test('one line that breaks six ways comes out right, to the byte', () => {
  const line =
    "令 $g'(t)$，$\\{b\\}$，\n$$c \\\\ d$$ 与 $u^*$ 及 $v^*$；**注意：**见 https://arxiv.org/abs/1512.03385，多谢";
  const page = html(line);
  expect(formulasIn(page)).toEqual(["g'(t)", '\\{b\\}', 'c \\\\ d', 'u^*', 'v^*']);
  expect(page).toContain('<strong>注意：</strong>见 ');
  expect(page).toContain(
    '<a href="https://arxiv.org/abs/1512.03385">https://arxiv.org/abs/1512.03385</a>，多谢',
  );
  expect(page.match(/katex-display/g)).toHaveLength(1);
  expect(faults(line)).toEqual([]);
});

describe('emphasis beside Chinese punctuation is strong', () => {
  it.each([
    ['after a bracket', '**残差（跳连）**结构', '<strong>残差（跳连）</strong>结构'],
    ['after a colon', '**结论：**可行', '<strong class="lead">结论：</strong>可行'],
    ['around quotes', '**“关键”**的一步', '<strong>“关键”</strong>的一步'],
    ['around code', '看**`conv`**层', '看<strong><code>conv</code></strong>层'],
    [
      'around a link',
      '见**[文](https://a.org)**。',
      '见<strong><a href="https://a.org">文</a></strong>。',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toContain(expected);
  });

  it('around a formula', () => {
    expect(html('当**$n>1$**时')).toMatch(/<strong><span class="katex">.*<\/strong><\/span>时/s);
    expect(formulasIn(html('当**$n>1$**时'))).toEqual(['n>1']);
  });
});

test('strikethrough beside Chinese punctuation is del', () => {
  expect(html('~~旧版（误）~~已改')).toContain('<del>旧版（误）</del>已改');
});

describe('a line break of the source between Chinese is no space', () => {
  it.each([
    ['between characters', '位置\n敏感', '位置敏感'],
    ['after punctuation', '第一，\n第二', '第一，第二'],
    ['before emphasis', '位置\n**敏感**', '位置敏感'],
    ['after a link', '[位置](https://a.org)\n敏感', '位置敏感'],
    ['but one beside Latin', '位置\nRoI', '位置\nRoI'],
  ])('%s', (_, markdown, text) => {
    expect(visibleText(html(markdown))).toBe(text);
  });
});

test('a formula may touch Chinese text on both sides', () => {
  expect(formulasIn(html('记$u$为特征，$v$是权重'))).toEqual(['u', 'v']);
});

describe('prices are no math, and are told', () => {
  it.each([
    ['touching Chinese', '单价$8和$9元'],
    ['with spaces', '开销 $8 与 $9'],
    ['in English', 'from $8 to $9 each'],
  ])('%s', (_, markdown) => {
    expect(formulasIn(html(markdown))).toEqual([]);
    expect(visibleText(html(markdown))).toBe(markdown);
    expect(compile(markdown).diagnostics.length).toBeGreaterThan(0);
  });

  it('but numbers and units are', () => {
    expect(formulasIn(html('长 $8$，宽 $9\\text{cm}$，$8=2^3$'))).toEqual([
      '8',
      '9\\text{cm}',
      '8=2^3',
    ]);
  });
});

describe('`$$…$$` on one line is display math', () => {
  it.each([
    ['alone', '$$u+v$$'],
    ['in a list item', '- $$u+v$$'],
    ['in a nested list', '- 文\n  - $$u+v$$'],
    ['within a line', '有 $$u+v$$ 成立'],
  ])('%s', (_, markdown) => {
    expect(formulasIn(html(markdown))).toEqual(['u+v']);
    expect(isDisplay(markdown)).toBe(true);
    expect(faults(markdown)).toEqual([]);
  });
});

describe('`$$` opened on a line with content', () => {
  it.each([
    ['closed on a line with content', '$$ u=v\nw $$', ['u=v', 'w']],
    ['closed on a line of its own', '$$u=v\nw\n$$', ['u=v', 'w']],
    ['in a list', '- 文\n\n  $$ u=v\n  w $$', ['u=v', 'w']],
  ])('%s is display math, whole', (_, markdown, lines) => {
    expect(
      formulasIn(html(markdown)).map((tex) => tex.split('\n').map((line) => line.trim())),
    ).toEqual([lines]);
    expect(isDisplay(markdown)).toBe(true);
  });

  it('swallows nothing when it is never closed', () => {
    const markdown = '$$ u=v\n\n后文\n\n- 列表';
    const page = visibleText(html(markdown));
    for (const text of ['u=v', '后文', '列表']) expect(page).toContain(text);
    expect(compile(markdown).diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('a `$$` block in a list', () => {
  it('is display math when it is indented', () => {
    const markdown = '- 文\n\n  $$\n  u\n  $$\n\n- 又';
    expect(formulasIn(html(markdown))).toEqual(['u']);
    expect(html(markdown).match(/<ul>/g)).toHaveLength(1);
    expect(faults(markdown)).toEqual([]);
  });

  it('is display math and is told when it is not, as it ends the list', () => {
    const markdown = '1. 文\n\n$$\nu\n$$\n\n2. 又';
    expect(formulasIn(html(markdown))).toEqual(['u']);
    expect(compile(markdown).diagnostics.length).toBeGreaterThan(0);
  });
});

describe('a formula of a table that holds `|`', () => {
  it.each([
    ['one', '$Q(X|Y)$', 'Q(X|Y)'],
    ['two', '$|u|$', '|u|'],
    ['with a space', '$u | v$', 'u | v'],
  ])('stays whole in one cell: %s', (_, cell, tex) => {
    const page = html(`| 甲 | 乙 |\n| --- | --- |\n| ${cell} | 文 |`);
    expect(formulasIn(page)).toEqual([tex]);
    expect(page.match(/<td>/g)).toHaveLength(2);
  });
});

test('backslashes, underscores and asterisks in math are kept', () => {
  const tex = 'u_1 * v_2 * \\mathbf{w}_3 \\\\ \\_ \\{k\\}';
  expect(formulasIn(html(`设 $${tex}$，*强调*。`))).toEqual([tex]);
});

describe('a bare address ends before Chinese', () => {
  it.each(['，其中', '。', '（见', '说明', '；', '、'])('%s', (after) => {
    expect(html(`见 https://arxiv.org/abs/1512.03385${after}`)).toContain(
      `<a href="https://arxiv.org/abs/1512.03385">https://arxiv.org/abs/1512.03385</a>${after}`,
    );
  });

  it('and begins after a full-width colon', () => {
    expect(html('出处：https://a.org/b')).toContain('出处：<a href="https://a.org/b">');
  });
});

describe('quotes', () => {
  it('are left alone', () => {
    expect(visibleText(html('他说 "it\'s ok" -- 是'))).toBe('他说 "it\'s ok" -- 是');
  });

  it('become curly where the option says so', () => {
    expect(visibleText(html('He said "yes"', { smartQuotes: true }))).toBe('He said “yes”');
  });
});

test('ids of headings keep Han, and repeats are numbered', () => {
  expect(compile('## 语义分割\n\n## 语义分割').headings.map(({ id }) => id)).toEqual([
    '语义分割',
    '语义分割-1',
  ]);
});

describe('templates are never run', () => {
  it.each(['{{ u }}', '{% raw %}', '{# v #}'])('%s stays text', (template) => {
    expect(visibleText(html(`文 ${template}`))).toBe(`文 ${template}`);
    expect(visibleText(html(`\`${template}\``))).toBe(template);
    expect(visibleText(html(`\`\`\`\n${template}\n\`\`\``))).toBe(`${template}\n`);
  });

  it('in a formula either', () => {
    expect(formulasIn(html('$u^{{2}}$ 与 $w_{{v}}$'))).toEqual(['u^{{2}}', 'w_{{v}}']);
  });
});

describe('a fault in a formula is an error at the offending character', () => {
  it.each([
    ['a stray dollar', '$\\text{a$', 'SC301 1:9 $'],
    ['a stray &', '设 $u & v$', 'SC301 1:6 &'],
    ['an \\end without its \\begin', '$u \\end{matrix}$', 'SC301 1:4 \\end'],
  ])('%s', (_, markdown, fault) => {
    const { diagnostics } = compile(markdown);
    expect(faults(markdown)).toContain(fault);
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  });

  it('and eqnarray is told what to write instead', () => {
    const { diagnostics } = compile('$$\n\\begin{eqnarray}u\\end{eqnarray}\n$$');
    expect(diagnostics.map(({ help, message }) => help.en + message.en).join()).toContain(
      'aligned',
    );
  });

  it('each of several, in one run', () => {
    expect(faults('$\\bad$ 文\n\n- $\\bad$\n\n> $$\n> \\bad\n> $$')).toEqual([
      'SC301 1:2 \\bad',
      'SC301 3:4 \\bad',
      'SC301 6:3 \\bad',
    ]);
  });
});

describe('what authors write besides', () => {
  it('`[text][https://…]`, which is no link, is told', () => {
    expect(visibleText(html('[库][https://a.org]'))).toContain('库');
    expect(compile('[库][https://a.org]').lint.map(({ code }) => code)).toEqual(['SC360']);
  });

  it('a list that starts again after code that was not indented is told', () => {
    const markdown = '1. 甲\n\n```\nx\n```\n\n1. 乙\n';
    expect(compile(markdown).lint.length).toBeGreaterThan(0);
  });

  it('a picture of HTML whose width ends with a semicolon keeps its width', () => {
    expect(html('<img src="notes/a.png" width="45%;" alt="图">')).toContain('class="w-45"');
  });
});
