/** What a rule of the author's lint is: it looks at one note and says what it found. */
import type { Nodes, Root } from 'mdast';
import type { Fix, Problem } from '../../../model.ts';
import type { ProseBlock, ProseLine } from './prose.ts';

/** A note as rules see it; all offsets are those of the file. */
export interface LintedNote {
  /** As the parser made it, before any plugin has changed it. */
  tree: Root;
  /** All of the tree's nodes, in the order in which they stand. */
  nodes: Nodes[];
  /** Paragraphs, headings and cells of tables. */
  blocks: ProseBlock[];
  /** Of all paragraphs. */
  lines: ProseLine[];
  text: string;
  /** Where the Markdown begins. */
  bodyOffset: number;
  /** `text` with everything blanked that is no running text; see `proseOf`. */
  prose: string;
  /** Whether a new line within a paragraph is one on the page. */
  breaks: boolean;
}

export interface Finding {
  problem: Problem;
  offset: number;
  length: number;
  fix?: Fix;
}

export type LintRule = (note: LintedNote) => Finding[];
