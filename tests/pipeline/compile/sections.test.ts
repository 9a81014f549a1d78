/** A long post in parts with their likely heights. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightStep } from '../../../src/pipeline/compile/height.ts';
import { compile, html } from '../../example/markdown.ts';

const paragraph = (lines: number) => `${'文字与公式'.repeat((lines * 38) / 5)}。`;
const note = (heading: string, lines: number) => `## ${heading}\n\n${paragraph(lines)}`;

/** `['4', 'h2 p']` for `<div class="tall-4"><h2>…</h2><p>…</p></div>`. */
function partsOf(markdown: string) {
  const found = html(markdown).matchAll(/<div class="tall-(\d+)">(.*?)<\/div>/gs);
  return [...found].map(([, step = '', inner = '']) => ({
    step: Number(step),
    blocks: [...inner.matchAll(/<(h\d|p|ul|figure)\b/g)].map(([, name]) => name).join(' '),
  }));
}

describe('a long post', () => {
  it('is parted at its headings', () => {
    const parts = partsOf([note('动机', 30), note('方法', 30), note('实验', 30)].join('\n\n'));
    expect(parts.map(({ blocks }) => blocks)).toEqual(['h2 p', 'h2 p', 'h2 p']);
  });

  it('has taller parts where there is more text', () => {
    const [short, long] = partsOf([note('短', 20), note('长', 60), note('末', 20)].join('\n\n'));
    expect(long?.step).toBeGreaterThan((short?.step ?? 0) + 2);
  });

  it('keeps a short stretch with what stands before it, and a heading with what follows', () => {
    const parts = partsOf(
      [paragraph(2), note('甲', 1), note('乙', 40), note('丙', 40)].join('\n\n'),
    );
    expect(parts.map(({ blocks }) => blocks)).toEqual(['p h2 p h2 p', 'h2 p']);
  });

  it('without headings is parted between paragraphs', () => {
    const parts = partsOf(Array.from({ length: 8 }, () => paragraph(15)).join('\n\n'));
    expect(parts.map(({ blocks }) => blocks)).toEqual(['p p', 'p p', 'p p', 'p p']);
  });

  it('that is one list is parted at its items', () => {
    const items = Array.from({ length: 4 }, () => `1. 题\n   - ${paragraph(20)}`).join('\n');
    expect(html(items).match(/<li class="tall-\d+">题/g)).toHaveLength(4);
    expect(partsOf(items)).toEqual([]);
  });
});

it('a short post is one piece', () => {
  expect(html([note('甲', 10), note('乙', 10)].join('\n\n'))).not.toContain('tall-');
});

it('an excerpt has no parts', () => {
  const { excerpt } = compile(`${note('甲', 60)}\n\n<!-- more -->\n\n${note('乙', 60)}`);
  expect(excerpt?.join('')).not.toContain('tall-');
});

it.each([
  ['a formula', '$$\nx\n$$', '字'],
  [
    'a formula of three rows',
    '$$\n\\begin{aligned} a \\\\ b \\\\ c \\end{aligned}\n$$',
    '$$\nx\n$$',
  ],
  ['code', '```\na\nb\nc\nd\ne\n```', '甲\n\n乙'],
  ['a picture', '![图](a.png)', paragraph(5)],
  ['a table', '|甲|\n|-|\n|乙|\n|丙|', '字'],
])('%s is known to be tall', (_, tall, low) => {
  const step = (markdown: string) =>
    compile(Array.from({ length: 40 }, () => markdown).join('\n\n')).heightStep;
  expect(step(tall)).toBeGreaterThan(step(low));
});

it('a taller post never has a lower step, and steps end', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.nat(1e6), (one, more) => {
      expect(heightStep(one)).toBeLessThanOrEqual(heightStep(one + more));
      expect(heightStep(one)).toBeGreaterThanOrEqual(1);
      expect(heightStep(one)).toBeLessThanOrEqual(16);
    }),
  );
});
