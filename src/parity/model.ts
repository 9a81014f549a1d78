/** The nouns of parity: what an old site has, and what became of it in the new one. */
import type { Bilingual } from '../model.ts';

/** What is compared, in the order in which reports have it. */
export const KINDS = [
  ...['page', 'tag', 'category', 'archive', 'pagination', 'feed', 'file'],
  ...['anchor', 'picture', 'formula', 'title', 'date', 'text'],
] as const;

export type Kind =
  | 'page'
  | 'tag'
  | 'category'
  | 'archive'
  | 'pagination'
  | 'feed'
  | 'file'
  | 'anchor'
  | 'picture'
  | 'formula'
  | 'title'
  | 'date'
  | 'text';

/**
 * `mended`: the old site showed it damaged, the new one as it was written. `replaced`: it belonged to
 * the old generator, and readers need no more of it than the new site has.
 */
export type State = 'same' | 'redirected' | 'mended' | 'replaced' | 'changed' | 'lost';

/** One thing of the old site that is not simply the same. */
export interface Finding {
  kind: Kind;
  state: Exclude<State, 'same'>;
  /** As reports print it and a list of what is accepted names it: `/old/`, `formula /old/ 3`. */
  name: string;
  /** What the old site has, where that is not the name. */
  old?: string;
  /** What the new site has instead. */
  new?: string;
  why: Bilingual;
  isAccepted: boolean;
}

/** How many things of a kind are in which state; `accepted` are not counted as changed or lost. */
export type Counts = Record<State | 'accepted', number>;

export interface Parity {
  summary: Record<Kind, Counts>;
  findings: Finding[];
}

/** A picture that a page shows. */
export interface ShownPicture {
  /** As written, references decoded. */
  src: string;
  alt: string;
}

export interface Heading {
  id: string;
  text: string;
}

/** What readers get of a page, without its frame. */
export interface PageFacts {
  title: string;
  /** `article`, `website`; empty where the page does not say. */
  type: string;
  /** When it was published, as written; empty where the page does not say. */
  published: string;
  /** The page's own full URL; empty where the page does not say. */
  canonical: string;
  /** Where it sends its readers on; undefined for a page that does not. */
  redirect: string | undefined;
  /** How many texts of posts stand on it; one for a post. */
  bodies: number;
  /** Of the first text: */
  headings: Heading[];
  pictures: ShownPicture[];
  /** TeX; a stretch that Markdown made emphasis of is between marks. */
  formulas: string[];
  /** Text without formulas. */
  text: string;
  /** All of the page. */
  ids: Set<string>;
}

/** An HTML page of the old site. */
export interface OldPage {
  kind: Extract<Kind, 'page' | 'tag' | 'category' | 'archive' | 'pagination'>;
  /** Decoded, from the root of the site: `/2021/08/31/r-fcn/`. */
  url: string;
  /** Undefined where only the address is known. */
  facts: PageFacts | undefined;
}

/** Another file of the old site. */
export interface OldFile {
  /** Decoded. */
  url: string;
  /** Where to read it; undefined where only the address is known. */
  file: string | undefined;
}

export interface OldSite {
  /** Of the site, without a path: `https://example.org`; empty where no page says. */
  origin: string;
  /** `/` or `/blog/`. */
  basePath: string;
  pages: OldPage[];
  files: OldFile[];
  /** URLs of files that the blog's author put there, where the blog's sources are at hand. */
  authored: Set<string> | undefined;
}
