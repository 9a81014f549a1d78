/** Other generators on the same notes, measured by a folder of scripts that knows how to run them. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAKE_CORPUS = fileURLToPath(new URL('make-corpus-for-peers.cjs', import.meta.url));

/**
 * @typedef {object} PeerResult one line of `results.jsonl`
 * @property {string} peer
 * @property {number} n
 * @property {Figures} [cold] all is built
 * @property {Figures} [warm] built again after an edit
 * @property {{ edit?: number, error?: string }} [dev] seconds until the dev server shows an edit
 *
 * @typedef {{ wall: number, cpu: number, rss?: number, rc?: number }} Figures
 */

/**
 * Runs `DIR/run N`, which writes its results to `$PEERS/results.jsonl`, on the notes in `posts`: it
 * is run from a folder where `make-corpus` is ours.
 * @param {{ peers: string, names?: string, posts: string, count: number, runs: number, only: string[] }} request
 * @returns {{ results: PeerResult[], isSameNotes: boolean }}
 */
export function runPeers({ peers, names, posts, count, runs, only }) {
  const results = join(process.env.PEERS ?? join(tmpdir(), 'peers'), 'results.jsonl');
  const before = textOf(results).length;
  const folder = folderWithOwnCorpus(resolve(peers));
  const given = join(folder, 'given');
  try {
    const argv = [`${count}`, '--runs', `${runs}`, ...flags(only)];
    if (names) argv.push('--peers', names);
    const env = { ...process.env, BENCH_POSTS: posts, BENCH_POSTS_GIVEN: given };
    const child = spawnSync(join(folder, 'run'), argv, { env, stdio: ['ignore', 2, 2] });
    if (child.error) throw child.error;
    if (child.status !== 0) throw new Error(`${join(peers, 'run')}: exit code ${child.status}`);
    const made = resultsIn(textOf(results).slice(before), count);
    return { results: made, isSameNotes: existsSync(given) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} lines JSON, one value a line; a line that is none is passed over
 * @param {number} count
 * @returns {PeerResult[]}
 */
export function resultsIn(lines, count) {
  return lines.split('\n').flatMap((line) => {
    const result = parsed(line);
    return result && typeof result.peer === 'string' && result.n === count ? [result] : [];
  });
}

/**
 * Ours by theirs, for what both have measured.
 * @param {Record<string, { wall: number, cpu?: number }>} ours by measurement
 * @param {PeerResult} result
 */
export function comparisons(ours, { peer, cold, warm, dev }) {
  const served = dev?.edit === undefined ? undefined : { wall: dev.edit };
  const pairs = [
    { what: 'cold', against: 'its full build', mine: ours.cold, its: sound(cold) },
    { what: 'edit', against: 'its build after an edit', mine: ours.edit, its: sound(warm) },
    { what: 'edit', against: 'its full build', mine: ours.edit, its: sound(cold) },
    { what: 'serve', against: 'its dev server', mine: ours.serve, its: served },
  ];
  return pairs.flatMap(({ what, against, mine, its }) =>
    mine && its ? [{ peer, what, against, mine, its, ...ratios(mine, its) }] : [],
  );
}

/** @param {{ wall: number, cpu?: number }} mine @param {{ wall: number, cpu?: number }} its */
export function ratios(mine, its) {
  const by = (a, b) => (a === undefined || !b ? undefined : a / b);
  return { wallRatio: by(mine.wall, its.wall), cpuRatio: by(mine.cpu, its.cpu) };
}

/** A run that failed is no figure. */
function sound(figures) {
  return figures && !figures.rc ? figures : undefined;
}

function flags(only) {
  const wantsFull = only.includes('cold') || only.includes('edit');
  if (!wantsFull) return ['--dev-only'];
  return [
    ...(only.includes('edit') ? [] : ['--no-warm']),
    ...(only.includes('serve') ? ['--dev'] : []),
  ];
}

function folderWithOwnCorpus(peers) {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-peers-'));
  for (const name of readdirSync(peers)) {
    if (name === 'make-corpus' || name === 'run') continue;
    symlinkSync(join(peers, name), join(folder, name));
  }
  for (const [from, name] of [
    [join(peers, 'run'), 'run'],
    [MAKE_CORPUS, 'make-corpus'],
  ]) {
    copyFileSync(from, join(folder, name));
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
