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
  /** The title of the note that `references[index]` leads to. */
  | { kind: 'title'; index: number }
  /** ` width="…" height="…"` of the image `references[index]`, as far as they are known. */
  | SizeHole
  /** ` loading="lazy"` of a picture near the top of the post, but where that is the top of the page. */
  | { kind: 'lazy' }
  /** `formulas[index]`, in the form that the page wants. */
  | { kind: 'formula'; index: number }
  /** The number of the equation that `references[index]` leads to, in another post. */
  | { kind: 'equation'; index: number };

export interface SizeHole {
  kind: 'size';
  index: number;
  /** In pixels, where the author gave one of them: the other follows from the file. */
  width?: number;
  height?: number;
}

/** HTML with holes: text as it is, holes filled in when a page is rendered. */
export type Fragment = (string | Hole)[];

/** A formula as KaTeX sets it, in both of its forms. */
export interface Formula {
  /** On a line of its own. */
  display: boolean;
  /** `<math>…</math>`, with the TeX as its annotation; without its namespace. */
  mathml: string;
  /** `<span class="katex-html">…`: what KaTeX's style sheet and the rules of `styles` show. */
  html: string;
  /** Inline styles that are classes in both: `height:0.43em`. */
  styles: string[];
}

export interface Heading {
  /** 1–6 */
  depth: number;
  id: string;
  /** Plain text. */
  text: string;
  /** The heading's line, without links. */
  html: Fragment;
  place: Place;
}

/** A link or an image of a post, as written; or `\\eqref` of an equation in another post. */
export interface Reference {
  kind: 'link' | 'image' | 'equation';
  url: string;
  /** `url` is a name in double brackets, not encoded: `检测/fpn#方法`. */
  wiki?: true;
  place: Place;
  /** The source line, for the code frame. */
  sourceLine: string;
}

/** Of the text alone: markup, code and formulas are counted apart. */
export interface Counts {
  han: number;
  words: number;
  formulas: number;
  /** Those of `formulas` that stand on lines of their own. */
  displayFormulas: number;
  codeLines: number;
  pictures: number;
}

/** Characters by the name of the font they are set in: `{ 'KaTeX_Main-Regular': '()1' }`. */
export type Glyphs = Record<string, string>;

/** A piece of a post's text, or a formula of it. Code and the words of pictures are text. */
export type SearchRun = string | { tex: string; display: boolean };

/** A stretch of a post under one heading; long ones are cut at about 700 characters. */
export interface SearchSection {
  /** Undefined before the first heading. */
  headingId: string | undefined;
  heading: SearchRun[];
  /** Blocks are apart by a line end. */
  runs: SearchRun[];
}

/** What other posts, lists and the head of a page need to know of a post: small, always at hand. */
export interface PostFacts {
  path: string;
  /** Of the source's text. */
  hash: string;
  /** The first heading's text, where front matter has no title. */
  firstHeading: string | undefined;
  hasExcerpt: boolean;
  hasOpening: boolean;
  /** The beginning of the text, plain, cut at a sentence or word; never within a formula. */
  summary: string;
  /** What stands beside labelled equations, by their ids: `3`. */
  equations: Record<string, string>;
  headings: Heading[];
  /** Ids of every element that has one, headings included. */
  ids: string[];
  counts: Counts;
  hasMath: boolean;
  /** What its formulas need of KaTeX's fonts. */
  glyphs: Glyphs;
  hasCode: boolean;
  /** What the scripts of a theme can help to read. */
  hasFigures: boolean;
  hasFootnotes: boolean;
  /** A list so long and deep that branches are worth folding. */
  hasOutline: boolean;
  /** How tall the whole is likely to be: a step of `compile/height.ts`. */
  heightStep: number;
  references: Reference[];
  diagnostics: Diagnostic[];
}

/** What pages show of a post, and `check` tells of it: large, read when it is asked for. */
export interface PostBody {
  content: Fragment;
  /** What stands before `<!-- more -->`; absent without the mark. */
  excerpt: Fragment | undefined;
  /** The first blocks or list items of a post without the mark; absent where none is short enough. */
  opening: Fragment | undefined;
  /** Each once, however often the post has it. */
  formulas: Formula[];
  /** Their inline styles that are no common ones, each once, sorted. */
  styles: string[];
  text: string;
  /** What the author may not have meant: told by `check` alone, so that a build stays quiet. */
  lint: Diagnostic[];
}

/** What the index of the search is made of. */
export interface PostIndex {
  search: SearchSection[];
  /** The terms of `search` and where they are, as the index wants them. */
  searchTerms: string;
  /** Of the formulas in each section of `search`, in the form that is one for all notations. */
  formulaForms: string[][];
}

/** All that can be known of a post by itself. Plain data, but its body and index may be read anew each time. */
export interface CompiledPost extends PostFacts, Readonly<PostBody>, Readonly<PostIndex> {}

/** By path of the note, the last post that was made of it, and under which key. */
export type CompiledMemory = Map<string, RememberedPost>;

export interface RememberedPost {
  key: string;
  facts: PostFacts;
  /** Its body and its index as JSON, where no cache holds them. */
  body: string | undefined;
  index: string | undefined;
}
