/** Callouts: GitHub's alerts, Obsidian's types and titles, and what papers have. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compile,
  faults,
  formulasIn,
  html,
  htmlOf,
  visibleText,
} from '../../../example/markdown.ts';

const callout = (name: string, title: string, body = '') =>
  `<blockquote class="callout callout-${name}" role="note">\n` +
  `<p class="callout-title"><strong>${title}</strong></p>\n${body}</blockquote>`;
const word = (text: string) => `<span>${text}</span>`;

describe('a quote that begins with its kind in brackets is a callout', () => {
  it.each([
    ['> [!NOTE]\n> 正文', callout('note', word('注意'), '<p>正文</p>\n')],
    ['> [!Tip]\n> 一行\n> 二行', callout('tip', word('提示'), '<p>一行二行</p>\n')],
    ['> [!warning]\n>\n> - 项', callout('warning', word('警告'), '<ul>\n<li>项</li>\n</ul>\n')],
    ['> [!tip] 先看**形状**\n> 再看', callout('tip', '先看<strong>形状</strong>', '<p>再看</p>\n')],
    ['> [!info] 只有标题', callout('info', '只有标题')],
    ['> [!提示] 中文的种类\n> 文', callout('tip', '中文的种类', '<p>文</p>\n')],
    ['> [!hint]', callout('tip', word('提示'))],
    ['> [!TLDR]', callout('abstract', word('摘要'))],
    ['> [!note]紧接着\n> 文', callout('note', '紧接着', '<p>文</p>\n')],
    ['> [!note] 硬换行  \n> 文', callout('note', '硬换行', '<p>文</p>\n')],
    ['>[!note]\n>文', callout('note', word('注意'), '<p>文</p>\n')],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
    expect(faults(markdown)).toEqual([]);
  });

  it('with its word in the language of the post', () => {
    expect(html('> [!CAUTION]\n> Text', { language: 'en' })).toContain(
      '<strong><span>Caution</span></strong>',
    );
  });

  it('with formulas in its title and in its text', () => {
    const page = html('> [!tip] 当 $x>0$ 时\n> 有 $y_1*y_2*$\n>\n> $$\n> z\n> $$');
    expect(formulasIn(page)).toEqual(['x>0', 'y_1*y_2*', 'z']);
  });

  it('with code, which stays as it is', () => {
    expect(visibleText(html('> [!bug]\n> ```\n> [!note] *x*\n> ```'))).toContain('[!note] *x*\n');
  });

  it('within another one, and in a list', () => {
    expect(html('> [!note]\n> 外\n>\n> > [!tip]\n> > 内')).toMatch(
      /callout-note.*外.*<blockquote class="callout callout-tip" role="note">.*内/s,
    );
    expect(html('- 项\n\n  > [!tip]\n  > 内')).toMatch(/<li>.*callout-tip.*<\/li>/s);
  });
});

describe('the kinds of papers keep their word before a title', () => {
  it.each([
    ['> [!theorem]\n> 文', `<strong>${word('定理')}</strong>`],
    ['> [!theorem] 勾股', `<strong>${word('定理（')}勾股${word('）')}</strong>`],
    ['> [!theorem] 定理 3.1', '<strong>定理 3.1</strong>'],
    ['> [!proof]', `<strong>${word('证明')}</strong>`],
  ])('%j', (markdown, title) => {
    expect(html(markdown)).toContain(title);
  });

  it('in English with its brackets', () => {
    expect(html('> [!lemma] Zorn', { language: 'en' })).toContain(
      `<strong>${word('Lemma (')}Zorn${word(')')}</strong>`,
    );
  });
});

describe('a callout that folds', () => {
  it.each([
    ['> [!note]- 题\n> 文', '<details class="callout callout-note">'],
    ['> [!note]+ 题\n> 文', '<details class="callout callout-note" open>'],
  ])('%j', (markdown, opening) => {
    expect(html(markdown)).toBe(
      `${opening}\n<summary class="callout-title"><strong>题</strong></summary>\n<p>文</p>\n</details>`,
    );
  });

  it('takes a sign within a word for text', () => {
    expect(html('> [!note]-1 度')).toContain('<strong>-1 度</strong>');
  });
});

describe('what is no callout stays a quote', () => {
  it('of an unknown kind, and the author is told what was meant', () => {
    expect(html('> [!nota] x\n> y')).toBe('<blockquote>\n<p>[!nota] x\ny</p>\n</blockquote>');
    expect(faults('文\n\n> [!nota] x\n> y')).toEqual(['SC340 3:3 [!nota]']);
    expect(compile('> [!nota]').diagnostics[0]?.help.en).toMatch(/^Did you mean `note`\?/);
  });

  it.each([
    '> \\[!note]\n> 文',
    '> 文 [!note]',
    '> 文\n> [!note]',
    '> [note]',
    '[!note]',
    '> `[!note]`',
  ])('%j', (markdown) => {
    expect(html(markdown)).not.toContain('callout');
    expect(faults(markdown)).toEqual([]);
  });
});

it('a fault in a callout is told where it stands', () => {
  expect(faults('> [!tip] 题 $\\foo$\n> 文\n> 再 $\\baz$ $\\qux$')).toEqual([
    'SC301 1:13 \\foo',
    'SC301 3:6 \\baz',
    'SC301 3:13 \\qux',
  ]);
  expect(faults('> [!tip] 题\n> 文 $$')).toEqual(['SC307 2:5 $$']);
});

it('the words that Scholium adds are neither found nor counted', () => {
  const { text, counts, summary } = compile('> [!tip]\n> 正文');
  expect(text).toBe('正文');
  expect(counts.han).toBe(2);
  expect(summary).toBe('正文');
});

it('in a feed, where no style sheet is, it is a quote with a bold title', () => {
  const compiled = compile('> [!note] 题\n> 文');
  expect(htmlOf(compiled)).toMatch(/^<blockquote [^>]*>\n<p [^>]*><strong>题<\/strong><\/p>/);
});

it('never loses text', () => {
  const piece = fc.constantFrom(
    '字',
    'word',
    '**粗**',
    '`c`',
    '\n',
    '\n\n',
    ' ',
    '- ',
    '> ',
    '$x$',
  );
  const kind = fc.constantFrom('[!note]', '[!TIP]-', '[!定理]+ ', '[!proof]', '[!nope]', '[!');
  fc.assert(
    fc.property(kind, fc.array(piece, { maxLength: 12 }), (marker, pieces) => {
      const quoted = `${marker}${pieces.join('')}`.replaceAll('\n', '\n> ');
      const shown = visibleText(html(`> ${quoted}`)).replace(/\s/g, '');
      for (const expected of ['字', 'word', '粗', 'c']) {
        const count = (text: string) => text.split(expected).length;
        const markup = pieces.filter((each) => each.includes(expected)).length;
        expect(count(shown), quoted).toBeGreaterThanOrEqual(markup + 1);
      }
    }),
  );
});
