/** Texts that try to become code, made from a grammar: each calls `hit` with its own number where it runs. */
import fc from 'fast-check';
import { urls } from './addresses.ts';
import { CONTEXTS, elements } from './elements.ts';
import { MATH, SCRIPTS, TEMPLATES } from './other-languages.ts';

export interface Payload {
  number: number;
  text: string;
}

/** Different ones, the same for the same seed. */
export function payloads(seed: number, count: number): Payload[] {
  const made = new Set<string>();
  for (let round = 0; made.size < count; round++) {
    for (const text of fc.sample(anyPayload, { seed: seed + round, numRuns: count })) {
      if (made.size < count) made.add(text);
    }
  }
  return [...made].map((text, number) => ({
    number,
    text: text.replaceAll('HIT', `hit(${number})`),
  }));
}

const anyPayload: fc.Arbitrary<string> = fc
  .tuple(
    CONTEXTS,
    fc.oneof(
      { weight: 4, arbitrary: elements },
      { weight: 4, arbitrary: urls },
      { weight: 2, arbitrary: SCRIPTS },
      { weight: 1, arbitrary: TEMPLATES },
      { weight: 1, arbitrary: MATH },
    ),
    fc.constantFrom('', '', '', '//', '<!--', '"', '<x y="', '\\', '</p>'),
  )
  .map((parts) => parts.join(''));
