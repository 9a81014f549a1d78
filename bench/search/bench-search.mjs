/** `npm run bench:search`: bytes, recall, precision and time of the search, beside Pagefind's. */
import { writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, type } from 'node:os';
import { chromiumTimes } from './chromium.mjs';
import { corpusPosts } from './corpus-posts.mjs';
import { bundledEngine } from './engine.mjs';
import { measureFormulas } from './formulas.mjs';
import { generatedPosts } from './generated-posts.mjs';
import { measureIndex } from './index-cost.mjs';
import { readSearchOptions } from './options.mjs';
import { pagefindIndex } from './pagefind.mjs';
import { measureQueries } from './queries.mjs';
import { searchReport } from './report.mjs';

await main();

async function main() {
  const options = readSearchOptions(process.argv.slice(2));
  const engine = await bundledEngine();
  const sizes = [];
  for (const size of options.sizes) sizes.push(await measureSize(size, options, engine));
  const measured = { machine: machineHere(), engine: engine.bytes, sizes };
  if (options.json) writeFileSync(options.json, `${JSON.stringify(measured, undefined, 2)}\n`);
  process.stdout.write(`${searchReport(measured)}\n`);
}

/** Real notes as far as there are as many; made-up ones else. */
async function measureSize(size, options, engine) {
  const isReal = options.corpus !== undefined && size <= options.corpusSize;
  say(`${size} posts: ${isReal ? 'real notes' : 'made up'}`);
  const posts = isReal ? await corpusPosts(options, size) : generatedPosts(size, engine);
  say(`${size} posts: index`);
  const index = measureIndex(posts, engine);
  say(`${size} posts: queries`);
  const queries = await measureQueries(posts, index.files, engine, options.queries);
  const formulas = await measureFormulas(posts, index.files, engine, options.queries);
  queries.figures.kinds.formula = formulas.retyped;
  const row = { posts: posts.length, isReal, index: index.cost, queries: queries.figures };
  if (!options.pagefind || posts.length > options.mostForPagefind) return row;
  say(`${size} posts: Pagefind`);
  const pagefind = await pagefindIndex(posts);
  say(`${size} posts: Chromium`);
  const times = await chromiumTimes(index.files, pagefind.files, queries.drawn, engine);
  return { ...row, pagefind: { ...pagefind.cost, ...times.pagefind }, chromium: times.scholium };
}

function machineHere() {
  const [load = 0] = loadavg();
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  return {
    ...{ node: process.versions.node, cores: cpus().length, processor, load },
    os: `${type()} ${release()} ${arch()}`,
  };
}

function say(step) {
  process.stderr.write(`• ${step}\n`);
}
