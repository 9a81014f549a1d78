/** The stages in order: posts/ → public/. The only file that knows all of them. */

import { setImmediate } from 'node:timers/promises';
import type { Installation } from '../base/installation.ts';
import type { Cache } from '../cache/cache.ts';
import { hasFailed } from '../diagnostics/failed.ts';
import type {
  BuildResult,
  Collected,
  Config,
  Diagnostic,
  EarlySite,
  MadeBefore,
  OutputFile,
  OutputFiles,
  Progress,
  Source,
  StageName,
} from '../model.ts';
import type { BuildMemory } from './build-memory.ts';
import { type Cards, type CardsRequest, siteCards } from './cards/site-cards.ts';
import { collect } from './collect/collect.ts';
import { selectPublished, softenedForDrafts } from './collect/published.ts';
import { compileAll } from './compile/compile-all.ts';
import { compareLedger } from './ledger/compare-ledger.ts';
import { sortKeyFor } from './link/collation.ts';
import { type Linked, linkSite } from './link/link-site.ts';
import { type KeptRecords, keepRecords, noRecords, readRecords } from './memory/records.ts';
import { keepSources, keyOfSources, readSources } from './memory/sources.ts';
import type { HashedAssets } from './render/assets/theme-assets.ts';
import { nothingRendered, type Rendered, renderSite } from './render/render-site.ts';
import { siteAssets } from './site-assets.ts';
import { stopwatch } from './stopwatch.ts';
import { withCompressed } from './write/compressed.ts';
import { lastOutput } from './write/last-output.ts';
import { writeOutput } from './write/write-output.ts';

export interface BuildRequest {
  /** The site's folder. */
  root: string;
  config: Config;
  /** The moment of the build, in milliseconds since 1970: later posts wait. */
  now: number;
  /** Without, the site is in `outputs` alone. */
  write: boolean;
  /** Compiled posts of earlier builds; absent, all are compiled. */
  cache: Cache | undefined;
  /** Of earlier builds of this process, to be kept and handed in again. */
  memory?: BuildMemory;
  installation: Installation;
  /** What the site publishes is asked for, and what it no longer does: that is no error, and no page is made. */
  addressesOnly?: boolean;
  /** How many compile notes; absent, as many as the notes are worth. */
  threads?: number;
  onProgress?: (progress: Progress) => void;
  /** Called when nothing is wrong with the notes, before pages are made: others get their turn between them. */
  onPages?: (site: EarlySite) => void;
}

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
  const { posts, cached, fresh, keep: keepCompiled } = await compilePosts(published, request);
  const keep = () => {
    keepRead();
    keepCompiled();
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
    : renderPages(made, { kept, isSearchLate }, request);
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

function renderPages(
  made: Collected & Linked & { themeAssets: HashedAssets; cards: Cards },
  { kept, isSearchLate }: { kept: KeptRecords; isSearchLate: boolean },
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
    keepTemplates: request.memory?.templates,
    onPage,
  });
}

interface Finishing {
  made: () => MadeBefore;
  diagnostics: () => Diagnostic[];
  kept: KeptRecords;
  /** Output paths of files that are the site's own. */
  own: Set<string>;
}

type Finished = Pick<BuildResult, 'outputs' | 'changes' | 'diagnostics' | 'listState'>;

/** Goes through `files`: writes them, if nothing is wrong with the site, or only makes them. */
async function finish(
  files: OutputFiles,
  { kept, made, own, diagnostics: told }: Finishing,
  { root, config, write, cache, memory, installation, onPages }: BuildRequest,
): Promise<Finished> {
  const isFit = () => !hasFailed(told(), config.strict);
  const outputs: OutputFile[] = [];
  if (!write || !isFit()) {
    // Only who asked for the files themselves gets them made: of a site with an error nobody needs them.
    for await (const file of files) {
      outputs.push(write || memory ? file : madeNow(file));
      if (onPages) await setImmediate();
    }
    if (memory) memory.made = made();
    return { outputs, changes: [], diagnostics: told(), listState: undefined };
  }
  const { outDir, compress: formats } = config;
  const readLast = lastOutput(root, outDir);
  const isTaken = (path: string) => own.has(path);
  const all = withCompressed(files, { formats, known: kept.files, readLast, isTaken });
  const request = { root, outDir, outputs: noted(all, outputs), known: kept.files, isFit };
  const { changes, written, listState, diagnostics: failures } = await writeOutput(request);
  // Where the folder was refused, nobody has looked at the pages yet.
  for await (const _ of request.outputs);
  const diagnostics = [...told(), ...failures];
  if (!hasFailed(diagnostics, config.strict)) {
    keepRecords(cache, installation.id, { made: made(), files: written });
  }
  return { outputs, changes, diagnostics, listState };
}

function madeNow({ path, key, contents }: OutputFile): OutputFile {
  return { path, key, contents };
}

/** Output paths of files that are the site's own. */
function ownPaths({ site, staticFiles }: Pick<Linked, 'site'> & Pick<Collected, 'staticFiles'>) {
  return new Set([...site.assets, ...staticFiles].map(({ outputPath }) => outputPath));
}

/** Passes `files` on, each noted in `all`. */
async function* noted(files: OutputFiles, all: OutputFile[]): AsyncGenerator<OutputFile> {
  for await (const file of files) {
    all.push(file);
    yield file;
  }
}

/** Tells of every step of a stage, if anyone listens. */
function reporter(
  { onProgress }: Pick<BuildRequest, 'onProgress'>,
  stage: StageName,
  total: number,
) {
  return (done: number): void => onProgress?.({ stage, done, total });
}
