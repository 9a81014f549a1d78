/** Text → words and characters, folded. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { simplified } from '../../../src/base/simplified.ts';
import { termsOf } from '../../../src/browser/search/terms.ts';
import { fold, tokensOf } from '../../../src/browser/search/tokens.ts';

function words(text: string): string[] {
  return tokensOf(text, simplified).map(({ folded, parts }) => [folded, ...parts].join('/'));
}

describe('a text is', () => {
  it.each([
    ['Chinese by character', '卷积', ['卷', '积']],
    ['simplified', '殘差網絡', ['残', '差', '网', '络']],
    ['words beside Chinese by themselves', 'softmax交叉熵', ['softmax', '交', '叉', '熵']],
    ['without marks, in lower case, of usual width', 'Ｎａïve Ångström', ['naive', 'angstrom']],
    ['compounds with their parts', 'R-FCN node.js', ['rfcn/fcn', 'nodejs/node/js']],
    [
      'names with their parts',
      'maxPooling2D snake_case',
      ['maxpooling2d/max/pooling2d', 'snakecase/snake/case'],
    ],
    ['acronyms before a word', 'HTTPServer', ['httpserver/http/server']],
    ['languages with signs', 'C++ and C#', ['c++/c', 'and', 'c#/c']],
    ['sizes by one sign', '3×3 3x3', ['3x3', '3x3']],
    ['kana by character', 'カナ', ['カ', 'ナ']],
    ['nothing where there are signs alone', '，。!? 😀', []],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('the index has', () => {
  it.each([
    ['pairs of neighbours', '卷积层', ['卷', '卷积', '积', '积层', '层']],
    ['none across a mark', '卷，积', ['卷', '积']],
    ['that a word stands beside a character', 'KL散', ['kl', '|散', '散']],
    ['the same over a space', '轴 x', ['轴', '轴|', 'x']],
  ])('%s', (_, text, expected) => {
    expect(termsOf(tokensOf(text), text)).toEqual(expected);
  });
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const once = fold(text, simplified);
      expect(fold(once, simplified)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test('tokens stand in the text where they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let end = 0;
      for (const token of tokensOf(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
