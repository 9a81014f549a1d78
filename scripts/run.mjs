/** What `npm run …` calls: sets up what is missing (packages, dist/), then runs; needs only Node. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LOCKFILE = join(ROOT, 'package-lock.json');
const INSTALLED = join(ROOT, 'node_modules/.scholium-lockfile');
const TASKS = {
  build: site,
  serve: site,
  check: site,
  test,
  'check:corpus': corpus,
  fuzz,
  prove,
  bench,
  'bench:search': benchSearch,
  'bench:page': benchPage,
  'check:html': checkHtml,
  screenshots,
};

main(process.argv.slice(2));

function main([task, ...args]) {
  checkNode();
  if (!Object.hasOwn(TASKS, task ?? '')) {
    fail(`usage: node scripts/run.mjs ${Object.keys(TASKS).join('|')} [arguments]`, 2);
  }
  install();
  TASKS[task](task, args);
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const needed = engines.node.replace('>=', '');
  if (isOlder(process.versions.node, needed)) {
    fail(
      `Scholium needs Node.js ${needed} or newer; this is ${process.versions.node}.\n` +
        `Scholium 需要 Node.js ${needed} 或更新的版本，当前是 ${process.versions.node}。`,
      2,
    );
  }
}

function isOlder(version, needed) {
  const numbers = (text) => text.split('.').map((part) => Number.parseInt(part, 10));
  const have = numbers(version);
  const want = numbers(needed);
  const at = want.findIndex((part, index) => part !== (have[index] || 0));
  return at !== -1 && (have[at] || 0) < want[at];
}

function install() {
  const wanted = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted) return;
  say('installing packages from package-lock.json');
  // Run by npm, the way to npm itself is known; `npm` alone is a batch file on Windows.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args]);
  else run('npm', args, { shell: process.platform === 'win32' });
  writeFileSync(INSTALLED, wanted);
}

function site(task, args) {
  bundle();
  runScript('dist/cli.js', [task, ...args]);
}

async function test(_, args) {
  say('checking types, lint and format');
  await runTogether([
    ['node_modules/typescript/bin/tsc', '-p', '.'],
    ['node_modules/typescript/bin/tsc', '-p', 'tests/browser'],
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'],
    ['scripts/bundle.mjs', '--if-stale'],
  ]);
  say('running tests');
  runScript('node_modules/vitest/vitest.mjs', ['run', ...args]);
}

function fuzz(_, args) {
  runScript('scripts/fuzz.mjs', args);
}

function prove(_, args) {
  bundle();
  const loader = new URL('load-typescript.mjs', import.meta.url).href;
  run(process.execPath, ['--import', loader, join(ROOT, 'tests/proofs/prove.ts'), ...args]);
}

function corpus(_, args) {
  bundle();
  runScript('scripts/corpus/check-corpus.mjs', args);
}

function bench(_, args) {
  bundle();
  runScript('bench/bench.mjs', args);
}

function benchSearch(_, args) {
  bundle();
  runScript('bench/search/bench-search.mjs', args);
}

function benchPage(_, args) {
  bundle();
  runScript('bench/page/bench-page.mjs', args);
}

function checkHtml(_, args) {
  bundle();
  runScript('scripts/check-html.mjs', args);
}

function screenshots(_, args) {
  bundle();
  runScript('scripts/screenshots.mjs', args);
}

function bundle() {
  runScript('scripts/bundle.mjs', ['--if-stale']);
}

function runScript(script, args) {
  run(process.execPath, [join(ROOT, script), ...args]);
}

/** Scripts with their arguments, side by side; each prints what it has to say in one piece. Ends as `run` does. */
async function runTogether(scripts) {
  const codes = await Promise.all(scripts.map(runQuietly));
  const failed = codes.find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed ?? 1);
}

/** What a script prints comes when it has ended; resolves to its exit code. */
function runQuietly([script, ...args]) {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT });
  const printed = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => printed.push(data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.stderr.write(Buffer.concat(printed));
      resolve(code);
    });
  });
}

/** Ends this process with the exit code of the command when that is not 0. */
function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  if (error) fail(`${command} cannot be run: ${error.message}`, 3);
  if (status !== 0) process.exit(status ?? 1);
}

function say(step) {
  process.stderr.write(`• ${step}\n`);
}

function fail(message, code) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
