/** The beginning of a post that has no `<!-- more -->`. */

import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../../src/pipeline/compile/to-html.ts';
import { compile, formulasIn, html, htmlOf, withTex } from '../../../example/markdown.ts';
import { inlineTex } from '../../../example/tex.ts';

function openingOf(markdown: string): string | undefined {
  const compiled = compile(markdown);
  return compiled.opening && withTex(htmlOf(compiled, compiled.opening)).trim();
}

const LONG = '字'.repeat(150);
const VERY_LONG = '字'.repeat(600);

describe('the opening', () => {
  it('is a short post whole', () => {
    const markdown = '# 题\n\n甲 $x$\n\n- 乙\n\n```\n码\n```\n';
    expect(htmlOf(compile(markdown), compile(markdown).opening)).toBe(htmlOf(compile(markdown)));
  });

  it('is the blocks that fit', () => {
    expect(openingOf(`甲\n\n${LONG}\n\n${LONG}`)).toBe(`<p>甲</p>\n<p>${LONG}</p>`);
  });

  it('is a long first block, and none where that is far too long', () => {
    expect(openingOf(`${LONG}${LONG}\n\n乙`)).toBe(`<p>${LONG}${LONG}</p>`);
    expect(openingOf(`${VERY_LONG}\n\n乙`)).toBeUndefined();
    expect(openingOf(`\`\`\`\n${'行\n'.repeat(99)}\`\`\`\n\n乙`)).toBeUndefined();
  });

  it.each([
    ['a heading', `${LONG}\n\n## 方法\n\n${LONG}`],
    ['a line', `${LONG}\n\n---\n\n${LONG}`],
    ['words that lead on', `${LONG}\n\n定义为：\n\n${LONG}`],
  ])('does not end with %s', (_, markdown) => {
    expect(openingOf(markdown)).toBe(`<p>${LONG}</p>`);
  });

  it.each([
    ['a formula', '$$\nx\n$$', '$x$'],
    ['code', '```\n码\n```', '码'],
    ['a table', '| 表 |\n|-|\n', '表'],
    ['a picture', '![图](a.png)', 'figcaption'],
  ])('does not end between text and %s of which it speaks', (_, block, shown) => {
    expect(openingOf(`${LONG}\n\n${block}\n\n${LONG}\n\n${LONG}`)).toContain(shown);
  });

  it('is absent where the author marks the excerpt', () => {
    expect(compile('甲\n\n<!-- more -->\n\n乙').opening).toBeUndefined();
  });

  it('leaves no mark of itself', () => {
    expect(html(`甲\n\n${LONG}\n\n${LONG}`)).not.toContain('<!--');
  });

  it('has no footnote without its text', () => {
    const compiled = compile(`甲[^1]\n\n${LONG}\n\n${LONG}\n\n[^1]: 注\n`);
    const links = (compiled.opening ?? []).filter((part) => typeof part !== 'string');
    expect(links).toContainEqual({ kind: 'fragment-link', id: 'fn-1' });
    expect(htmlOf(compiled, compiled.opening)).toContain('href="/2021/r-fcn/#fn-1"');
  });
});

describe('a note that is one long list', () => {
  const item = (name: string, within = '') => `- ${name}${'字'.repeat(50)}\n${within}`;

  it('opens with the items that fit', () => {
    const opening = openingOf(
      `${'甲乙丙丁戊己'
        .split('')
        .map((name) => item(name))
        .join('')}\n`,
    );
    expect(opening?.match(/<li>/g)).toHaveLength(4);
    expect(opening).toMatch(/字<\/li>\n<\/ul>$/);
  });

  it('opens with what fits of the lists in an item', () => {
    const inner = [1, 2, 3, 4, 5, 6].map((n) => `  ${item(`${n}`)}`).join('');
    const opening = openingOf(`- 动机\n${inner}${item('乙')}`);
    expect(opening).toMatch(/^<ul>\n<li>动机\n<ul>/);
    expect(opening).toContain('<li>4字');
    expect(opening).not.toContain('<li>5字');
    expect(opening).toMatch(/字<\/li>\n<\/ul><\/li><\/ul>$/);
  });

  it('opens after a short line before it, too', () => {
    const list = '甲乙丙丁戊己'
      .split('')
      .map((name) => item(name))
      .join('');
    expect(openingOf(`论文：https://a.org\n\n${list}`)).toContain('<li>甲字');
  });

  it('does not end with an item that leads on', () => {
    const opening = openingOf(`- ${LONG}\n- 定义如下：\n  - ${LONG}\n- 乙\n`);
    expect(opening).toBe(`<ul>\n<li>${LONG}</li>\n</ul>`);
  });
});

it('whatever is cut, formulas are whole and elements closed', () => {
  const words = fc.integer({ min: 0, max: 60 }).map((length) => '字'.repeat(length));
  const line = fc.tuple(words, inlineTex(), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const markdown = lines.map(([text, tex, depth], index) => {
        const indent = '  '.repeat(index === 0 ? 0 : depth);
        return `${indent}- 甲${text} $${tex}$`;
      });
      const compiled = compile(markdown.join('\n'));
      if (!compiled.opening) return;
      const opening = htmlOf(compiled, compiled.opening);
      const whole = formulasIn(htmlOf(compiled));
      const shown = formulasIn(opening);
      expect(shown.length).toBeGreaterThan(0);
      expect(whole.slice(0, shown.length)).toEqual(shown);
      // KaTeX spells some characters its own way; once written again, nothing may change any more.
      const written = toHtml(fromHtml(opening, { fragment: true }).children);
      expect(written.match(/<\/?[a-z]+/g)).toEqual(opening.match(/<\/?[a-z]+/g));
    }),
    { numRuns: 40 },
  );
});
