/** The parts of posts as texts in which phrases are looked for. */
import { decoded, type IndexFiles } from './files.ts';
import {
  fileName,
  PART_HASH,
  POSTS_A_TABLE,
  partFileName,
  type StoredPart,
  type StoredRun,
  type StoredSection,
} from './index-format.ts';
import { joinRuns } from './run-text.ts';
import { type HanTable, type Token, tokensOf } from './tokens.ts';

/** Runs as a text and its tokens. */
export interface Searched {
  runs: StoredRun[];
  text: string;
  starts: number[];
  tokens: Token[];
}

export interface PartTexts {
  part: number;
  stored: StoredPart;
  title: Searched;
  tags: Searched[];
  sections: { stored: StoredSection; heading: Searched; body: Searched }[];
}

/** `part` counts from 1. Undefined for one that a post does not have. */
export async function readPart(
  files: IndexFiles,
  post: number,
  part: number,
): Promise<PartTexts | undefined> {
  const { tables } = await files.manifest();
  const at = Math.floor(post / POSTS_A_TABLE);
  const table = await files.file(fileName('table', tables[at] ?? ''), (bytes) =>
    decoded(bytes).split('\n'),
  );
  const hash = table[post % POSTS_A_TABLE]?.slice((part - 1) * PART_HASH, part * PART_HASH);
  if (!hash) return undefined;
  const stored = await files.file(
    partFileName(post, part, hash),
    (bytes): StoredPart => JSON.parse(decoded(bytes)),
  );
  const simplified = stored.traditional && (await simplifiedTable(files));
  const searched = (runs: StoredRun[]): Searched => {
    const { text, starts } = joinRuns(runs);
    return { runs, text, starts, tokens: tokensOf(text, simplified) };
  };
  return {
    part,
    stored,
    title: searched([stored.title]),
    tags: stored.tags.map((tag) => searched([tag])),
    sections: stored.sections.map((section) => ({
      stored: section,
      heading: searched(section.heading),
      body: searched(section.runs),
    })),
  };
}

export async function simplifiedTable(files: IndexFiles): Promise<HanTable> {
  const { traditional } = await files.manifest();
  return files.file(fileName('traditional', traditional), (bytes) => {
    const characters = [...decoded(bytes)];
    return new Map(
      characters.flatMap((from, at): [string, string][] =>
        at % 2 === 0 ? [[from, characters[at + 1] ?? from]] : [],
      ),
    );
  });
}
