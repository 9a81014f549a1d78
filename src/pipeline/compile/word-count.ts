/** Words as readers count them: Chinese by the character, the rest by the space. */
import { HAN_CHARACTER } from './han.ts';

/**
 * `R-FCN`, `C++`, `f(x)`, `don't` and `1,000` are one word each; Chinese, marks of Chinese and
 * dashes end one. What holds neither letter nor digit is none.
 */
export function countWords(text: string): { han: number; words: number } {
  const han = text.match(HAN_CHARACTER)?.length ?? 0;
  const tokens = text
    .replace(HAN_CHARACTER, ' ')
    .split(/[\s\u3000-\u303f\uff00-\uff0f\uff1a-\uff20·—–…“”]+|[,;:](?=\p{L})/u);
  return { han, words: tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).length };
}
