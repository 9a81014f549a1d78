/** A post without its markup: text, summary and counts. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../example/markdown.ts';
import { inlineTex } from '../../../example/tex.ts';

describe('the text of a post', () => {
  it('has every block on its own, code and formulas as written, pictures by their words', () => {
    const markdown =
      '# 题 *A*\n\n文 `c` $x^2$ ![图](a.png) [链](https://a.org)\n\n- 项\n\n' +
      '```js\nlet a\n```\n\n$$\ny\n$$\n\n| 甲 | $z$ |\n|---|---|\n';
    expect(compile(markdown).text).toBe('题 A\n文 c x^2 图 链\n项\nlet a\ny\n甲\nz');
  });

  it('has no HTML', () => {
    expect(compile('<b>粗</b>\n\n<div>\n块\n</div>').text).toBe('粗');
  });
});

describe('counts', () => {
  it('tell Han characters, words, formulas and lines of code apart', () => {
    const markdown =
      '中文 two words $x+y$ don’t 3.5\n\n```\na b\nc\n```\n\n$$\nz\n$$\n\n```math\nw\n```\n';
    expect(compile(markdown).counts).toMatchObject({
      ...{ han: 2, words: 4, formulas: 3, displayFormulas: 2, codeLines: 2 },
    });
  });

  it('tell formulas on lines of their own apart, and count pictures', () => {
    expect(compile('文 $a$ 与 $$b$$ 与 ![图](a.png)\n\n![图 $c$](b.png)').counts).toEqual({
      ...{ han: 5, words: 0, formulas: 3, displayFormulas: 1, codeLines: 0, pictures: 2 },
    });
  });

  it('count a post with formulas or code as such', () => {
    expect(compile('$x$')).toMatchObject({ hasMath: true, hasCode: false });
    expect(compile('```\nx\n```')).toMatchObject({ hasMath: false, hasCode: true });
    expect(compile('`x` 文')).toMatchObject({ hasMath: false, hasCode: false });
  });
});

describe('the summary', () => {
  const sentence = (length: number, end = '。') => '字'.repeat(length - 1) + end;

  it('is a short post whole', () => {
    expect(compile('# 题\n\n一行\n二行\ntwo $x$').summary).toBe('一行二行 two x');
  });

  it('ends with the last sentence that fits', () => {
    expect(compile(sentence(90) + sentence(40) + sentence(40)).summary).toBe(
      sentence(90) + sentence(40),
    );
  });

  it('ends with the last whole word where no sentence does', () => {
    const { summary } = compile('attention '.repeat(30));
    expect(summary).toBe(`${'attention '.repeat(14).trim()}…`);
  });

  it('is not cut where a formula holds what ends sentences elsewhere', () => {
    const { summary } = compile(`${sentence(90, '，')}$p(x;y)!$${sentence(60)}`);
    expect(summary).toMatch(/^字+，p\(x;y\)!字+…$/);
  });

  it('holds each formula whole or not at all', () => {
    const formulas = fc.array(inlineTex(), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(formulas, fc.integer({ min: 1, max: 40 }), (texs, gap) => {
        const prose = (index: number) => `〔${index}〕${'字'.repeat(gap)}`;
        const { summary } = compile(texs.map((tex, i) => `${prose(i)}$${tex}$`).join(''));
        const shown = texs.map((tex) => tex.replace(/\s+/g, ' '));
        const whole = shown.map((tex, i) => prose(i) + tex).join('');
        const rest = summary.replace(/…$/, '');
        expect(whole.startsWith(rest)).toBe(true);
        expect([...summary].length).toBeLessThanOrEqual(141);
        const last = Number(/.*〔(\d+)〕/s.exec(rest)?.[1] ?? 0);
        const tail = rest.slice(rest.lastIndexOf('〕') + 1).replace(/^字+|〔\d*$/g, '');
        expect(['', shown[last]]).toContain(tail);
      }),
    );
  });

  it('is empty where nothing fits', () => {
    expect(compile('a'.repeat(200)).summary).toBe('');
    expect(compile(`$${'x+'.repeat(100)}y$`).summary).toBe('');
  });
});

test('a figure is no part of the summary; its caption is in the text once', () => {
  const { summary, text } = compile('![结构图](a.png)\n\n正文。');
  expect(summary).toBe('正文。');
  expect(text).toBe('结构图\n正文。');
});

test('a name in double brackets is as the page shows it while the title is not known', () => {
  const { summary } = compile('见 [[vae]]、[[vae#目标]] 与 [[fpn|金字塔]]。');
  expect(summary).toBe('见 vae、vae › 目标 与 金字塔。');
});

test('a footnote is no part of the summary, but of the text', () => {
  const { summary, text } = compile('短[^1]。\n\n[^1]: 脚注里的话。\n');
  expect(summary).toBe('短。');
  expect(text).toContain('脚注里的话');
});
