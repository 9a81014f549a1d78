/** What a body is made of besides text: tags, code, formulas and comments, each with its place. */

/** Offsets in the text of the note, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** `{% name arguments %}`. */
export interface TagToken extends Span {
  name: string;
  /** Between the name and the end, without spaces around it. */
  written: string;
}

/** A tag; with `close` one that has a body. */
export interface TagAtom extends Span {
  kind: 'tag';
  open: TagToken;
  close?: TagToken;
  /** Characters of indent before it that go on with a paragraph, but would make code of a block. */
  overIndent: number;
  /** Whether the body is read as Markdown. */
  isMarkdown: boolean;
  /** What stands in such a body. */
  inner: Atom[];
  /** Why a tag that is known has no body after all. */
  fault?: 'unclosed' | 'unopened' | 'deep';
}

/** Code in a fence, code by its indent, code between backticks, and HTML that holds code. */
export interface CodeAtom extends Span {
  kind: 'code';
  /** What stands after the fence, where there is one. */
  info?: Span;
  /** Between backticks. */
  isInline: boolean;
}

export interface FormulaAtom extends Span {
  kind: 'formula';
  /** `$`, `$$`, `\\(`, `\\[`, `` `$ ``; empty for an environment without any. */
  opening: string;
  content: Span;
  /** In a block of HTML, where no renderer changes it. */
  isInHtml?: boolean;
}

/** `{{ … }}`, `{# … #}` and `<!-- … -->`. */
export interface OtherAtom extends Span {
  kind: 'expression' | 'template-comment' | 'comment';
}

export type Atom = TagAtom | CodeAtom | FormulaAtom | OtherAtom;
