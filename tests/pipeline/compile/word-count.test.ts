/** Words and characters, counted. */
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/pipeline/compile/word-count.ts';

describe('one word is', () => {
  it.each([
    ...['R-FCN', '1x1', 'C++', 'f(x)', "don't", 'don’t', '3.5', '1,000', '10%', 'mAP@0.5', '#1'],
    ...[
      'state-of-the-art',
      'Conv2d',
      'torch.nn',
      'https://arxiv.org/abs/1',
      'naïve',
      'Привет',
      'U.S.',
    ],
  ])('%s', (word) => {
    expect(countWords(word)).toEqual({ han: 0, words: 1 });
    expect(countWords(`好${word}，${word}。`)).toEqual({ han: 1, words: 2 });
  });
});

it.each([
  ['', 0, 0],
  ['用 R-FCN 检测', 3, 1],
  ['用R-FCN检测', 3, 1],
  ['RPN、RoI、FPN', 0, 3],
  ['RPN,RoI;FPN', 0, 3],
  ['a — b – c … d', 0, 4],
  ['train—test', 0, 2],
  ['“one” (two) three.', 0, 3],
  ['- + = / * → ，。', 0, 0],
  ['かな漢字カナ', 6, 0],
  ['𠀀𠀁', 2, 0],
])('%j has %i characters and %i words', (text, han, words) => {
  expect(countWords(text)).toEqual({ han, words });
});
