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

test('the characters of the two planes that texts are written in', () => {
  const wrong: string[] = [];
  let known = 0;
  // Above are selectors, none of which is known here, and planes without characters.
  for (let code = 1; code <= 0x1ffff; code++) {
    const group = classOrNothing(String.fromCodePoint(code));
    if (group === undefined) continue;
    known++;
    const number = NUMBERS.reduce((sum, [ours, theirs]) => sum + (group & ours ? theirs : 0), 0);
    if (number !== classifyCharacter(code)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
  expect(known).toBeGreaterThan(40_000);
});
