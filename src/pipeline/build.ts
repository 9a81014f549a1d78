/** The stages in order: posts/ → public/. The only file that knows all of them. */

import { hasFailed } from '../diagnostics/failed.ts';
import type { BuildResult, Collected, Diagnostic, Source, StageName } from '../model.ts';
import type { BuildRequest } from './build-request.ts';
import { type Cards, type CardsRequest, siteCards } from './cards/site-cards.ts';
import { collect } from './collect/collect.ts';
import { selectPublished, softenedForDrafts } from './collect/published.ts';
import { type CompiledAll, compileAll } from './compile/compile-all.ts';
import { finish } from './finish.ts';
import { compareLedger } from './ledger/compare-ledger.ts';
import { sortKeyFor } from './link/collation.ts';
import { type Linked, linkSite } from './link/link-site.ts';
import { type KeptRecords, noRecords, readRecords } from './memory/records.ts';
import { keepSources, keyOfSources, readSources } from './memory/sources.ts';
import type { HashedAssets } from './render/assets/theme-assets.ts';
import type { MadeElsewhere } from './render/made-elsewhere.ts';
import { nothingRendered, type Rendered, renderSite } from './render/render-site.ts';
import { startRenderThread } from './render-thread/render-thread.ts';
import { siteAssets } from './site-assets.ts';
import { stopwatch } from './stopwatch.ts';
import { lastOutput } from './write/last-output.ts';

export type { BuildRequest } from './build-request.ts';

/**
 * Builds the site. What is wrong with it is in `diagnostics`, all of it: each stage goes on as far
 * as it makes sense. With an error, or with a warning where the config is strict, nothing is
 * written. Throws only for a bug, or when the file system fails while sources are read.
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const { config } = request;
  const clock = stopwatch();
  const { collected, keep: keepRead } = readSite(request);
  const { published, leftOut } = selectPublished(collected.sources, config, request.now);
  clock.lap('collect');
  const compiled = await compilePosts(published, request);
  const { posts, cached, fresh } = compiled;
  const keep = () => {
    keepRead();
    compiled.keep();
  };
  if (!request.onPages) keep();
  const glyphs = posts.map(({ compiled }) => compiled.glyphs);
  const assets = await siteAssets(collected.theme, glyphs, request);
  clock.lap('compile');
  const kept = keptRecords(request);
  const unpublished = [...leftOut.drafts, ...leftOut.future.map(({ path }) => path)];
  const linked = linkSite({
    ...collected,
    config,
    posts,
    themeFiles: assets.files.map(({ path }) => path),
    unpublished,
    sortKey: await sortKeyFor(published),
    knownRelated: kept.made.related,
  });
  const cards = await siteCards(cardsRequest(linked.site, request));
  clock.lap('link');
  const told = [
    ...softenedForDrafts(collected.diagnostics, leftOut),
    ...posts.flatMap(({ compiled }) => compiled.diagnostics),
    ...linked.diagnostics,
    ...cards.diagnostics,
  ];
  const ledger = compareLedger({
    ...{ ...collected, ...linked, unpublished },
    isFaulty: hasFailed(told, false),
  });
  told.push(...ledger.faults, ...(request.addressesOnly ? [] : ledger.losses));
  const made = { ...collected, ...linked, themeAssets: assets, cards };
  const isSearchLate = request.memory !== undefined || hasFailed(told, config.strict);
  const rendered = request.addressesOnly
    ? nothingRendered([])
    : renderPages(made, { kept, isSearchLate, compiled }, request);
  const diagnostics = () => [...told, ...rendered.diagnostics()];
  if (!hasFailed(diagnostics(), config.strict)) {
    request.onPages?.({ fileAt: rendered.fileAt, diagnostics });
  }
  const files = clock.timed('render', rendered.outputs);
  const all = () => ({ ...rendered.made(), related: linked.related });
  const own = ownPaths(made);
  const finished = await finish(files, { made: all, diagnostics, kept, own }, request);
  if (request.onPages) keep(); // readers had their page first
  clock.lap('write');
  const work = { cached, compiled: fresh, rendered: rendered.reasons };
  const { site } = linked;
  return { site, ...finished, leftOut, ledger, ...work, timings: clock.timings };
}

/**
 * The errors of the notes, each by itself: what can be known of a site whose settings have a fault, and
 * what stays true when that is mended.
 */
export async function faultsOfNotes(request: Omit<BuildRequest, 'write'>): Promise<Diagnostic[]> {
  const { config, now } = request;
  const { collected, keep } = readSite(request);
  const { published, leftOut } = selectPublished(collected.sources, config, now);
  const { posts, keep: keepCompiled } = await compilePosts(published, request);
  keep();
  keepCompiled();
  const told = [
    ...softenedForDrafts(collected.diagnostics, leftOut),
    ...posts.flatMap(({ compiled }) => compiled.diagnostics),
  ];
  const folders = [config.postsDir, config.pagesDir];
  const isOfNote = (file = '') => folders.some((folder) => file.startsWith(`${folder}/`));
  return told.filter(({ severity, file }) => severity === 'error' && isOfNote(file));
}

/** What was read before and stands as it was is not read again. `keep` puts what was learned into the cache. */
function readSite(request: Omit<BuildRequest, 'write'>): {
  collected: Collected;
  keep: () => void;
} {
  const { root, config, cache, memory, installation } = request;
  const { themes, katex: katexFolder, browser: browserFolder, id: codeId } = installation;
  const key = keyOfSources(config, codeId);
  const last = memory?.sources?.key === key ? memory.sources : undefined;
  const known = last?.known ?? readSources(cache, config, codeId);
  const startedAt = Date.now(); // how old a file's times are: nothing of it reaches the output
  const folders = { builtinThemes: themes, katexFolder, browserFolder };
  const collected = collect({ root, config, ...folders, known, kept: memory, startedAt });
  if (memory) {
    memory.sources = { key, known: collected.known };
    memory.theme = collected.knownTheme;
  }
  const keep = () => keepSources(collected.known, known, { cache, config, codeId });
  return { collected, keep };
}

async function compilePosts(published: Source[], request: Omit<BuildRequest, 'write'>) {
  const { config } = request;
  const all = await compileAll({
    sources: published,
    options: {
      language: config.language,
      ...config.markdown,
      math: true,
      macros: config.math.macros,
      brackets: config.math.brackets,
      strictMath: config.math.strict,
      figureNumbers: config.figures.numbers,
    },
    cache: request.cache,
    memory: request.memory?.posts,
    keepCompiler: request.memory?.compiler,
    compilerId: request.installation.id,
    worker: request.installation.compileWorker,
    threads: request.threads,
    onPost: reporter(request, 'compile', published.length),
  });
  if (request.memory) request.memory.rehearse = all.rehearse;
  return all;
}

function cardsRequest(
  { posts }: Linked['site'],
  { root, config, cache, installation }: BuildRequest,
): CardsRequest {
  const openSubsetter = async () => {
    const { openPlainSubsetter } = await import('./fonts/subset-woff2.ts');
    return openPlainSubsetter(installation.fontSubsetter);
  };
  return { root, config, posts, cache, openSubsetter };
}

/** Where everything is asked for anyway, nothing is known. */
function keptRecords({ memory, cache, write, installation }: BuildRequest): KeptRecords {
  if (memory && memory.made.pages.size > 0) return { ...noRecords(), made: memory.made };
  return write || memory ? readRecords(cache, installation.id) : noRecords();
}

interface Known {
  compiled: CompiledAll;
  kept: KeptRecords;
  isSearchLate: boolean;
}

function renderPages(
  made: Collected & Linked & { themeAssets: HashedAssets; cards: Cards },
  { compiled, kept, isSearchLate }: Known,
  request: BuildRequest,
): Rendered {
  const { theme } = made;
  if (!theme) return nothingRendered([]);
  const onPage = reporter(request, 'render', made.pages.length);
  const { version } = request.installation;
  return renderSite({
    ...made,
    theme,
    version,
    known: kept.made,
    readLast: lastOutput(request.root, request.config.outDir),
    isSearchLate,
    elsewhere: isSearchLate ? undefined : threadFor(made, { compiled, kept }, request),
    keepTemplates: request.memory?.templates,
    onPage,
  });
}

/** Where several threads had notes to compile, and everything is to be made, it is worth one. */
function threadFor(
  { site }: Linked,
  { compiled, kept }: Pick<Known, 'compiled' | 'kept'>,
  { write, cache, installation: { renderWorker: worker } }: BuildRequest,
): MadeElsewhere | undefined {
  const cacheFolder = cache?.folder;
  if (!write || compiled.threads < 2 || kept.made.pages.size > 0) return undefined;
  const keys = compiled.storedKeys();
  if (!worker || !keys || cacheFolder === undefined) return undefined;
  return keys.size > MOST_IN_TWO
    ? undefined
    : startRenderThread({ site, keys, cacheFolder, worker });
}

/** Of posts: what two threads know of a larger site does not fit in the memory that one needs. */
const MOST_IN_TWO = 20_000;

/** Output paths of files that are the site's own. */
function ownPaths({ site, staticFiles }: Pick<Linked, 'site'> & Pick<Collected, 'staticFiles'>) {
  return new Set([...site.assets, ...staticFiles].map(({ outputPath }) => outputPath));
}

/** Tells of every step of a stage, if anyone listens. */
function reporter(
  { onProgress }: Pick<BuildRequest, 'onProgress'>,
  stage: StageName,
  total: number,
) {
  return (done: number): void => onProgress?.({ stage, done, total });
}
