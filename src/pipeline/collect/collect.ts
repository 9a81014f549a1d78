/** collect: all that a build reads from disk. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../base/files.ts';
import { noPosts, postsFolderMissing } from '../../diagnostics/catalogue/files.ts';
import { hasFailed } from '../../diagnostics/failed.ts';
import { inFile } from '../../diagnostics/problem.ts';
import type {
  Collected,
  Config,
  Diagnostic,
  KnownSources,
  KnownTheme,
  StaticFile,
} from '../../model.ts';
import { collectLedger } from './ledger.ts';
import { pictureFault } from './picture-code.ts';
import { writtenRedirects } from './redirects.ts';
import { collectFolder, whySkipped } from './sources.ts';
import { iconFaults } from './theme/icons.ts';
import { themeOrKnown } from './theme/known-theme.ts';
import { settingsReporter } from './theme/settings-file.ts';
import { themeOptionValues } from './theme/theme-options.ts';

export interface CollectRequest {
  /** The site's folder. */
  root: string;
  config: Config;
  /** Folder of the themes that come with Scholium. */
  builtinThemes: string;
  /** Folder of KaTeX's style sheet and fonts. */
  katexFolder: string;
  /** Folder of scripts for readers' browsers; absent, themes have none. */
  browserFolder?: string | undefined;
  /** Notes that earlier builds read with the same settings. */
  known: KnownSources;
  /** What the last build of this process read; absent where it builds once. */
  kept?: { theme: KnownTheme | undefined } | undefined;
  /** When the build began, in milliseconds since 1970 by this machine. */
  startedAt: number;
}

/** Reads posts, pages, static files and the theme. What is wrong with them is a diagnostic. */
export function collect(request: CollectRequest): Collected {
  const { root, config } = request;
  const posts = collectFolder({ ...request, folder: config.postsDir, kind: 'post' });
  const pages = collectFolder({ ...request, folder: config.pagesDir, kind: 'page' });
  const statics = collectStaticFiles(root, config.staticDir);
  const themed = collectWholeTheme(request);
  const { ledger, diagnostics } = collectLedger(root, config);
  const all = [
    ...posts.diagnostics,
    ...pages.diagnostics,
    ...statics.diagnostics,
    ...themed.diagnostics,
    ...diagnostics,
  ];
  if (posts.sources.length === 0 && posts.diagnostics.length === 0) all.push(whyNoPosts(request));
  return {
    sources: [...posts.sources, ...pages.sources],
    assets: [...posts.assets, ...pages.assets],
    staticFiles: statics.files,
    redirects: writtenRedirects(root, config),
    ledger,
    theme: themed.theme,
    themeOptions: themed.options,
    known: new Map([...posts.known, ...pages.known]),
    knownTheme: themed.knownTheme,
    unreadable: [...posts.unreadable, ...pages.unreadable],
    diagnostics: all,
  };
}

function whyNoPosts({ root, config }: CollectRequest): Diagnostic {
  const { postsDir } = config;
  const isThere = statSync(join(root, postsDir), { throwIfNoEntry: false })?.isDirectory();
  if (isThere) return inFile(noPosts(postsDir), postsDir);
  return settingsReporter(root, config)(postsFolderMissing(postsDir), ['posts_dir']);
}

/** The theme with its options; neither where a fault of the theme would only cause more of them. */
function collectWholeTheme(request: CollectRequest) {
  const { root, config } = request;
  const { theme, diagnostics, knownTheme } = themeOrKnown(request);
  if (hasFailed(diagnostics)) {
    return { theme: undefined, options: {}, diagnostics, knownTheme };
  }
  const report = settingsReporter(root, config);
  const icons = iconFaults(theme, config, report);
  const options = themeOptionValues(theme, config, report);
  const all = [...diagnostics, ...icons, ...options.diagnostics];
  const isWhole = icons.length === 0; // a template that looks for one would only say so again
  return {
    theme: isWhole ? theme : undefined,
    options: options.values,
    diagnostics: all,
    knownTheme,
  };
}

/** With `.nojekyll` and `.well-known/`, which hosts ask for. */
function collectStaticFiles(root: string, folder: string) {
  const listing = listFiles(join(root, folder), root, { hidden: true });
  const files: StaticFile[] = listing.files.map(({ path, file }) => ({
    outputPath: path,
    file,
    path: `${folder}/${path}`,
  }));
  const diagnostics: Diagnostic[] = listing.skipped.map((entry) => whySkipped(entry, folder));
  return { files, diagnostics: [...diagnostics, ...files.flatMap(pictureFault)] };
}
