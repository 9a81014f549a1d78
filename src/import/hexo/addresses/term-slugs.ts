/** Slugs of tags and categories, so that their pages stay where Hexo had them. */
import { shortHash } from '../../../base/hash.ts';
import { hexoSlug } from '../../../base/hexo-slug.ts';
import { foldedPath, portablePath } from '../../../base/portable-path.ts';
import { slugOf } from '../../../base/slug.ts';
import { termsShareAddress } from '../../../diagnostics/catalogue/import-notes.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic } from '../../../model.ts';
import type { TermName } from '../notes/terms.ts';
import { textOf } from '../read-blog/values.ts';

/** A tag, or a category below others, with the notes in it. */
export interface UsedTerm {
  /** From the root down. */
  path: TermName[];
  count: number;
  /** Relative to the blog: of the first note in it. */
  firstNote: string;
}

export interface TermSlugs {
  /** For `tag_slugs` or `category_slugs`. */
  slugs: Record<string, string>;
  /** Old and new path of each term, below the folder of its kind: `a/b`. */
  paths: { term: UsedTerm; old: string; new: string }[];
  diagnostics: Diagnostic[];
}

export interface SlugRules {
  /** `tag_map` or `category_map` */
  map: Record<string, unknown>;
  letterCase: unknown;
}

/** One part of a path, as `tag_slugs` may hold it. */
const SEGMENT = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}_-])?$/u;
const LONGEST_SEGMENT = 80;

/** The slug that Hexo gives a name. */
export function hexoTermSlug({ inHexo }: TermName, { map, letterCase }: SlugRules): string {
  const mapped = Object.hasOwn(map, inHexo) ? textOf(map[inHexo]) : undefined;
  return hexoSlug(mapped ?? inHexo, letterCase);
}

export function slugsFor(terms: UsedTerm[], rules: SlugRules): TermSlugs {
  const found: TermSlugs = { slugs: Object.create(null), paths: [], diagnostics: [] };
  const slugByName = new Map<string, string>();
  const owners = new Map<string, TermName>();
  for (const term of terms) {
    const name = term.path.at(-1);
    if (!name) continue;
    const parents = term.path.slice(0, -1).map((each) => slugByName.get(each.name) ?? '');
    const wanted = hexoTermSlug(name, rules);
    const slug =
      slugByName.get(name.name) ?? freeSlug(name, { wanted, parents, owners, term, found });
    slugByName.set(name.name, slug);
    owners.set(foldedPath([...parents, slug].join('/')), name);
    if (slug !== slugOf(name.name)) found.slugs[name.name] = slug;
    const old = [...term.path.slice(0, -1).map((each) => hexoTermSlug(each, rules)), wanted];
    found.paths.push({ term, old: old.join('/'), new: [...parents, slug].join('/') });
  }
  return found;
}

interface Wish {
  wanted: string;
  parents: string[];
  owners: Map<string, TermName>;
  term: UsedTerm;
  found: TermSlugs;
}

/** Hexo's where it can be had; two names of one slug overwrite each other in Hexo, here one gives way. */
function freeSlug({ name }: TermName, { wanted, parents, owners, term, found }: Wish): string {
  const isFit = SEGMENT.test(wanted) && wanted.length <= LONGEST_SEGMENT;
  const own = slugOf(name);
  const isOwnFit = own !== '' && portablePath(own) === own;
  const slug = isFit || wanted === own ? wanted : isOwnFit ? own : `t-${shortHash(name)}`;
  const base = slug === '' ? `t-${shortHash(name)}` : slug;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? base : `${base}-${number}`;
    const owner = owners.get(foldedPath([...parents, candidate].join('/')));
    if (owner && owner.name !== name) continue;
    const other = owners.get(foldedPath([...parents, base].join('/')));
    if (number > 1 && other) {
      const problem = termsShareAddress(name, other.name, candidate);
      found.diagnostics.push(inFile(problem, term.firstNote));
    }
    return candidate;
  }
}
