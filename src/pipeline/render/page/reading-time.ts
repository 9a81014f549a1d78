/** How long a post takes to read, each part of it at the speed of its kind. */
import type { Counts } from '../../../model.ts';

/**
 * Silent reading of Chinese: 255 ± 29 characters a minute read aloud in a study of 17 languages
 * (Trauzettel-Klosinski and Dietz, IOVS 53, 2012); 260–330 are found for silent reading.
 */
const HAN_A_MINUTE = 300;
/** Silent reading of English non-fiction: the mean of 190 studies (Brysbaert, JML 109, 2019). */
const WORDS_A_MINUTE = 238;

/** Estimates: no study of notes like these is known. A formula of a line is about five words. */
const SECONDS = { inlineFormula: 1.5, displayFormula: 8, codeLine: 2, picture: 8 };

/** At least 1. */
export function readingMinutes(counts: Counts): number {
  const seconds =
    (counts.formulas - counts.displayFormulas) * SECONDS.inlineFormula +
    counts.displayFormulas * SECONDS.displayFormula +
    counts.codeLines * SECONDS.codeLine +
    counts.pictures * SECONDS.picture;
  const minutes = counts.han / HAN_A_MINUTE + counts.words / WORDS_A_MINUTE + seconds / 60;
  return Math.max(1, Math.round(minutes));
}
