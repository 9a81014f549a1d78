/** Keys that are no settings, and what their author may have meant. */
import { nearest } from '../base/nearest.ts';
import { misplacedKey, unknownKey } from '../diagnostics/catalogue/config.ts';
import type { Problem } from '../model.ts';
import { type Cursor, shortened } from './cursor.ts';

/**
 * Reports the keys of the map at `cursor` that are not in `known`; `everywhere` holds the full
 * keys of all settings (`index.per_page`), to find one that stands in the wrong place.
 */
export function reportUnknownKeys(
  cursor: Cursor,
  known: readonly string[],
  everywhere: readonly string[] = [],
): void {
  for (const [name, item] of cursor.entries()) {
    if (known.includes(name)) continue;
    cursor.item(name).fail(problemOf({ name, key: item.key, known, everywhere }), { part: 'key' });
  }
}

interface UnknownKey {
  name: string;
  /** From the root. */
  key: string;
  known: readonly string[];
  everywhere: readonly string[];
}

function problemOf({ name, key, known, everywhere }: UnknownKey): Problem {
  const meant = nearest(name, known);
  if (meant !== undefined) return unknownKey(shortened(key), meant);
  const homes = everywhere.filter((full) => full === name || full.endsWith(`.${name}`));
  const [home] = homes;
  if (home === undefined || homes.length > 1) return unknownKey(shortened(key), undefined);
  const dot = home.lastIndexOf('.');
  if (dot === -1) return unknownKey(shortened(key), home);
  return misplacedKey(key, home.slice(0, dot), home.slice(dot + 1));
}
