/** Formulas of a query: loaded when one looks as if it had any. */
import { type FormulaQuery, openFormulas } from '../formula/open-formulas.ts';
import { splitQuery } from '../formula/split-query.ts';
import type { Answer } from './answer.ts';
import type { Candidate } from './candidates.ts';
import type { IndexFiles } from './files.ts';
import { type PartTexts, readPart, type Searched } from './part-texts.ts';

export interface WantedFormulas {
  /** What else the query asks for. */
  text: string;
  /** Posts that may have all of the formulas, the likeliest first; of `found` where text is asked for too. */
  among(found?: Candidate[]): Candidate[];
  /** Undefined where one is not there after all. Adds the parts that tell it to `answer`, and its rank. */
  confirmed(answer: Answer): Promise<Answer | undefined>;
  /** The runs that are or hold one. */
  runsIn(searched: Searched): number[];
}

/** Undefined where `typed` is text alone, or the site has no formula. */
export async function formulasIn(
  typed: string,
  files: IndexFiles,
): Promise<WantedFormulas | undefined> {
  const { text, formulas } = splitQuery(typed);
  const manifest = (await files.manifest()).formulas;
  if (formulas.length === 0 || !manifest) return undefined;
  const engine = openFormulas((path) => files.file(path, (bytes) => bytes), manifest);
  const queries = await Promise.all(formulas.map((tex) => engine.ask(tex)));
  return {
    text,
    among: (found) => among(queries, found),
    confirmed: (answer) => confirmed(answer, queries, files),
    runsIn: (searched) => queries.flatMap((query) => runsIn(searched, query)),
  };
}

function among(queries: FormulaQuery[], found?: Candidate[]): Candidate[] {
  const [first, ...others] = queries.map(({ places }) => new Set(places.map(({ post }) => post)));
  const own = [...(first ?? [])].map((post) => ({ post, score: 0, parts: [] }));
  return (found ?? own).filter(
    ({ post }) => first?.has(post) && others.every((posts) => posts.has(post)),
  );
}

async function confirmed(
  answer: Answer,
  queries: FormulaQuery[],
  files: IndexFiles,
): Promise<Answer | undefined> {
  const { post } = answer.candidate;
  const read = new Map(answer.parts.map((texts) => [texts.part, texts]));
  const open = async (part: number): Promise<PartTexts | undefined> => {
    const texts = read.get(part) ?? (await readPart(files, post, part));
    if (texts) read.set(part, texts);
    return texts;
  };
  const ranks = await Promise.all(queries.map((query) => rankIn(post, query, open)));
  if (ranks.some((rank) => rank === 0)) return undefined;
  const parts = [...read.values()].sort((a, b) => a.part - b.part);
  return { ...answer, parts, rank: Math.min(...ranks) };
}

/** Of the first part that has it; 0 where none has. */
async function rankIn(
  post: number,
  { places, hitIn }: FormulaQuery,
  open: (part: number) => Promise<PartTexts | undefined>,
): Promise<number> {
  for (const place of places.filter((each) => each.post === post)) {
    for (let part = place.part; ; part++) {
      const texts = await open(part);
      const hit = texts && hitIn(texts.sections.map(({ heading, body }) => texIn(heading, body)));
      if (hit) return hit.rank;
      if (!texts || !place.isOnward) break;
    }
  }
  return 0;
}

function runsIn(searched: Searched, { hitIn }: FormulaQuery): number[] {
  const at = searched.runs.flatMap((run, index) => (typeof run === 'string' ? [] : [index]));
  const hits = hitIn([texIn(searched)])?.sections[0]?.formulas ?? [];
  return hits.map((hit) => at[hit] ?? 0);
}

function texIn(...searched: Searched[]): string[] {
  return searched.flatMap(({ runs }) =>
    runs.flatMap((run) => (typeof run === 'string' ? [] : [run.tex])),
  );
}
