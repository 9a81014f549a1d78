/** Formulas of a query: loaded when one looks as if it had any. */
import { openFormulas } from '../formula/open-formulas.ts';
import { splitQuery } from '../formula/split-query.ts';
import type { Answer } from './answer.ts';
import type { Candidate } from './candidates.ts';
import type { IndexFiles } from './files.ts';
import { type PartTexts, readPart, type Searched } from './part-texts.ts';

export interface WantedFormulas {
  /** What else the query asks for. */
  text: string;
  /** Posts that may have all of the formulas, the likeliest first; `found` where text is looked for, too. */
  among(found?: Candidate[]): Candidate[];
  /** Undefined where one is not there after all; `answer` to the text has the parts that were read. */
  answerOf(candidate: Candidate, answer?: Answer): Promise<Answer | undefined>;
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
  const partsOf = (post: number): number[] => {
    const places = queries.flatMap((query) => query.places.filter((at) => at.post === post));
    return [...new Set(places.map(({ part }) => part))];
  };

  const among = (found?: Candidate[]): Candidate[] => {
    const sets = queries.map(({ places }) => new Set(places.map(({ post }) => post)));
    const own = [...(sets[0] ?? [])].map((post) => ({ post, score: 0, parts: [] }));
    return (found ?? own).filter(({ post }) => sets.every((posts) => posts.has(post)));
  };

  const answerOf = async (candidate: Candidate, answer?: Answer): Promise<Answer | undefined> => {
    const read = new Map((answer?.parts ?? []).map((texts) => [texts.part, texts]));
    const ranks = queries.map(() => 0);
    const compare = (texts: PartTexts): void => {
      const sections = texts.sections.map(({ heading, body }) => texIn([heading, body]));
      for (const [at, query] of queries.entries()) {
        ranks[at] = Math.max(ranks[at] ?? 0, query.hitIn(sections)?.rank ?? 0);
      }
    };
    const known = partsOf(candidate.post);
    // A part that is not known is looked for from the beginning.
    for (const part of known.includes(0) ? everyPart() : known.sort((a, b) => a - b)) {
      if (known.includes(0) && ranks.every((rank) => rank > 0)) break;
      const texts = read.get(part) ?? (await readPart(files, candidate.post, part));
      if (!texts) break;
      read.set(part, texts);
      compare(texts);
    }
    if (!ranks.every((rank) => rank > 0)) return undefined;
    const parts = [...read.values()].sort((a, b) => a.part - b.part);
    return { candidate, parts, rank: Math.min(...ranks) };
  };

  const runsIn = ({ runs }: Searched): number[] => {
    const at = runs.flatMap((run, index) => (typeof run === 'string' ? [] : [index]));
    const hits = queries.flatMap(
      (query) => query.hitIn([texIn([{ runs }])])?.sections[0]?.formulas ?? [],
    );
    return hits.map((hit) => at[hit] ?? 0);
  };
  return { text, among, answerOf, runsIn };
}

function texIn(searched: Pick<Searched, 'runs'>[]): string[] {
  return searched.flatMap(({ runs }) =>
    runs.flatMap((run) => (typeof run === 'string' ? [] : [run.tex])),
  );
}

function* everyPart(): Generator<number> {
  for (let part = 1; ; part++) yield part;
}
