/** Lists that begin anew, nest too little, or are none. */
import { describe, expect, it } from 'vitest';
import { fixed, lint } from '../../../example/lint.ts';
import { compile, html } from '../../../example/markdown.ts';

const listsIn = (markdown: string) => html(markdown).match(/<ol/g)?.length ?? 0;

describe('an ordered list that ends at a block which is not indented', () => {
  it.each([
    [
      '1. 安装\n```sh\npip install einops\n```\n2. 运行\n',
      'SC364 2:1 ```sh',
      '1. 安装\n   ```sh\n   pip install einops\n   ```\n2. 运行\n',
    ],
    [
      '1. 一\n~~~\na\n  b\n~~~\n1. 二\n',
      'SC364 2:1 ~~~',
      '1. 一\n   ~~~\n   a\n     b\n   ~~~\n1. 二\n',
    ],
    [
      '- 外\n  1) 一\n  ```\n  x\n  ```\n  2) 二\n',
      'SC364 3:3 ```',
      '- 外\n  1) 一\n     ```\n     x\n     ```\n  2) 二\n',
    ],
  ])('is told, and mended where the block has fences: %s', (markdown, found, mended) => {
    expect(lint(markdown)).toEqual([found]);
    expect(fixed(markdown)).toBe(mended);
    expect(lint(mended)).toEqual([]);
    expect(listsIn(mended)).toBe(1);
  });

  it.each([
    ['1. 一\n\n解释。\n\n2. 二', 'SC364 3:1 解释。'],
    ['1. 一\n\n![图](a.png)\n\n1. 二', 'SC364 3:1 ![图](a.png)'],
    ['1. 一\n\n| a |\n|---|\n\n2. 二', 'SC364 3:1 | a |'],
    ['1. 一\n\n> 引\n\n2. 二', 'SC364 3:1 > 引'],
    ['1. 一\n2. 二\n- 点\n3. 三', 'SC364 3:1 - 点'],
    ['> 1. 一\n> ```\n> x\n> ```\n> 2. 二', 'SC364 2:3 ```'],
    ['1. 一\n```\n\tx\n```\n2. 二', 'SC364 2:1 ```'],
    ['1. 一\n```\nx\n```\n2) 二', 'SC364 2:1 ```'],
    ['1. 一\n```\nx\n```\n式中 $x$。\n\n2. 二', 'SC364 2:1 ```'],
  ])('is only told where indenting could be wrong: %s', (markdown, found) => {
    expect(lint(markdown)).toEqual([found]);
    expect(fixed(markdown)).toBe(markdown);
  });

  it('has lines and spaces in its help', () => {
    const [problem] = compile('10. 一\n```\nx\n```\n11. 二').lint;
    expect(problem?.help.en).toBe(
      'Indent lines 2 to 4 by 4 more spaces, if it belongs to item 10.',
    );
    expect(problem?.help.zh).toBe('若它属于第 10 项，请把第 2–4 行再缩进 4 个空格。');
  });

  it.each([
    '1. 一\n   ```\n   x\n   ```\n2. 二',
    '1. 一\n2. 二\n\n下面重新开始。\n\n1. 三\n2. 四',
    '1. 一\n2. 二\n\n```\nx\n```\n\n1. 三\n2. 四',
    '1. 一\n\n## 题\n\n2. 二',
    '1. 一\n\n<!-- 另一个列表 -->\n\n2. 二',
    '1. 一\n\n---\n\n2. 二',
    '- 一\n\n```\nx\n```\n\n- 二',
    '1. 一\n\n文\n\n5. 五',
  ])('a list that is meant to end is left alone: %s', (markdown) => {
    expect(lint(markdown)).toEqual([]);
  });
});

describe('a list that is indented too little', () => {
  it('is told and mended', () => {
    const markdown = '1. 一\n  - 甲\n  - 乙\n\n    文\n2. 二\n';
    const mended = '1. 一\n   - 甲\n   - 乙\n\n     文\n2. 二\n';
    expect(lint(markdown)).toEqual(['SC365 2:3 -']);
    expect(fixed(markdown)).toBe(mended);
    expect(listsIn(markdown)).toBe(2);
    expect(listsIn(mended)).toBe(1);
  });

  it.each([
    '1. 一\n   - 甲\n2. 二',
    '- 一\n* 二',
    '- 一\n1. 二',
    '- 一\n  - 二\n    - 三',
    '- 一\n\t- 二',
    ' 9. 九\n10. 十',
  ])('others are left alone: %s', (markdown) => {
    expect(lint(markdown)).toEqual([]);
  });
});

describe('lines that only look like a list', () => {
  it.each([
    ['1、一\n2、二\n3、三', 'SC366 1:1 1、', '1. 一\n2. 二\n3. 三'],
    ['1。一\n2。二', 'SC366 1:1 1。', '1. 一\n2. 二'],
    ['步骤：\n１．读\n２．写', 'SC366 2:1 １．', '步骤：\n1. 读\n2. 写'],
    ['• 一\n• 二', 'SC366 1:1 •', '- 一\n- 二'],
    ['> ● 一\n> ● **二**', 'SC366 1:3 ●', '> - 一\n> - **二**'],
  ])('%s', (markdown, found, mended) => {
    expect(lint(markdown)).toEqual([found]);
    expect(fixed(markdown)).toBe(mended);
    expect(html(mended)).toMatch(/<[ou]l>/);
  });

  it('are only told where the numbers begin elsewhere', () => {
    expect(lint('3、三\n4、四')).toEqual(['SC366 1:1 3、']);
    expect(fixed('3、三\n4、四')).toBe('3、三\n4、四');
  });

  it.each([
    '1、一\n\n2、二',
    '1、一  \n2、二',
    '1、一<br>\n2、二',
    '1、2、3 都行',
    '1．5 倍\n2．5 倍',
  ])('others are left alone: %s', (markdown) => {
    expect(lint(markdown)).toEqual([]);
  });

  it('are no fault where a new line is a line break', () => {
    expect(lint('1、一\n2、二', { breaks: true })).toEqual([]);
  });
});
