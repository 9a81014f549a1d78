/** A compiled post as three texts: what is always at hand, what pages are made of, and the index. */
import type { CompiledPost, PostBody, PostFacts, PostIndex, Source } from '../../model.ts';

export interface CompiledText {
  /** `PostFacts` as JSON. */
  facts: string;
  /** `PostBody` as JSON. */
  body: string;
  /** `PostIndex` as JSON. */
  index: string;
}

/** Of a note that may have been given up. */
export interface TimedText {
  text: CompiledText;
  /** Whether the note would be the same every time: only that may be kept. */
  isFinal: boolean;
}

/** Compiles one note, within a time. */
export type TimedCompiler = (source: Source) => TimedText;

export function asText(compiled: CompiledPost): CompiledText {
  const { content, excerpt, opening, formulas, styles, text, lint, ...others } = compiled;
  const { search, searchTerms, formulaForms, ...facts } = others;
  const body: PostBody = { content, excerpt, opening, formulas, styles, text, lint };
  const index: PostIndex = { search, searchTerms, formulaForms };
  return {
    facts: JSON.stringify(facts satisfies PostFacts),
    body: JSON.stringify(body),
    index: JSON.stringify(index),
  };
}

/** Called whenever something of the body or the index is asked for. */
export interface Readers {
  body(): PostBody;
  index(): PostIndex;
}

/** The whole post again, or what it is for those who need not all of its facts. */
export function compiledOf<Facts extends object>(
  facts: Facts,
  readers: Readers,
): Facts & Readonly<PostBody> & Readonly<PostIndex> {
  return Object.assign(new LargeParts(readers), facts);
}

/** A class, so that all posts are of one shape: a literal with getters has its own each time. */
class LargeParts implements Readonly<PostBody>, Readonly<PostIndex> {
  readonly #read: Readers;

  constructor(readers: Readers) {
    this.#read = readers;
  }

  get content() {
    return this.#read.body().content;
  }

  get excerpt() {
    return this.#read.body().excerpt;
  }

  get opening() {
    return this.#read.body().opening;
  }

  get formulas() {
    return this.#read.body().formulas;
  }

  get styles() {
    return this.#read.body().styles;
  }

  get text() {
    return this.#read.body().text;
  }

  get lint() {
    return this.#read.body().lint;
  }

  get search() {
    return this.#read.index().search;
  }

  get searchTerms() {
    return this.#read.index().searchTerms;
  }

  get formulaForms() {
    return this.#read.index().formulaForms;
  }
}
