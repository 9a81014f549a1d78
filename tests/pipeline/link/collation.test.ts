/** Sort keys of tags. */
import { describe, expect, it } from 'vitest';
import { sortKeyFor } from '../../../src/pipeline/link/collation.ts';
import { exampleSource } from '../../example/markdown.ts';

async function sorted(...tags: string[]) {
  const key = await sortKeyFor([exampleSource('', { frontMatter: { tags } })]);
  return tags.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

describe('names come', () => {
  it('alphabetically without regard to case or width', async () => {
    expect(await sorted('b', 'ａ', 'B2', 'A1', 'C')).toEqual(['ａ', 'A1', 'b', 'B2', 'C']);
  });

  it('Chinese by pinyin, syllable by syllable, by tone within one', async () => {
    expect(await sorted('西安', '现', '妈', '马', '麻', '骂')).toEqual([
      ...['妈', '麻', '马', '骂'],
      ...['西安', '现'],
    ]);
  });

  it('signs first, then Latin, then Chinese, by their first letter', async () => {
    expect(await sorted('图像 AI', '《论语》', 'AI 图像', '+', '0 次')).toEqual([
      ...['+', '0 次', 'AI 图像'],
      ...['《论语》', '图像 AI'],
    ]);
  });
});
