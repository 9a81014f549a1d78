/** Bundles src/ into dist/: the command, the library, KaTeX's files, the browser's files, the font tool, the licences. */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stubs } from './bundle-stubs.mjs';
import { declarations } from './declarations.mjs';
import { licenseTexts } from './licenses.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.stamp');

/**
 * CommonJS packages inside the bundle call `require` for Node's own modules, which an ES module
 * does not have.
 */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

try {
  await main(process.argv.slice(2));
} catch (cause) {
  // esbuild and the compiler have shown their errors already; the stack here says nothing of them.
  if (!Array.isArray(cause.errors) && !cause.status) throw cause;
  process.exitCode = 1;
}

async function main(flags) {
  const types = flags.includes('--types');
  const stamp = sourcesHash();
  if (flags.includes('--if-stale') && !types && isFresh(stamp)) return;
  process.stderr.write('• bundling src/ into dist/\n');
  const files = new Map([...(await bundle(stamp)), ...katexFiles(), fontSubsetter()]);
  for (const [path, contents] of await browserFiles()) files.set(path, contents);
  for (const [path, contents] of await readyFonts()) files.set(path, contents);
  if (types) for (const [path, text] of declarations(ROOT)) files.set(`types/${path}`, text);
  files.set('.stamp', stamp);
  writeChanged(files);
  removeOthers(files);
}

/**
 * Everything is bundled, since npm's `overrides`, which pin safe versions, do not travel with a
 * published package: so this one has no dependencies.
 */
async function bundle(id) {
  const { build } = await import('esbuild');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: {
      cli: 'src/cli/entry.ts',
      index: 'src/index.ts',
      'compile-worker': 'src/pipeline/compile/compile-worker.ts',
      'render-worker': 'src/pipeline/render-thread/render-worker.ts',
    },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    charset: 'utf8',
    define: { SCHOLIUM_VERSION: JSON.stringify(version), SCHOLIUM_ID: JSON.stringify(id) },
    banner: { js: REQUIRE },
    plugins: [stubs],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const files = result.outputFiles.map((file) => [pathInDist(file.path), file.text]);
  const command = files.find(([path]) => path === 'cli.js');
  command[1] = `#!/usr/bin/env node\n${command[1]}`;
  return [...files, ['THIRD-PARTY-LICENSES.txt', licenseTexts(ROOT, result.metafile)]];
}

/** The style sheet, its fonts and the script for copying; every browser that shows the site reads woff2. */
function katexFiles() {
  const folder = join(ROOT, 'node_modules/katex/dist');
  const fonts = readdirSync(join(folder, 'fonts')).filter((name) => name.endsWith('.woff2'));
  const names = [
    'katex.min.css',
    'contrib/copy-tex.min.js',
    ...fonts.map((name) => `fonts/${name}`),
  ];
  return names.map((name) => [`katex/${name}`, readFileSync(join(folder, name))]);
}

/** What readers' browsers run. A chunk is loaded when it is needed; its name stands in the other. */
async function browserFiles() {
  const search = await browserBundle([
    { in: 'src/browser/reader/search.ts', out: 'search' },
    { in: 'src/browser/reader/post.ts', out: 'search-post' },
    { in: 'node_modules/katex/dist/katex.mjs', out: 'katex' },
  ]);
  // Apart, or what the two share would be one more file of the search.
  return [
    ...search,
    ...(await browserBundle([{ in: 'src/browser/reader/comments.ts', out: 'comments' }])),
  ];
}

async function browserBundle(entryPoints) {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: 'dist/browser',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
  const license = readFileSync(join(ROOT, 'node_modules/katex/LICENSE'), 'utf8').trim();
  return result.outputFiles.map(({ path, text }) => {
    const name = pathInDist(path);
    return [name, name === 'browser/katex.js' ? `/*! KaTeX\n${license}\n*/\n${text}` : text];
  });
}

/** WebAssembly, read when a font must be made. */
function fontSubsetter() {
  const name = 'harfbuzz-subset.wasm';
  return [name, readFileSync(join(ROOT, 'node_modules/harfbuzzjs/dist', name))];
}

/** Made once here, so that a first build seldom has to. */
async function readyFonts() {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: ROOT,
    stdin: {
      contents:
        "export * from './src/pipeline/fonts/ready-fonts.ts';export * from './src/pipeline/fonts/subset-woff2.ts'",
      resolveDir: ROOT,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  const { commonFonts, openSubsetter } = await import(`data:text/javascript;base64,${code}`);
  const modules = join(ROOT, 'node_modules');
  const subset = await openSubsetter(join(modules, 'harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const made = await commonFonts(join(modules, 'katex/dist/fonts'), subset);
  return made.map(([name, contents]) => [`fonts/${name}`, contents]);
}

/** Each file appears whole or not at all, so that a command that runs meanwhile is not disturbed. */
function writeChanged(files) {
  for (const [path, contents] of files) {
    const file = join(DIST, path);
    if (holds(file, contents)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, contents, { mode: path === 'cli.js' ? 0o755 : 0o644 });
    renameSync(`${file}.new`, file);
  }
}

function holds(file, contents) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && readFileSync(file).equals(Buffer.from(contents));
}

function removeOthers(files) {
  for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isDirectory() && !files.has(pathInDist(file))) rmSync(file);
  }
}

function pathInDist(file) {
  return relative(DIST, file).replaceAll('\\', '/');
}

function isFresh(stamp) {
  if (!['cli.js', 'index.js', '.stamp'].every((name) => exists(join(DIST, name)))) return false;
  return readFileSync(STAMP, 'utf8') === stamp;
}

function exists(file) {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Of all that the bundle is made from. */
function sourcesHash() {
  const digest = createHash('sha256');
  const names = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const manifests = ['package.json', 'package-lock.json'].map((name) => join(ROOT, name));
  for (const file of [...names.sort(), ...manifests]) {
    digest.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
  }
  return digest.digest('hex');
}
