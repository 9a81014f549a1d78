/** Recall, precision and bytes of queries drawn from the text. */

import { drawQueries } from './drawn.mjs';
import { sentBytes } from './index-cost.mjs';
import { textsOf } from './scan.mjs';

const PAGE = 10;
/** Of a query that more posts answer, the number of results is compared, not each of them. */
const MOST_READ = 200;

export async function measureQueries(posts, files, engine, count) {
  const texts = textsOf(posts);
  const drawn = drawQueries(texts, count);
  const figures = {};
  for (const [kind, queries] of Object.entries(drawn)) {
    figures[kind] = await measureKind(kind, queries, files, engine, texts.length);
  }
  const all = Object.values(drawn).flat();
  return {
    drawn: all.map(({ query }) => query),
    figures: { kinds: figures, bytes: await bytesOf(all, files, engine) },
  };
}

async function measureKind(kind, queries, files, engine, posts) {
  const search = counted(files, engine);
  let [found, expected, right, shown, top, most] = [0, 0, 0, 0, 0, 0];
  for (const each of queries) {
    const first = await search.find(each.query, PAGE);
    const page = first.results.map(({ url }) => url);
    const hits = page.filter((url) => each.expected.has(url)).length;
    right += hits;
    shown += page.length;
    top += hits;
    most += Math.min(PAGE, each.expected.size);
    if (!kind.startsWith('han')) continue;
    expected += each.expected.size;
    if (each.expected.size > MOST_READ) {
      found += Math.min(first.total, each.expected.size);
      continue;
    }
    const { results } = await search.find(each.query, Math.min(posts, each.expected.size + 50));
    found += results.filter(({ url }) => each.expected.has(url)).length;
  }
  return {
    queries: queries.length,
    ...(expected > 0 && { recall: found / expected }),
    precision: shown > 0 ? right / shown : 0,
    recallAt10: most > 0 ? top / most : 0,
  };
}

/** Everything that is fetched beside the script: of a first query, and of one that follows others. */
async function bytesOf(queries, files, engine) {
  const first = [];
  for (const { query } of queries.filter((_, at) => at % 5 === 0)) {
    const search = counted(files, engine);
    await search.find(query, PAGE);
    first.push(search.bytes());
  }
  const search = counted(files, engine);
  const next = [];
  let before = 0;
  // In an order that mixes the kinds.
  const mixed = [0, 1, 2, 3, 4, 5, 6].flatMap((rest) => queries.filter((_, at) => at % 7 === rest));
  for (const { query } of mixed.slice(0, 80)) {
    await search.find(query, PAGE);
    next.push(search.bytes() - before);
    before = search.bytes();
  }
  return { first: spread(first), next: spread(next.slice(1)) };
}

function counted(files, { openSearch }) {
  let bytes = 0;
  const search = openSearch(async (path) => {
    const contents = files.get(path);
    if (!contents) throw new Error(`${path} is not there`);
    bytes += sentBytes(path, contents);
    return contents;
  });
  return { find: (query, limit) => search.search(query, { limit }), bytes: () => bytes };
}

export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}
