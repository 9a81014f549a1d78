/** The search: a query and the files of an index → posts, best first. */
import { type Answer, answerOf } from './answer.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { resultOf } from './excerpt.ts';
import { type Facets, facetsFor } from './facets.ts';
import { IndexFiles } from './files.ts';
import { Lexicon } from './lexicon.ts';
import type { ReadIndexFile, SearchEngine, SearchOptions, SearchResults } from './model.ts';
import { simplifiedTable } from './part-texts.ts';
import { type Clause, parseQuery, type Query } from './query.ts';
import type { Readings } from './reading.ts';
import { readingsOf } from './readings.ts';

const LIMIT = 10;

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

async function find(query: Query, options: SearchOptions, index: Index): Promise<SearchResults> {
  const { files, lexicon } = index;
  const { posts } = await files.manifest();
  const [facets, readings] = await Promise.all([
    facetsFor(files, query.filters),
    Promise.all(query.clauses.map((clause) => readingsOf(clause, files, lexicon))),
  ]);
  const candidates = readings.length > 0 ? candidatesFor(readings, posts) : allPosts(query, posts);
  const left = candidates.filter(({ post }) => facets.passes(post));
  const { answers, refuted } = await answersFrom(left, readings, options, index);
  const total = left.filter(({ post }) => !refuted.has(post)).map(({ post }) => post);
  return {
    total: total.length,
    results: answers.map((answer) => resultOf(answer, readings)),
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
