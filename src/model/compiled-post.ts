/** compile: Source → CompiledPost, each post by itself. */
import type { Diagnostic, Place } from './diagnostic.ts';

/** What a fragment leaves open, since it depends on the page it stands on or on other posts. */
export type Hole =
  /** An `id`, or a reference to one, of this fragment: prefixed where several posts share a page. */
  | { kind: 'id'; id: string }
  /** `#id` of this fragment as a link. */
  | { kind: 'fragment-link'; id: string }
  /** The URL of `references[index]`. */
  | { kind: 'reference'; index: number }
  /** ` width="…" height="…"` of the image `references[index]`, or nothing. */
  | { kind: 'size'; index: number }
  /** What only a page with KaTeX's style sheet can show: feeds leave it out and have MathML. */
  | { kind: 'katex'; html: string };

/** HTML with holes: text as it is, holes filled in when a page is rendered. */
export type Fragment = (string | Hole)[];

export interface Heading {
  /** 1–6 */
  depth: number;
  id: string;
  /** Plain text. */
  text: string;
  /** HTML of the heading's line, formulas rendered, without links. */
  html: string;
  place: Place;
}

/** A link or an image of a post, as written. */
export interface Reference {
  kind: 'link' | 'image';
  url: string;
  place: Place;
  /** The source line, for the code frame. */
  sourceLine: string;
}

/** Of the text alone: markup, code and formulas are counted apart. */
export interface Counts {
  han: number;
  words: number;
  formulas: number;
  codeLines: number;
}

/** All that can be known of a post by itself. Plain data: the unit of the cache. */
export interface CompiledPost {
  path: string;
  hash: string;
  /** The first heading's text, where front matter has no title. */
  firstHeading: string | undefined;
  content: Fragment;
  /** What stands before `<!-- more -->`; absent without the mark. */
  excerpt: Fragment | undefined;
  /** The beginning of the text, plain, cut at a sentence or word; never within a formula. */
  summary: string;
  headings: Heading[];
  /** Ids of every element that has one, headings included. */
  ids: string[];
  text: string;
  counts: Counts;
  hasMath: boolean;
  hasCode: boolean;
  references: Reference[];
  diagnostics: Diagnostic[];
  /** What the author may not have meant: told by `check` alone, so that a build stays quiet. */
  lint: Diagnostic[];
}
