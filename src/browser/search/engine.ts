/** The search: a query and the files of an index → posts, best first. */
import { type Answer, answerOf } from './answer.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { resultOf } from './excerpt.ts';
import { type Facets, facetsFor } from './facets.ts';
import { IndexFiles } from './files.ts';
import type { WantedFormulas } from './formulas.ts';
import { Lexicon } from './lexicon.ts';
import type { ReadIndexFile, SearchEngine, SearchOptions, SearchResults } from './model.ts';
import { simplifiedTable } from './part-texts.ts';
import { type Clause, parseQuery, type Query } from './query.ts';
import type { Readings } from './reading.ts';
import { readingsOf } from './readings.ts';

const LIMIT = 10;
/** So many posts are compared before the best of them are shown. */
const FORMULA_BATCH = 12;
/** Whether it is worth a look for formulas. */
const MAY_BE_TEX =
  /[\\^_${}=<>′-‴∀-⋿⟨-⫿²³¹⁰-ₜᴬ-ᵪⱼ\p{Script=Greek}\u{1d400}-\u{1d7ff}]|\w\(|tex[:：]/iu;

/** Nothing is read before the first query. What was read stays for the next ones. */
export function openSearch(read: ReadIndexFile): SearchEngine {
  const files = new IndexFiles(read);
  const index: Index = { files, lexicon: new Lexicon(files) };
  return {
    search: (query, options = {}) => untilAborted(search(query, options, index), options.signal),
  };
}

interface Index {
  files: IndexFiles;
  lexicon: Lexicon;
}

async function search(typed: string, options: SearchOptions, index: Index): Promise<SearchResults> {
  if (MAY_BE_TEX.test(typed)) {
    const { formulasIn } = await import('./formulas.ts');
    const formulas = await formulasIn(typed, index.files);
    const found = formulas && (await find(parseQuery(formulas.text), options, index, formulas));
    if (found && found.results.length > 0) return found;
  }
  const query = parseQuery(typed);
  const found = await find(query, options, index);
  const isWhole = found.results.length > 0 || !/\P{ASCII}/u.test(typed);
  if (isWhole) return found;
  const again = parseQuery(typed, await simplifiedTable(index.files));
  const isSame = JSON.stringify(again) === JSON.stringify(query);
  const folded = isSame ? found : await find(again, options, index);
  if (folded.results.length > 0) return folded;
  const { splitClauses } = await import('./forms.ts');
  const split = await splitClauses(again, index.lexicon);
  return split ? find(split, options, index) : folded;
}

async function find(
  query: Query,
  options: SearchOptions,
  index: Index,
  formulas?: WantedFormulas,
): Promise<SearchResults> {
  const { files, lexicon } = index;
  const { posts } = await files.manifest();
  const [facets, readings] = await Promise.all([
    facetsFor(files, query.filters),
    Promise.all(query.clauses.map((clause) => readingsOf(clause, files, lexicon))),
  ]);
  const worded = readings.length > 0 ? candidatesFor(readings, posts) : undefined;
  const candidates = formulas ? formulas.among(worded) : (worded ?? allPosts(query, posts));
  const left = candidates.filter(({ post }) => facets.passes(post));
  const { answers, refuted } = await (formulas
    ? answersWith(formulas, left, readings, options, index)
    : answersFrom(left, readings, options, index));
  const total = left.filter(({ post }) => !refuted.has(post)).map(({ post }) => post);
  return {
    total: total.length,
    results: answers.map((answer) => resultOf(answer, readings, formulas?.runsIn)),
    ...facetsOf(facets, total),
    ...suggestionFor(readings),
    terms: termsOf(readings),
  };
}

/** Without words, filters alone choose: the newest first. */
function allPosts({ filters }: Query, posts: number): Candidate[] {
  if (filters.length === 0) return [];
  return Array.from({ length: posts }, (_, at) => ({ post: posts - 1 - at, score: 0, parts: [1] }));
}

/** In batches, each in the order of what its posts turn out to have. */
async function answersWith(
  formulas: WantedFormulas,
  all: Candidate[],
  readings: Readings[],
  { limit = LIMIT, offset = 0, signal }: SearchOptions,
  { files }: Index,
): Promise<Answers> {
  const refuted = new Set<number>();
  const answers: Answer[] = [];
  for (let at = 0; at < all.length && answers.length < offset + limit; at += FORMULA_BATCH) {
    signal?.throwIfAborted();
    const batch = all.slice(at, at + FORMULA_BATCH);
    const read = await Promise.all(
      batch.map(async (each) => {
        // Without words every part is as good as another: which ones to read, the formulas tell.
        const none: Answer = { candidate: each, parts: [] };
        const worded = readings.length > 0 ? await answerOf(each, readings, files) : none;
        return worded && formulas.confirmed(worded);
      }),
    );
    for (const [index, { post }] of batch.entries()) if (!read[index]) refuted.add(post);
    const found = read.filter((each) => each !== undefined);
    answers.push(...found.sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0)));
  }
  return { answers: answers.slice(offset, offset + limit), refuted };
}

interface Answers {
  answers: Answer[];
  refuted: Set<number>;
}

/** Reads candidates in their order until there are enough that have what was looked for. */
async function answersFrom(
  all: Candidate[],
  readings: Readings[],
  { limit = LIMIT, offset = 0, signal }: SearchOptions,
  { files, lexicon }: Index,
): Promise<Answers> {
  const refuted = new Set<number>();
  const answers: Answer[] = [];
  let query = readings;
  let queue = all;
  const wanted = offset + limit;
  while (queue.length > 0 && answers.length < wanted) {
    signal?.throwIfAborted();
    const batch = queue.slice(0, wanted - answers.length);
    const read = await Promise.all(batch.map((each) => answerOf(each, query, files)));
    for (const [at, answer] of read.entries()) {
      if (answer) answers.push(answer);
      else refuted.add(batch[at]?.post ?? -1);
    }
    queue = queue.slice(batch.length);
    if (query !== readings || !read.includes(undefined) || queue.length === 0) continue;
    query = await (await import('./forms.ts')).narrowed(readings, lexicon);
    const likely = new Set(candidatesFor(query, 1).map(({ post }) => post));
    for (const { post } of queue) if (!likely.has(post)) refuted.add(post);
    queue = queue.filter(({ post }) => likely.has(post));
  }
  return { answers: answers.slice(offset), refuted };
}

function facetsOf(facets: Facets, posts: number[]): Pick<SearchResults, 'tags' | 'years'> {
  return { tags: facets.tags(posts), years: facets.years(posts) };
}

function suggestionFor(readings: Readings[]): Pick<SearchResults, 'suggestion'> {
  if (readings.every(({ corrected }) => corrected === undefined)) return {};
  return {
    suggestion: readings.map(({ clause, corrected }) => corrected ?? quoted(clause)).join(' '),
  };
}

function quoted({ written, isExact }: Clause): string {
  return isExact ? `"${written}"` : written;
}

function termsOf(readings: Readings[]): string[] {
  const words = readings.flatMap(({ clause, all }) => {
    const forms = all.filter(({ atoms }) => atoms.length === 1 || clause.atoms.length === 1);
    const written = clause.atoms.length > 1 || all.length === 0 ? [clause.written] : [];
    return [...written, ...forms.map(({ atoms }) => atoms.map(({ folded }) => folded).join(''))];
  });
  return [...new Set(words)];
}

/** Rejects at once; what is being read is kept for the next query. */
function untilAborted<Result>(result: Promise<Result>, signal?: AbortSignal): Promise<Result> {
  if (!signal) return result;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
