/** The public API: what programs may use of Scholium, and nothing else. */
import { join } from 'node:path';
import { installation } from './base/installation.ts';
import { openCache } from './cache/cache.ts';
import { type ConfigOverrides, loadConfig } from './config/load.ts';
import type { BuildResult, Config, Diagnostic, Progress } from './model.ts';
import { build } from './pipeline/build.ts';

/** Where this copy keeps its themes and KaTeX's files, as `build` needs to know. */
export { type Installation, installation } from './base/installation.ts';

/** Where compiled posts are kept between builds: on disk, or as long as the process lives. */
export { type Cache, memoryCache, openCache } from './cache/cache.ts';

/** Looks at a built site as a reader would: dead links, missing anchors, ids that occur twice. */
export { check } from './check/check.ts';

/** Reads and validates `scholium.yaml`. */
export {
  type ConfigOverrides,
  type ConfigRequest,
  type LoadedConfig,
  loadConfig,
} from './config/load.ts';
/** Whether a result with these diagnostics must not be published. */
export { hasFailed } from './diagnostics/failed.ts';
/** Diagnostics as a value for JSON. */
export { type JsonDiagnostic, type JsonReport, reportJson } from './diagnostics/json-report.ts';
/** Diagnostics as people read them in a terminal. */
export { formatReport, type ReportOptions } from './diagnostics/report.ts';
/** The nouns: `Config`, `Diagnostic`, `Post`, `Site`, `OutputFile`, … */
export type * from './model.ts';
/** The stages of a build in order, for those who have a config; see `buildSite`. */
export { type BuildRequest, build } from './pipeline/build.ts';
/** What a process that builds again and again keeps between builds, for `BuildRequest.memory`. */
export { type BuildMemory, openMemory } from './pipeline/build-memory.ts';
/** What a theme's templates see: `PageData` and its parts. */
export type * from './pipeline/render/page-data.ts';

/** The preview server with live reload. */
export { type BuildReport, type ServeRequest, type Serving, serve } from './serve/serve.ts';

/** Of this copy, as in its package.json. */
export const version: string = installation().version;

export interface BuildSiteRequest {
  /** The site's folder, absolute. */
  root: string;
  /** The moment of the build, in milliseconds since 1970: later posts wait. */
  now: number;
  /** Instead of `scholium.yaml`; a relative path starts from `root`. */
  configFile?: string | undefined;
  /** What counts more than the settings file. */
  overrides?: ConfigOverrides;
  /** Whether to write the output folder; true when absent. */
  write?: boolean;
  /** Whether to use the cache in `.scholium/`; true when absent. */
  cache?: boolean;
  onProgress?: (progress: Progress) => void;
}

export interface BuiltSite {
  /** Undefined when the settings have an error; then nothing was built. */
  config: Config | undefined;
  result: BuildResult | undefined;
  /** Of the settings and of the build. */
  diagnostics: Diagnostic[];
}

/**
 * What `scholium build` does: reads the settings in `root`, builds, and writes the site unless
 * there was an error. Content problems are `diagnostics`; throws when the file system fails.
 */
export async function buildSite(request: BuildSiteRequest): Promise<BuiltSite> {
  const { root, now, configFile, overrides = {}, write = true, cache = true } = request;
  const { config, diagnostics } = loadConfig({ root, configFile, overrides });
  if (!config) return { config, result: undefined, diagnostics };
  const result = await build({
    root,
    config,
    now,
    write,
    cache: cache ? openCache(join(root, '.scholium')) : undefined,
    installation: installation(),
    ...(request.onProgress && { onProgress: request.onProgress }),
  });
  return { config, result, diagnostics: [...diagnostics, ...result.diagnostics] };
}
