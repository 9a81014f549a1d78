/** A phrase that many posts seem to have → all that the index knows of it, to read fewer of them. */
import type { Lexicon, Units } from './lexicon.ts';
import type { Reading, Readings } from './reading.ts';

/** With every pair of its characters. */
export function narrowed(query: readonly Readings[], lexicon: Lexicon): Promise<Readings[]> {
  return Promise.all(
    query.map(async (readings) => ({
      ...readings,
      all: await Promise.all(readings.all.map((reading) => narrowedReading(reading, lexicon))),
    })),
  );
}

async function narrowedReading(reading: Reading, lexicon: Lexicon): Promise<Reading> {
  if (!reading.isPhrase) return reading;
  const pairs = await Promise.all(pairsIn(reading).map((pair) => lexicon.units(pair)));
  const units: Units = new Map(
    [...reading.units].filter(([unit]) => pairs.every((each) => each.has(unit))),
  );
  return { ...reading, units };
}

function pairsIn({ atoms }: Reading): string[] {
  return atoms.slice(1).flatMap(({ folded, isHan, joined }, at) => {
    const before = atoms[at];
    return isHan && joined && before?.isHan ? [before.folded + folded] : [];
  });
}
