/** `npm run fuzz -- COUNT [--seed N]`: notes that nobody wrote, and what becomes of them. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PROMISES = ['crash', 'lost text', 'order', 'html', 'ids', 'formulas'];
/** Milliseconds after which a note is given up. */
const HANG = 10_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' } },
});
const count = Number(positionals[0] ?? 1000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
if (!Number.isInteger(count) || !Number.isInteger(seed)) {
  process.stderr.write('usage: npm run fuzz -- COUNT [--seed N]\n');
  process.exit(2);
}

await main();

async function main() {
  const texts = notesToChange();
  print(`seed ${seed}, ${count} notes, half of them changed from ${texts.length} notes`);
  const folder = mkdtempSync(join(tmpdir(), 'scholium-fuzz-'));
  try {
    const script = await bundled(folder);
    report(await run(script, texts));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The example blog's, the tests', and those of a corpus beside the checkout. */
function notesToChange() {
  return ['posts', 'tests/corpus', '../shared/corpus']
    .map((folder) => join(ROOT, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n')),
    )
    .filter((text) => text.trim() !== '');
}

async function bundled(folder) {
  const { build } = await import('esbuild');
  const outfile = join(folder, 'worker.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['tests/fuzz/worker.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  return outfile;
}

/** One worker at a time: a new one goes on behind a note that hangs. */
async function run(script, texts) {
  const found = { done: 0, hangs: [], samples: [] };
  for (let from = 0; from < count; ) {
    from = await runFrom(from, { script, texts, found });
  }
  return found;
}

function runFrom(from, { script, texts, found }) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: { from, count, seed, texts } });
    let current;
    let since = Infinity;
    const timer = setInterval(async () => {
      if (Date.now() - since < HANG) return;
      clearInterval(timer);
      found.hangs.push(current.markdown);
      await worker.terminate();
      resolve(current.index + 1);
    }, 500);
    worker.on('error', reject);
    worker.on('message', (message) => {
      if (message.done) {
        clearInterval(timer);
        resolve(count);
      } else if (message.samples) {
        since = Infinity;
        found.done++;
        found.samples.push(...message.samples);
      } else {
        current = message;
        since = Date.now();
      }
    });
  });
}

function report({ done, hangs, samples }) {
  print(`notes      ${done}`);
  print(`hang       ${hangs.length}`);
  for (const markdown of hangs.slice(0, 3)) print(`  ${JSON.stringify(markdown)}`);
  for (const promise of PROMISES) {
    const broken = samples.filter((each) => each.promise === promise);
    print(`${promise.padEnd(10)} ${broken.length}`);
    const shortest = broken
      .filter(({ text }) => text !== undefined)
      .sort((a, b) => a.text.length - b.text.length);
    for (const { what, text } of shortest.slice(0, 8)) {
      print(`  ${JSON.stringify(text)} ← ${JSON.stringify(what.slice(0, 300))}`);
    }
  }
  if (hangs.length + samples.length > 0) process.exitCode = 1;
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
