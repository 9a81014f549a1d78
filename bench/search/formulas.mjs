/** What the search of formulas finds, and what it costs: called by `bench:search`, or run by itself. */
import { pathToFileURL } from 'node:url';
import katex from 'katex';
import { chanceOf } from '../notes/chance.mjs';
import { COMMON } from '../notes/common-formulas.mjs';
import { displayFormula } from '../notes/display-formulas.mjs';
import { OWN } from '../notes/own-formulas.mjs';
import { corpusPosts } from './corpus-posts.mjs';
import { bundledEngine } from './engine.mjs';
import { sentBytes } from './index-cost.mjs';
import { readSearchOptions } from './options.mjs';
import { spread } from './queries.mjs';
import { pieceOf, retyped } from './retype.mjs';

/** A letter alone is in every note. */
const SHORTEST = 4;
/** To look through all posts that have a formula takes too long for one that is everywhere. */
const MOST_POSTS = 200;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();

async function main() {
  const options = readSearchOptions(process.argv.slice(2));
  const engine = await bundledEngine();
  for (const size of options.sizes) {
    const isReal = options.corpus !== undefined && size <= options.corpusSize;
    const posts = isReal ? await corpusPosts(options, size) : postsWithFormulas(size, engine);
    const files = filesOf(posts, engine);
    const figures = await measureFormulas(posts, files, engine, options.queries);
    process.stdout.write(`${size} posts${isReal ? '' : ' (made up)'}\n`);
    process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
  }
}

/**
 * `retyped` are formulas in other notation, `pieces` parts of formulas: the share of posts that have
 * them and were found, and of hits on the first page that show the same signs in KaTeX's MathML.
 */
export async function measureFormulas(posts, files, engine, count) {
  const sites = posts.map(({ url, compiled }) => ({ url, formulas: formulasIn(compiled.search) }));
  const chance = chanceOf(5);
  const drawn = (change) => draw(sites, count, chance, change);
  return {
    formulas: sites.reduce((sum, { formulas }) => sum + formulas.length, 0),
    distinct: new Set(sites.flatMap(({ formulas }) => formulas)).size,
    index: indexBytes(files),
    microseconds: microsecondsFor(sites, engine),
    asWritten: await found(
      drawn((tex) => tex),
      files,
      engine,
    ),
    retyped: await found(
      drawn((tex) => retyped(tex, chance)),
      files,
      engine,
    ),
    pieces: await found(
      drawn((tex) => pieceOf(tex, chance)),
      files,
      engine,
    ),
  };
}

function filesOf(posts, { searchFiles }) {
  const outputs = searchFiles({ posts, pages: [] });
  return new Map(
    outputs.map(({ path, contents }) => [
      path.replace(/^search\//, ''),
      typeof contents === 'string' ? Buffer.from(contents) : contents,
    ]),
  );
}

function formulasIn(sections) {
  return sections
    .flatMap(({ heading, runs }) => [...heading, ...runs])
    .flatMap((run) => (typeof run === 'string' ? [] : [run.tex]));
}

function draw(sites, count, chance, change) {
  const some = sites.filter(({ formulas }) => formulas.some((tex) => tex.length >= SHORTEST));
  const posts = new Map();
  for (const { formulas } of sites) {
    for (const tex of new Set(formulas)) posts.set(tex, (posts.get(tex) ?? 0) + 1);
  }
  const queries = [];
  for (let tries = 0; queries.length < count && tries < count * 50 && some.length > 0; tries++) {
    const { url, formulas } = chance.pick(some);
    const tex = chance.pick(formulas);
    const isDrawn = tex.length >= SHORTEST && !/[$%]/.test(tex) && posts.get(tex) <= MOST_POSTS;
    const query = isDrawn ? change(tex)?.trim() : undefined;
    if (!query || query.length < SHORTEST || query.endsWith('\\')) continue;
    // KaTeX does not take all that readers type; a piece is what it is.
    queries.push({ url, query, wanted: signsOf(tex).includes(signsOf(query)) ? query : tex });
  }
  return queries;
}

async function found(queries, files, engine) {
  let [here, right, shown] = [0, 0, 0];
  const lookup = [];
  const all = [];
  for (const { url, query, wanted } of queries) {
    const read = reader(files);
    const search = engine.openSearch(read.file);
    const page = await search.search(`$${query}$`, { limit: 10 });
    lookup.push(read.bytes((path) => path.startsWith('formula-')));
    all.push(read.bytes(() => true));
    const hits = page.results.map(hitsOf).filter((each) => each.length > 0);
    shown += hits.length;
    const signs = signsOf(wanted);
    right += hits.filter((each) => each.some((tex) => signsOf(tex).includes(signs))).length;
    const isHere = ({ results }) => results.some((result) => result.url === url);
    if (isHere(page) || isHere(await search.search(`$${query}$`, { limit: 10_000 }))) here++;
  }
  return {
    ...{ queries: queries.length, recall: here / queries.length, precision: right / shown },
    bytes: { lookedUp: spread(lookup), firstQuery: spread(all) },
  };
}

function reader(files) {
  const read = new Map();
  return {
    async file(path) {
      const contents = files.get(path);
      if (!contents) throw new Error(`${path} is not there`);
      read.set(path, sentBytes(path, contents));
      return contents;
    },
    bytes: (of) => [...read].reduce((sum, [path, size]) => sum + (of(path) ? size : 0), 0),
  };
}

function hitsOf({ sections }) {
  return sections
    .flatMap(({ heading, excerpt }) => [...heading, ...excerpt])
    .flatMap((run) => (run.hit && run.tex !== undefined ? [run.tex] : []));
}

/** What KaTeX shows, from left to right: fonts and spaces apart, and as Unicode folds them. */
function signsOf(tex) {
  return katex
    .renderToString(tex, { output: 'mathml', throwOnError: false, strict: 'ignore' })
    .replace(/<annotation.*?<\/annotation>/s, '')
    .replace(/<mfrac/g, '⁄$&')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .normalize('NFKC')
    .replace(/[⋯…]/g, '...')
    .replace(/[∥‖]/g, '||')
    .replace(/[∣]/g, '|')
    .replace(/[⩽]/g, '≤')
    .replace(/[⩾]/g, '≥')
    .replace(/[⟶⟵]/g, (arrow) => (arrow === '⟶' ? '→' : '←'))
    .replace(/[⟹⟺]/g, (arrow) => (arrow === '⟹' ? '⇒' : '⇔'))
    .replace(/[∗⋅−]/g, (sign) => ({ '∗': '*', '⋅': '·', '−': '-' })[sign])
    .replace(/[\s\u2061-\u2064\u200b]/g, '')
    .replace(/[,.;]+$/, '');
}

function indexBytes(files) {
  const own = [...files].filter(([path]) => path.startsWith('formula'));
  const sizes = own.map(([, contents]) => contents.length);
  return {
    files: own.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    file: spread(sizes),
  };
}

/** Of processor time, each distinct formula once. */
function microsecondsFor(sites, { canonical }) {
  const distinct = [...new Set(sites.flatMap(({ formulas }) => formulas))].slice(0, 20_000);
  const { user } = process.cpuUsage();
  for (const tex of distinct) canonical(tex);
  return (process.cpuUsage().user - user) / distinct.length;
}

/** As dense as notes on papers: forty formulas each, some of them everywhere. */
export function postsWithFormulas(count, { searchTerms, formulaForms }) {
  return Array.from({ length: count }, (_, at) => {
    const chance = chanceOf(at * 31 + 7);
    const search = Array.from({ length: 8 }, (__, section) => ({
      headingId: `s${section}`,
      heading: [`第 ${section} 节`],
      runs: Array.from({ length: 5 }, () => ['，其中 ', formula(chance)]).flat(),
    }));
    const date = { epoch: at * 60_000_000, iso: '2024-01-01T00:00:00Z', year: 2024 };
    const compiled = {
      ...{ search, searchTerms: searchTerms(search), formulaForms: formulaForms(search) },
    };
    const [path, url] = [`posts/${at}.md`, `/posts/${at}/`];
    return { path, kind: 'post', url, title: `${at}`, lang: 'zh-CN', date, tags: [], compiled };
  });
}

function formula(chance) {
  const common = Object.values(COMMON)
    .flat(2)
    .filter((each) => typeof each === 'string');
  if (chance.happens(0.2)) return { tex: displayFormula(chance).join('\n'), display: true };
  const tex = chance.happens(0.5) ? chance.pick(common) : chance.pick(Object.values(OWN))(chance);
  return { tex, display: false };
}
