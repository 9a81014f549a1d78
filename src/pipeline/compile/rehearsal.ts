/** Notes compiled while nobody waits: the next edit then finds code that V8 has made quick, and formulas that are set. */
import { FileChanged } from '../../base/files.ts';
import type { Source } from '../../model.ts';
import type { TimedCompiler } from './compiled-text.ts';
import { withText } from './with-text.ts';

/** More of them hardly make later ones quicker. */
const NOTES = 24;
/** In UTF-16 units: readers wait for as long as one step takes. */
const LONGEST = 30_000;

/**
 * A note at each step, the newest first, since those are edited; nothing is kept but what `compile` keeps.
 * One whose file has changed is left to the build.
 */
export function* rehearsal(sources: Source[], compile: TimedCompiler): Generator<void, void> {
  const newest = sources.toSorted((a, b) => epochOf(b) - epochOf(a)).slice(0, NOTES);
  for (const source of newest) {
    const whole = unlessChanged(source);
    if (whole && whole.text.length <= LONGEST) compile(whole);
    yield;
  }
}

function epochOf({ frontMatter: { date } }: Source): number {
  return date?.epoch ?? 0;
}

/** With its text read; undefined where the file holds another by now. */
function unlessChanged(source: Source): Source | undefined {
  try {
    return withText(source);
  } catch (cause) {
    if (cause instanceof FileChanged) return undefined;
    throw cause;
  }
}
