/** What a tag of Hexo is to the import. */
import type { Conversion } from '../conversion.ts';
import type { Span } from '../scan/atoms.ts';

/** A tag that stands in a note. */
export interface TagUse extends Span {
  name: string;
  /** As it is written between the name and the end of the tag. */
  written: string;
  words: string[];
  /** Already converted where it is Markdown, without its indent; empty without a body. */
  body: string;
  conversion: Conversion;
}

/** Markdown in the place of a tag; `block` stands on lines of its own. */
export interface Converted {
  kind: 'inline' | 'block';
  markdown: string;
}

export interface TagRule {
  names: string[];
  /** How the body is read. */
  body: 'markdown' | 'verbatim' | 'none';
  /** Undefined where the tag must stay; then it has been reported. */
  convert(tag: TagUse): Converted | undefined;
}

export function inline(markdown: string): Converted {
  return { kind: 'inline', markdown };
}

export function block(markdown: string): Converted {
  return { kind: 'block', markdown };
}
