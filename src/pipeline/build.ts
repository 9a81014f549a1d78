/** The stages in order: posts/ → public/. The only file that knows all of them. */

import type { Installation } from '../base/installation.ts';
import type { Cache } from '../cache/cache.ts';
import { hasFailed } from '../diagnostics/failed.ts';
import type {
  BuildResult,
  Collected,
  CompiledMemory,
  Config,
  Diagnostic,
  OutputChange,
  OutputFile,
  Progress,
  Source,
  StageName,
} from '../model.ts';
import { collect } from './collect/collect.ts';
import { selectPublished, softenedForDrafts } from './collect/published.ts';
import { type CompiledAll, compileAll } from './compile/compile-all.ts';
import { readyFonts } from './fonts/ready-fonts.ts';
import { siteFonts } from './fonts/site-fonts.ts';
import { sortKeyFor } from './link/collation.ts';
import { type Linked, linkSite } from './link/link-site.ts';
import { type HashedAssets, hashAssets } from './render/assets/theme-assets.ts';
import { type Rendered, renderSite } from './render/render-site.ts';
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
  /** Those of earlier builds of this process, to be kept and handed in again. */
  memory?: CompiledMemory;
  installation: Installation;
  onProgress?: (progress: Progress) => void;
}

/**
 * Builds the site. What is wrong with it is in `diagnostics`, all of it: each stage goes on as far
 * as it makes sense. With an error, or with a warning where the config is strict, nothing is
 * written. Throws only for a bug, or when the file system fails while sources are read.
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const { config } = request;
  const clock = stopwatch();
  const collected = readSite(request);
  const { published, leftOut } = selectPublished(collected.sources, config, request.now);
  clock.lap('collect');
  const { posts, cached } = await compilePosts(published, request);
  const assets = hashAssets(await assetsFor(collected, posts, request), config);
  clock.lap('compile');
  const linked = linkSite({
    ...collected,
    config,
    posts,
    themeFiles: assets.files.map(({ path }) => path),
    unpublished: [...leftOut.drafts, ...leftOut.future.map(({ path }) => path)],
    sortKey: await sortKeyFor(published),
  });
  clock.lap('link');
  const { outputs, diagnostics: faults } = renderPages(
    { ...collected, ...linked, themeAssets: assets },
    request,
  );
  clock.lap('render');
  const diagnostics = [
    ...softenedForDrafts(collected.diagnostics, leftOut),
    ...posts.flatMap(({ compiled }) => compiled.diagnostics),
    ...linked.diagnostics,
    ...faults,
  ];
  const changes = writeSite(outputs, diagnostics, request);
  clock.lap('write');
  const { site } = linked;
  return { site, outputs, changes, diagnostics, leftOut, cached, timings: clock.timings };
}

function readSite({ root, config, installation }: BuildRequest): Collected {
  const { themes: builtinThemes, katex: katexFolder, browser: browserFolder } = installation;
  return collect({ root, config, builtinThemes, katexFolder, browserFolder });
}

function compilePosts(published: Source[], request: BuildRequest) {
  const { config } = request;
  return compileAll({
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
    memory: request.memory,
    compilerId: request.installation.id,
    worker: request.installation.compileWorker,
    onPost: reporter(request, 'compile', published.length),
  });
}

/** The theme's, with KaTeX's fonts as the formulas of `posts` need them. */
function assetsFor({ theme }: Collected, posts: CompiledAll['posts'], request: BuildRequest) {
  const { id, fontSubsetter, readyFonts: folder } = request.installation;
  return siteFonts({
    assets: theme?.assets ?? [],
    glyphs: posts.map(({ compiled }) => compiled.glyphs),
    cache: request.cache,
    ready: readyFonts(folder),
    libraryId: id,
    openSubsetter: async () => {
      const { openSubsetter } = await import('./fonts/subset-woff2.ts');
      return openSubsetter(fontSubsetter);
    },
  });
}

function renderPages(
  made: Collected & Linked & { themeAssets: HashedAssets },
  request: BuildRequest,
): Rendered {
  const { theme } = made;
  if (!theme) return { outputs: [], diagnostics: [] };
  const onPage = reporter(request, 'render', made.pages.length);
  const { version } = request.installation;
  return renderSite({ ...made, theme, version, onPage });
}

/** Adds to `diagnostics` what went wrong; writes nothing if something had before. */
function writeSite(
  outputs: OutputFile[],
  diagnostics: Diagnostic[],
  { root, config, write }: BuildRequest,
): OutputChange[] {
  if (!write || hasFailed(diagnostics, config.strict)) return [];
  const written = writeOutput({ root, outDir: config.outDir, outputs });
  diagnostics.push(...written.diagnostics);
  return written.changes;
}

/** Tells of every step of a stage, if anyone listens. */
function reporter({ onProgress }: BuildRequest, stage: StageName, total: number) {
  return (done: number): void => onProgress?.({ stage, done, total });
}

/** Milliseconds from one lap to the next. */
function stopwatch() {
  const timings: Record<StageName, number> = {
    collect: 0,
    compile: 0,
    link: 0,
    render: 0,
    write: 0,
  };
  let last = performance.now();
  return {
    timings,
    lap(stage: StageName): void {
      const now = performance.now();
      timings[stage] = now - last;
      last = now;
    },
  };
}
