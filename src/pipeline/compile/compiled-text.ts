/** A compiled post as two texts: what is always at hand, and what is read when a page is made. */
import type { CompiledPost, PostBody, PostFacts } from '../../model.ts';

export interface CompiledText {
  /** `PostFacts` as JSON. */
  facts: string;
  /** `PostBody` as JSON. */
  body: string;
}

export function asText(compiled: CompiledPost): CompiledText {
  const { content, excerpt, opening, formulas, styles, text, lint, ...facts } = compiled;
  const body: PostBody = { content, excerpt, opening, formulas, styles, text, lint };
  return { facts: JSON.stringify(facts satisfies PostFacts), body: JSON.stringify(body) };
}

/** The whole post again; `readBody` is called whenever something of its body is asked for. */
export function compiledOf(facts: PostFacts, readBody: () => PostBody): CompiledPost {
  return {
    ...facts,
    get content() {
      return readBody().content;
    },
    get excerpt() {
      return readBody().excerpt;
    },
    get opening() {
      return readBody().opening;
    },
    get formulas() {
      return readBody().formulas;
    },
    get styles() {
      return readBody().styles;
    },
    get text() {
      return readBody().text;
    },
    get lint() {
      return readBody().lint;
    },
  };
}
