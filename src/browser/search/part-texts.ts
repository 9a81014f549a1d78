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
  const table = await files.file(fileName('table', tables[at] ?? ''), hashesIn);
  const hash = table[post % POSTS_A_TABLE]?.[part - 1];
  if (hash === undefined) return undefined;
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

/** Hashes by post and part. */
function hashesIn(bytes: Uint8Array): string[][] {
  const posts: string[][] = [];
  for (let at = 0; at < bytes.length; ) {
    let count = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++] ?? 0;
      count += (byte & 127) * factor;
      if (byte < 128) break;
    }
    const size = PART_HASH / 2;
    posts.push(
      Array.from({ length: count }, (_, index) =>
        Array.from(bytes.subarray(at + index * size, at + (index + 1) * size), (byte) =>
          byte.toString(16).padStart(2, '0'),
        ).join(''),
      ),
    );
    at += count * size;
  }
  return posts;
}
