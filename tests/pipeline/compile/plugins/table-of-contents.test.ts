/** A table of contents within the text. */
import { describe, expect, it } from 'vitest';
import { compile, faults, formulasIn, html } from '../../../example/markdown.ts';

const HEADINGS = '\n\n## 甲\n\n### 乙\n\n#### 丙\n\n##### 丁\n\n## 戊';
const shape = (markdown: string) =>
  (/<nav.*<\/nav>/s.exec(html(markdown))?.[0] ?? '')
    .replace(/<a href="#[^"]*">|<\/a>/g, '')
    .replace(/<nav[^>]*>|<\/nav>/g, '');

describe('a paragraph that is only `[[toc]]` lists the headings', () => {
  it.each([
    ['[[toc]]', '<ol><li>甲<ol><li>乙<ol><li>丙</li></ol></li></ol></li><li>戊</li></ol>'],
    ['[TOC]', '<ol><li>甲<ol><li>乙<ol><li>丙</li></ol></li></ol></li><li>戊</li></ol>'],
    ['[[TOC:1]]', '<ol><li>甲</li><li>戊</li></ol>'],
    ['[[toc: 2]]', '<ol><li>甲<ol><li>乙</li></ol></li><li>戊</li></ol>'],
    ['[[toc：2]]', '<ol><li>甲<ol><li>乙</li></ol></li><li>戊</li></ol>'],
  ])('%s', (written, expected) => {
    expect(shape(written + HEADINGS)).toBe(expected);
    expect(faults(written + HEADINGS)).toEqual([]);
  });

  it('with links to them, and a name in the language of the post', () => {
    expect(html('[toc]\n\n## 方法 A')).toContain(
      `<nav class="toc-inline" aria-label="目录"><ol><li><a href="#方法-a">方法 A</a>`,
    );
    expect(html('[toc]\n\n## A', { language: 'en' })).toContain('aria-label="Contents"');
  });

  it('with their formulas, without their links and footnotes', () => {
    const page = html('[toc]\n\n## [损失](https://a.org) $L_1$[^1]\n\n[^1]: 注');
    expect(formulasIn(page)).toEqual(['L_1', 'L_1']);
    expect(/<nav.*<\/nav>/s.exec(page)?.[0]).not.toMatch(/a\.org|fnref/);
  });

  it('also where levels are skipped', () => {
    expect(shape('[toc]\n\n#### 深\n\n## 浅\n\n#### 深')).toBe(
      '<ol><li>深</li><li>浅<ol><li>深</li></ol></li></ol>',
    );
  });
});

it('without a heading it is nothing, and the author is told', () => {
  expect(html('文\n\n[toc]').trim()).toBe('<p>文</p>');
  expect(faults('文\n\n[toc]')).toEqual(['SC345 3:1 [toc]']);
});

it.each(['文 [toc]', '`[toc]`', '[toc](a.md)', '[toc]\n\n[toc]: a.md', '\\[toc]', '[[toc|目录]]'])(
  'beside other text, or as a link, it is none: %j',
  (markdown) => {
    expect(html(`${markdown}\n\n## 题`)).not.toContain('<nav');
  },
);

it('is no text of the post', () => {
  expect(compile('[toc]\n\n## 题').text).toBe('题');
});
