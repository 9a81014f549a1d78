/** A long stretch under one heading → sections of about the same length, none cut within a phrase. */
import type { SearchRun, SearchSection } from '../../model.ts';

/** A heading with the blocks under it. */
export interface HeadedBlocks extends Pick<SearchSection, 'headingId' | 'heading'> {
  blocks: SearchRun[][];
}

/** Characters that a section has where its blocks allow it. */
const LENGTH = 700;
/** Where a block may be cut: after a sentence, else between words that are not Chinese. */
const SENTENCE_END = /[。！？；!?]["”’」』）)]*\s*|[.;:,]\s+/gu;
const WORD_END = /(?<=[!-~])\s(?=[!-~])/g;

/** The heading stands over the first; the others lead to it too. */
export function cutSections({ headingId, heading, blocks }: HeadedBlocks): SearchSection[] {
  const sections: SearchRun[][] = [];
  let current: SearchRun[] = [];
  for (const block of blocks.flatMap(cutBlock)) {
    const length = lengthOf(current);
    if (length > LENGTH / 2 && length + lengthOf(block) > LENGTH * 1.25) {
      sections.push(current);
      current = [];
    }
    append(current, block);
  }
  if (current.length > 0 || sections.length === 0) sections.push(current);
  return sections.map((runs) => ({ headingId, heading, runs }));
}

/** Blocks end with a line end: no word and no phrase goes on in the next. */
function append(section: SearchRun[], block: SearchRun[]): void {
  const last = section.at(-1);
  const [first = '', ...rest] = block;
  if (typeof last === 'string' && typeof first === 'string') {
    section[section.length - 1] = `${last}\n${first}`;
    section.push(...rest);
  } else if (typeof last === 'string') {
    section[section.length - 1] = `${last}\n`;
    section.push(...block);
  } else if (last !== undefined) {
    if (typeof first === 'string') section.push(`\n${first}`, ...rest);
    else section.push('\n', ...block);
  } else section.push(...block);
}

function cutBlock(block: SearchRun[]): SearchRun[][] {
  if (lengthOf(block) <= LENGTH * 1.25) return [block];
  const parts: SearchRun[][] = [];
  let current: SearchRun[] = [];
  for (const piece of block.flatMap(piecesOf)) {
    if (lengthOf(current) >= LENGTH && endsSentence(current.at(-1))) {
      parts.push(current);
      current = [];
    }
    const last = current.at(-1);
    if (typeof last === 'string' && typeof piece === 'string') {
      current[current.length - 1] = last + piece;
    } else current.push(piece);
  }
  if (current.length > 0) parts.push(current);
  return parts;
}

/** A text as its sentences, and words where a sentence is none. */
function piecesOf(run: SearchRun): SearchRun[] {
  if (typeof run !== 'string') return [run];
  return splitAfter(run, SENTENCE_END).flatMap((sentence) =>
    sentence.length <= LENGTH / 2 ? [sentence] : splitAfter(sentence, WORD_END),
  );
}

function splitAfter(text: string, end: RegExp): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: matched } of text.matchAll(end)) {
    pieces.push(text.slice(from, index + matched.length));
    from = index + matched.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** What ends otherwise goes on: a formula in a sentence, a text before a formula. */
function endsSentence(run: SearchRun | undefined): boolean {
  return typeof run === 'string' && /(?:[。！？；!?]["”’」』）)]*|\s)$/u.test(run);
}

function lengthOf(runs: SearchRun[]): number {
  return runs.reduce((sum, run) => sum + (typeof run === 'string' ? run : run.tex).length, 0);
}
