/** Minutes that a post takes. */
import { expect, it } from 'vitest';
import type { Counts } from '../../../../src/model.ts';
import { readingMinutes } from '../../../../src/pipeline/render/page/reading-time.ts';

const NOTHING: Counts = {
  ...{ han: 0, words: 0, formulas: 0, displayFormulas: 0, codeLines: 0, pictures: 0 },
};

it.each<[Partial<Counts>, number]>([
  [{}, 1],
  [{ han: 3000 }, 10],
  [{ words: 2380 }, 10],
  [{ han: 1500, words: 1190 }, 10],
  [{ formulas: 200 }, 5],
  [{ formulas: 60, displayFormulas: 60 }, 8],
  [{ codeLines: 150 }, 5],
  [{ pictures: 30 }, 4],
])('%j: %i', (counts, minutes) => {
  expect(readingMinutes({ ...NOTHING, ...counts })).toBe(minutes);
});
