/** A candidate is read: does the post really have each phrase, and where does it have them? */
import type { Candidate } from './candidates.ts';
import type { IndexFiles } from './files.ts';
import { partOf, postOf } from './lexicon.ts';
import { type PartTexts, readPart, type Searched } from './part-texts.ts';
import { placesIn } from './phrase.ts';
import type { Reading, Readings } from './reading.ts';

export interface Answer {
  candidate: Candidate;
  /** Those that were read, in the order of the text. */
  parts: PartTexts[];
  /** How well its formulas answer; greater is better. */
  rank?: number;
}

/** Undefined where a phrase is not there after all. Reads as few parts as tell it. */
export async function answerOf(
  candidate: Candidate,
  query: readonly Readings[],
  files: IndexFiles,
): Promise<Answer | undefined> {
  const { post } = candidate;
  const read = new Map<number, PartTexts>();
  const open = async (part: number): Promise<PartTexts | undefined> => {
    const texts = read.get(part) ?? (await readPart(files, post, part));
    if (texts) read.set(part, texts);
    return texts;
  };
  const best = await open(candidate.parts.find((part) => part > 0) ?? 1);
  if (!best) return undefined;
  for (const readings of query) {
    if (!(await isThere(readings, candidate, open))) return undefined;
  }
  const parts = [...read].sort(([a], [b]) => a - b).map(([, texts]) => texts);
  return { candidate, parts };
}

async function isThere(
  { all }: Readings,
  { post, parts }: Candidate,
  open: (part: number) => Promise<PartTexts | undefined>,
): Promise<boolean> {
  const own = all.map((reading) => ({
    reading,
    parts: new Set([...reading.units.keys()].filter((unit) => postOf(unit) === post).map(partOf)),
  }));
  if (own.some(({ reading, parts: at }) => !reading.isPhrase && at.size > 0)) return true;
  for (const part of parts) {
    const here = own.filter(({ parts: at }) => at.has(part));
    const texts = here.length > 0 ? await open(Math.max(1, part)) : undefined;
    if (texts && here.some(({ reading }) => has(texts, reading, part === 0))) return true;
  }
  return false;
}

function has({ title, tags, sections }: PartTexts, { atoms }: Reading, isHead: boolean): boolean {
  const hasIt = ({ tokens, text }: Searched) => placesIn(tokens, text, atoms).length > 0;
  if (isHead) return [title, ...tags].some(hasIt);
  return sections.some(({ heading, body }) => hasIt(heading) || hasIt(body));
}
