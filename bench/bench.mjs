/** `npm run bench`: how long the command takes, beside Node, a plain pipeline and other generators. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import {
  buildAfterEdit,
  buildAfterThemeEdit,
  coldBuild,
  plainPipeline,
  startNode,
  unchangedBuild,
} from './measure/commands.mjs';
import { countIn } from './measure/corpus.mjs';
import { growthOver } from './measure/growth.mjs';
import { readOptions } from './measure/options.mjs';
import { comparisons, runPeers } from './measure/peers.mjs';
import { notesIn, prepareSite } from './measure/prepare-site.mjs';
import { markdownReport } from './measure/report.mjs';
import { editToServed } from './measure/serve.mjs';

/** By the name that `--only` gives them; what a row is held against is measured with it. */
const MEASURES = {
  cold: [
    ['cold', coldBuild],
    ['reference', plainPipeline],
  ],
  unchanged: [
    ['node', startNode],
    ['unchanged', unchangedBuild],
  ],
  edit: [['edit', buildAfterEdit]],
  theme: [['theme', buildAfterThemeEdit]],
  serve: [['serve', editToServed]],
};

await main();

async function main() {
  const options = readOptions(process.argv.slice(2), Object.keys(MEASURES));
  const machine = machineHere();
  const sizes = [];
  for (const count of sizesFor(options)) sizes.push(await measureSize(count, options));
  const measured = { machine, options, sizes, growth: growthOver(sizes) };
  if (options.json) writeFileSync(options.json, `${JSON.stringify(measured, undefined, 2)}\n`);
  process.stdout.write(`${markdownReport(measured)}\n`);
}

/** No corpus has more notes than it has. */
function sizesFor({ sizes, corpus }) {
  if (!corpus) return sizes;
  const most = countIn(corpus);
  return [...new Set(sizes.map((size) => Math.min(size, most)))];
}

async function measureSize(count, options) {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-bench-'));
  try {
    say(`${count} posts`);
    const source = prepareSite(folder, { ...options, count });
    const posts = notesIn(folder).length;
    const bytes = notesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0);
    // Before the notes are edited.
    const made = options.peers ? peersOn(folder, posts, options) : undefined;
    const measures = {};
    for (const group of options.only) {
      for (const [name, measure] of MEASURES[group]) {
        say(`${count} posts: ${name}`);
        measures[name] = await measure(folder, options.runs);
      }
    }
    const peers = made?.results.flatMap((result) =>
      comparisons(measures, result).map((row) => ({ ...row, isSameNotes: made.isSameNotes })),
    );
    const { formulas } = measures.cold ?? {};
    return { posts, bytes, formulas, source, measures, ...(peers && { peers }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function peersOn(folder, count, { peers, names, runs, only }) {
  say(`${count} posts: peers`);
  return runPeers({ peers, names, posts: join(folder, 'posts'), count, runs, only });
}

function machineHere() {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const processors = cpus();
  return {
    scholium: JSON.parse(manifest).version,
    node: process.versions.node,
    cores: processors.length,
    cpu: processors[0]?.model.trim() ?? 'unknown processor',
    memory: Math.round(totalmem() / 2 ** 30),
    os: `${type()} ${release()} ${arch()}`,
    load: loadavg()[0] ?? 0,
  };
}

function say(step) {
  process.stderr.write(`• ${step}\n`);
}
