/** Marks of Markdown that stayed text: of headings, emphasis and items. */
import { describe, expect, it } from 'vitest';
import { fixed, lint } from '../../../example/lint.ts';
import { html } from '../../../example/markdown.ts';

describe('a heading that is none', () => {
  it.each([
    ['##标题', 'SC367 1:1 ##', '## 标题'],
    ['文\n###1. 方法', 'SC367 2:1 ###', '文\n### 1. 方法'],
    ['- ##`code` 与 $x$', 'SC367 1:3 ##', '- ## `code` 与 $x$'],
    ['＃ 标题', 'SC368 1:1 ＃', '# 标题'],
    ['＃＃标题', 'SC368 1:1 ＃＃', '## 标题'],
    ['##\u3000标题', 'SC373 1:3', '## 标题'],
    ['##\u00a0标题', 'SC373 1:3', '## 标题'],
    ['\u200b## 标题', 'SC372 1:1 \u200b', '## 标题'],
  ])('%s', (markdown, found, mended) => {
    expect(lint(markdown)).toEqual([found]);
    expect(fixed(markdown)).toBe(mended);
    expect(html(mended)).toMatch(/<h\d/);
    expect(lint(mended)).toEqual([]);
  });

  it('with one mark alone on its line may be a tag: it is asked about, not changed', () => {
    expect(lint('文\n\n#标题\n\n文')).toEqual(['SC367 3:1 #']);
    expect(fixed('#标题')).toBe('#标题');
  });

  it.each([
    '#标签 #另一个',
    '#include <a>',
    '#1 号',
    '\\##标题',
    '`##标题`',
    '####### 七',
    '＃标签',
    'a##b',
  ])('others are left alone: %s', (markdown) => {
    expect(lint(markdown)).toEqual([]);
  });

  it('a level that is left out is told at its marks', () => {
    expect(lint('# 一\n\n### 三\n\n#### 四\n\n## 二\n\n> ##### 引')).toEqual(['SC369 3:1 ###']);
    expect(lint('### 三\n\n## 二\n\n### 三')).toEqual([]);
  });
});

describe('emphasis that is none', () => {
  it.each([
    ['文 ** 粗 ** 字', 'SC370 1:3 ** 粗 **', '文 **粗** 字'],
    ['**重点 **：文', 'SC370 1:1 **重点 **', '**重点**：文'],
    ['- ** 一** 二', 'SC370 1:3 ** 一**', '- **一** 二'],
    ['**聚类（Clustering） **', 'SC370 1:1 **聚类（Clustering） **', '**聚类（Clustering）**'],
    ['a **discrete **variable', 'SC370 1:3 **discrete **', 'a **discrete** variable'],
    ['文** $x$ 与 `y` **字', 'SC370 1:2 ** $x$ 与 `y` **', '文**$x$ 与 `y`**字'],
    ['*** 很粗 ***。', 'SC370 1:1 *** 很粗 ***', '***很粗***。'],
    ['文\n文 **\n粗**', 'SC370 2:3 **', '文\n文 **粗**'],
    ['＊＊粗体＊＊', 'SC368 1:1 ＊＊粗体＊＊', '**粗体**'],
    ['这是__重点__内容', 'SC371 1:3 __重点__', '这是**重点**内容'],
  ])('%s', (markdown, found, mended) => {
    expect(lint(markdown)).toEqual([found]);
    expect(fixed(markdown)).toBe(mended);
    expect(html(mended)).toContain('<strong');
    expect(lint(mended)).toEqual([]);
  });

  it.each([
    ['**没有结束', ['SC371 1:1 **']],
    ['更新日志：**', ['SC371 1:6 **']],
    ['**一** 与 **二', ['SC371 1:9 **']],
    ['**一段\n\n另一段**', ['SC371 1:1 **', 'SC371 3:4 **']],
    ['a**"b"**c', ['SC371 1:2 **']],
    ['a** (b) **c', ['SC370 1:2 ** (b) **']],
  ])('a mark alone is told, and nothing guessed: %s', (markdown, found) => {
    expect(lint(markdown)).toEqual(found);
  });

  it.each([
    '2**3、a ** 2、x**y',
    '`** a **` 与 $a ** b$',
    '**粗**，*斜*，***两者***',
    '传 *args, **kwargs',
    'src/**/a.ts',
    '\\*\\* a \\*\\*',
    '__init__ 与 foo__bar 与 __ 填空 __',
    '***\n\n* * *',
    '他说＊重要',
  ])('what is no emphasis is left alone: %s', (markdown) => {
    expect(lint(markdown)).toEqual([]);
    expect(fixed(markdown)).toBe(markdown);
  });
});

describe('an item that is none', () => {
  it.each([
    ['－ 一', 'SC368 1:1 －', '- 一'],
    ['文\n＊ 一', 'SC368 2:1 ＊', '文\n* 一'],
    ['＋\u3000一', 'SC368 1:1 ＋', '+ 一'],
    ['-\u00a0一', 'SC373 1:2', '- 一'],
    ['1.\u3000一', 'SC373 1:3', '1. 一'],
    ['- 外\n\u00a0\u00a0- 内', 'SC373 2:1', '- 外\n  - 内'],
  ])('%s', (markdown, found, mended) => {
    expect(lint(markdown)).toEqual([found]);
    expect(fixed(markdown)).toBe(mended);
    expect(html(mended)).toContain('<li>');
  });

  it.each(['－5 度', '－－他说', '\u3000\u3000首行缩进', '文\u00a0字', '＋1'])(
    'others are left alone: %s',
    (markdown) => {
      expect(lint(markdown)).toEqual([]);
    },
  );
});

describe('an invisible character', () => {
  it.each([
    ['文\u200b字', '文字'],
    ['$\\theta \u200b$', '$\\theta $'],
    ['[x](https://a.org/\u200b)', '[x](https://a.org/)'],
    ['文\n\n\u200b\t文', '文\n\n文'],
    ['文\n\n\ufeff# 题', '文\n\n# 题'],
  ])('is told and deleted: %s', (markdown, mended) => {
    expect(lint(markdown).map((line) => line.slice(0, 5))).toEqual(['SC372']);
    expect(fixed(markdown)).toBe(mended);
  });

  it('between marks that would join is only told', () => {
    expect(lint('*\u200b*文')).toEqual(['SC372 1:2 \u200b']);
    expect(fixed('*\u200b*文')).toBe('*\u200b*文');
  });

  it.each(['`a\u200bb`', '```\n\u200b\n```', '👩\u200d💻', 'ภาษา\u200bไทย'])(
    'in code, emoji and Thai is left alone: %s',
    (markdown) => {
      expect(lint(markdown)).toEqual([]);
    },
  );
});
