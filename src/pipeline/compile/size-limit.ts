/** A note longer than anybody writes: an error instead of minutes. */
import { tooLong } from '../../diagnostics/catalogue/files.ts';
import { atOffset } from '../../diagnostics/problem.ts';
import type { Diagnostic, Source } from '../../model.ts';

/** Characters. A book of 500 pages has as many; a million of formulas and text take ten seconds. */
const MOST_CHARACTERS = 1_000_000;

/** At the first character that is too many. */
export function sizeFault(source: Source): Diagnostic | undefined {
  if (source.text.length - source.bodyOffset <= MOST_CHARACTERS) return undefined;
  return atOffset(tooLong(MOST_CHARACTERS), source, source.bodyOffset + MOST_CHARACTERS);
}
