/** The search's own code, bundled as browsers get it, and as Node can load it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = `
export { openSearch } from './src/browser/search/engine.ts';
export { searchFiles } from './src/pipeline/render/search/search-files.ts';
export { canonical } from './src/browser/formula/canonical.ts';
export { formulaForms } from './src/pipeline/compile/plugins/search-formulas.ts';
export { searchTerms } from './src/pipeline/compile/search-terms.ts';
`;

export async function bundledEngine() {
  const { build } = await import('esbuild');
  const common = { absWorkingDir: ROOT, bundle: true, format: 'esm', write: false };
  const browser = await build({
    ...common,
    ...{ entryPoints: ['src/browser/search/engine.ts'], outdir: 'out', splitting: true },
    ...{ minify: true, target: 'es2022', platform: 'browser', charset: 'utf8' },
  });
  const files = new Map(
    browser.outputFiles.map(({ path, contents }) => [path.split(/[\\/]/).at(-1), contents]),
  );
  const sizes = [...files].map(([name, contents]) => [
    name,
    gzipSync(contents, { level: 9 }).length,
  ]);
  const first = sizes.find(([name]) => name === 'engine.js')[1];
  const all = sizes.reduce((sum, [, size]) => sum + size, 0);
  return { files, bytes: { first, later: all - first }, ...(await loaded(build, common)) };
}

/** From a file, which dynamic imports can be relative to. */
async function loaded(build, common) {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-bench-search-'));
  try {
    const { outputFiles } = await build({
      ...common,
      ...{ stdin: { contents: SOURCES, resolveDir: ROOT }, platform: 'node' },
    });
    const file = join(folder, 'search.mjs');
    writeFileSync(file, outputFiles[0].contents);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
