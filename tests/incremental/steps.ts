/** What happens to a site between two builds. */
import fc from 'fast-check';
import type { TestSite } from './site.ts';
import { ACCIDENTS } from './steps/accidents.ts';
import { ON_FORMULAS } from './steps/formulas.ts';
import { ON_NOTES } from './steps/notes.ts';
import { ON_PARTS } from './steps/parts.ts';
import { ON_SITE } from './steps/site.ts';

export interface Step {
  name: string;
  /** Picks a file or a word. */
  choice: number;
  /** The next one comes before there is a build. */
  goesOn?: boolean;
}

const STEPS = { ...ON_NOTES, ...ON_PARTS, ...ON_FORMULAS, ...ON_SITE, ...ACCIDENTS };

export const stepNames = Object.keys(STEPS);

/** All of them, for tests that take a few on one site. */
export const namesInFours: string[][] = Array.from(
  { length: Math.ceil(stepNames.length / 4) },
  (_, group) => stepNames.slice(4 * group, 4 * group + 4),
);

const fewNames = fc.uniqueArray(fc.constantFrom(...stepNames), { minLength: 1, maxLength: 3 });

/** Each of a few kinds of step: what goes wrong takes the same step twice more often than two of all. */
export const scripts: fc.Arbitrary<Step[]> = fewNames.chain((names) =>
  fc.array(
    fc.record({
      name: fc.constantFrom(...names),
      choice: fc.nat({ max: 1000 }),
      goesOn: fc.constantFrom(false, false, true),
    }),
    { minLength: 2, maxLength: 3 },
  ),
);

export async function take(site: TestSite, { name, choice }: Step): Promise<void> {
  await STEPS[name]?.(site, choice);
}
