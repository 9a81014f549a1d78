/** Where this copy of Scholium keeps what is not code, run from dist/ or from its source. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Installation {
  /** Absolute path of the folder of built-in themes. */
  themes: string;
  /** Absolute path of the folder that holds `katex.min.css`, `fonts/` and `contrib/`. */
  katex: string;
  /** Absolute path of the folder of scripts for readers' browsers; made by the bundler. */
  browser: string;
  /** Absolute path of the WebAssembly that takes fonts apart. */
  fontSubsetter: string;
  /** Absolute path of the thread that compiles posts; none when run from source. */
  compileWorker: string | undefined;
  /** Absolute path of the thread that makes feeds and the search; none when run from source. */
  renderWorker: string | undefined;
  /** Absolute path of the folder of fonts that were made ahead; a fresh source has none. */
  readyFonts: string;
  version: string;
  /** Tells this code from that of any other build of Scholium, for the keys of caches. */
  id: string;
}

/** Set by scripts/bundle.mjs; not there when run from source. */
declare const SCHOLIUM_VERSION: string | undefined;
declare const SCHOLIUM_ID: string | undefined;

/** Throws when the package is not whole. */
export function installation(): Installation {
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
  const isBundled = typeof SCHOLIUM_VERSION === 'string';
  return {
    themes: join(root, 'themes'),
    katex: join(root, isBundled ? 'dist/katex' : 'node_modules/katex/dist'),
    browser: join(root, 'dist/browser'),
    fontSubsetter: join(
      root,
      isBundled ? 'dist' : 'node_modules/harfbuzzjs/dist',
      'harfbuzz-subset.wasm',
    ),
    compileWorker: isBundled ? join(root, 'dist/compile-worker.js') : undefined,
    renderWorker: isBundled ? join(root, 'dist/render-worker.js') : undefined,
    readyFonts: join(root, 'dist/fonts'),
    version: isBundled ? SCHOLIUM_VERSION : versionIn(root),
    id: typeof SCHOLIUM_ID === 'string' ? SCHOLIUM_ID : `source of ${versionIn(root)}`,
  };
}

/** The bundle's modules stand at more than one depth below it. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("package.json of scholium isn't above its code");
  return packageRoot(parent);
}

function versionIn(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(version);
}
