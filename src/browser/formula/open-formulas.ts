/** A formula that is looked for → the parts of posts that may have it, and what of a part does. */
import { canonical, macrosOf, texOf } from './canonical.ts';
import { findPlaces } from './find-places.ts';
import { type FormulaHit, hitIn } from './matching.ts';
import type { Place } from './places.ts';
import { withBackslashes } from './words.ts';

/** What `search/index.json` says of formulas. */
export interface FormulaManifest {
  /** The file with the names of all shards. */
  names: string;
  /** The site's own. */
  macros: Record<string, string>;
}

export interface FormulaQuery {
  /** Most likely first; no other place has it. */
  places: Place[];
  /** Compares it with the formulas of a part, in TeX, by section. */
  hitIn(sections: string[][]): FormulaHit | undefined;
}

export interface FormulaEngine {
  /** Rejects with the cause where a file of the index cannot be read. */
  ask(tex: string, signal?: AbortSignal): Promise<FormulaQuery>;
}

/** As the index names its files, in bytes. */
const NAME_BYTES = 5;

/** `read` gives a file of the index decompressed, by its path below `search/`. */
export function openFormulas(
  read: (path: string, signal?: AbortSignal) => Promise<Uint8Array>,
  manifest: FormulaManifest,
): FormulaEngine {
  const macros = macrosOf(manifest.macros);
  const known = new Map<string, string[]>();
  const tokensOf = (tex: string): string[] => {
    const tokens = known.get(tex) ?? canonical(tex);
    known.set(tex, tokens);
    return tokens;
  };
  return {
    async ask(tex, signal) {
      const names = namesIn(await read(manifest.names, signal));
      const readings = [tex, withBackslashes(tex)].map((each) => canonical(each, macros));
      const wanted = [...new Map(readings.map((each) => [texOf(each), each])).values()];
      const places = await Promise.all(
        wanted.map((tokens) =>
          findPlaces(tokens, names.length, (shard) => read(`formula-${names[shard]}.bin`, signal)),
        ),
      );
      return {
        places: ordered(places.flat()),
        hitIn: (sections) =>
          hitIn(
            sections.map((formulas) => formulas.map(tokensOf)),
            wanted,
          ),
      };
    },
  };
}

function namesIn(bytes: Uint8Array): string[] {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.match(new RegExp(`.{${NAME_BYTES * 2}}`, 'g')) ?? [];
}

/** Those that have it as a formula of its own first, then the newest posts, which have the highest numbers. */
function ordered(places: Place[]): Place[] {
  return places.toSorted(
    (a, b) => Number(b.isWhole) - Number(a.isWhole) || b.post - a.post || a.part - b.part,
  );
}
