/** A formula that is looked for → the posts that may have it, and what of a post does. */
import { canonical, macrosOf, texOf } from './canonical.ts';
import { findPosts } from './find-posts.ts';
import { type FormulaHit, hitIn } from './matching.ts';
import { withBackslashes } from './words.ts';

/** What `search/index.json` says of formulas. */
export interface FormulaManifest {
  /** The file with the names of all shards. */
  names: string;
  /** The site's own. */
  macros: Record<string, string>;
}

export interface FormulaQuery {
  /** By their number, most likely first; no other post has it. */
  posts: number[];
  /** Compares it with a post's formulas, in TeX, by section. */
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
      const postings = await Promise.all(
        wanted.map((tokens) =>
          findPosts(tokens, names.length, (shard) => read(`formula-${names[shard]}.bin`, signal)),
        ),
      );
      return {
        posts: ordered(postings.flat()),
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

/** Those that have it as a formula of its own first, then the newest, which have the highest numbers. */
function ordered(postings: number[]): number[] {
  const sorted = postings.toSorted((a, b) => (b & 1) - (a & 1) || b - a);
  return [...new Set(sorted.map((posting) => posting >> 1))];
}
