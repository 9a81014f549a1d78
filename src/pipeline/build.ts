/** The stages in order: posts/ → public/. The only file that knows all of them. */
import type { Installation } from '../base/installation.ts';
import type { Cache } from '../cache/cache.ts';
import type {
  BuildResult,
  Config,
  Diagnostic,
  OutputChange,
  Progress,
  StageName,
} from '../model.ts';
import { collect } from './collect/collect.ts';
import { selectPublished } from './collect/published.ts';
import { compileAll } from './compile/compile-all.ts';
import { sortKeyFor } from './link/collation.ts';
import { linkSite } from './link/link-site.ts';
import { renderSite } from './render/render-site.ts';
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
  installation: Installation;
  onProgress?: (progress: Progress) => void;
}

/**
 * Builds the site. What is wrong with it is in `diagnostics`, all of it: each stage goes on as far
 * as it makes sense. With an error, or with a warning where the config is strict, nothing is
 * written. Throws only for a bug, or when the file system fails while sources are read.
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const { config, root } = request;
  const clock = stopwatch();
  const collected = collect({
    root,
    config,
    builtinThemes: request.installation.themes,
    katexFolder: request.installation.katex,
  });
  const diagnostics = [...collected.diagnostics];
  const { published, leftOut } = selectPublished(collected.sources, config, request.now);
  clock.lap('collect');

  const { posts, cached } = await compileAll({
    sources: published,
    options: {
      language: config.language,
      macros: config.math.macros,
      breaks: config.markdown.breaks,
      math: true,
    },
    cache: request.cache,
    compilerId: request.installation.id,
    onPost: reporter(request, 'compile', published.length),
  });
  diagnostics.push(...posts.flatMap(({ compiled }) => compiled.diagnostics));
  clock.lap('compile');

  const linked = linkSite({
    config,
    posts,
    unpublished: [...leftOut.drafts, ...leftOut.future.map(({ path }) => path)],
    unreadable: collected.unreadable,
    assets: collected.assets,
    staticFiles: collected.staticFiles,
    sortKey: await sortKeyFor(published),
  });
  diagnostics.push(...linked.diagnostics);
  clock.lap('link');

  const rendered = renderSite({
    ...linked,
    theme: collected.theme,
    themeOptions: collected.themeOptions,
    staticFiles: collected.staticFiles,
    version: request.installation.version,
    onPage: reporter(request, 'render', linked.pages.length),
  });
  diagnostics.push(...rendered.diagnostics);
  clock.lap('render');

  const { outputs } = rendered;
  const changes: OutputChange[] = [];
  if (request.write && !hasFailed(diagnostics, config)) {
    const written = writeOutput({ root, outDir: config.outDir, outputs });
    changes.push(...written.changes);
    diagnostics.push(...written.diagnostics);
  }
  clock.lap('write');
  const { site } = linked;
  return { site, outputs, changes, diagnostics, leftOut, cached, timings: clock.timings };
}

/** Whether a build with these diagnostics must not be published. */
export function hasFailed(diagnostics: Diagnostic[], config: Config): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || config.strict);
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
