/** Titles on cards: 行首行尾禁则, lines of like length, and nothing lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setTitle, widthOf } from '../../../src/pipeline/cards/title-lines.ts';

const SIZES: [number, number][] = [
  [84, 2],
  [60, 4],
];
const set = (title: string) => setTitle(title, 1000, SIZES);

describe('a title', () => {
  it.each([
    ['a short one stays on one line', '知识蒸馏', ['知识蒸馏']],
    [
      'has lines of like length',
      '特征金字塔网络与多尺度目标检测',
      ['特征金字塔网络与', '多尺度目标检测'],
    ],
    [
      'breaks after its colon where it can',
      '正负样本怎么分：从阈值到动态分配',
      ['正负样本怎么分：', '从阈值到动态分配'],
    ],
    [
      'keeps words whole',
      'Feature Pyramid Networks for Object',
      ['Feature Pyramid', 'Networks for Object'],
    ],
    [
      'keeps a word and its mark together',
      '一二三四五六七八九 DETR，十十十十十十',
      ['一二三四五六七八九', 'DETR，十十十十十十'],
    ],
  ])('%s', (_, title, lines) => {
    expect(set(title).lines).toEqual(lines);
  });

  it('is smaller where it is long, and cut where it is too long for any size', () => {
    expect(set('短').size).toBe(84);
    expect(set('长'.repeat(40)).size).toBe(60);
    const { lines } = set('长'.repeat(400));
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});

it('no line begins or ends with a mark that may not, none is too wide, and no character is lost', () => {
  const character = fc.constantFrom(...'模型在（），。：“”《》、？！ aB1-'.split(''));
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 40 }), (characters) => {
      const title = characters.join('').trim();
      const { lines, size } = set(title);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[），。：”》、？！]/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（“《]$/);
      const isCut = lines.at(-1)?.endsWith('…');
      if (!isCut) expect(lines.join('').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
      const isOneRun = /[^\s]{20}/.test(title);
      if (!isOneRun)
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(1001);
    }),
  );
});
