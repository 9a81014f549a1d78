/** What stands beside emphasis is classed as the package for Chinese text classes it, or not at all. */
import { classifyCharacter } from 'micromark-extension-cjk-friendly-util';
import { expect, test } from 'vitest';
import {
  CJK,
  classOf,
  PUNCTUATION,
  SPACE,
} from '../../../../src/pipeline/compile/markdown/character-class.ts';
import { Declined } from '../../../../src/pipeline/compile/markdown/declined.ts';

/** In the package's numbers. */
const NUMBERS = [
  [SPACE, 1],
  [PUNCTUATION, 2],
  [CJK, 4096],
] as const;

function classOrNothing(character: string): number | undefined {
  try {
    return classOf(character);
  } catch (cause) {
    if (cause instanceof Declined) return undefined;
    throw cause;
  }
}

test('every character of Unicode', () => {
  const wrong: string[] = [];
  let known = 0;
  for (let code = 1; code <= 0x10ffff; code++) {
    const group = classOrNothing(String.fromCodePoint(code));
    if (group === undefined) continue;
    known++;
    const number = NUMBERS.reduce((sum, [ours, theirs]) => sum + (group & ours ? theirs : 0), 0);
    if (number !== classifyCharacter(code)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
  expect(known).toBeGreaterThan(100_000);
});
