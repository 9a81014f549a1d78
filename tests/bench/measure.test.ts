/** What `npm run bench` makes of its figures, without taking any: that needs an idle machine. */
import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test, vi } from 'vitest';
import { writeSite } from '../../bench/make-site.mjs';
import { withWord } from '../../bench/measure/edits.mjs';
import { growthOver } from '../../bench/measure/growth.mjs';
import { middleOf } from '../../bench/measure/median.mjs';
import { comparisons, resultsIn, runPeers } from '../../bench/measure/peers.mjs';
import { markdownReport } from '../../bench/measure/report.mjs';
import { folderWith } from '../cli/scholium.ts';

const SCRIPT = join(import.meta.dirname, '../../bench/bench.mjs');

describe('a word more in the middle of a note', () => {
  it.each([
    ['of text', 'a\n\nb\n\nc', 'a\n\nb new\n\nc'],
    ['of a list', '- 甲\n  - 乙，丙\n- 丁', '- 甲\n  - 乙，丙 new\n- 丁'],
    ['is not in a formula', 'a\n\n$$\nx\n$$\n\n$$\ny\n$$', 'a new\n\n$$\nx\n$$\n\n$$\ny\n$$'],
    ['is not in code', 'a\n\n```sh\nb\nc\n```\n', 'a new\n\n```sh\nb\nc\n```\n'],
    ['is not in front matter', '---\ntags: a\n---\n\n文', '---\ntags: a\n---\n\n文 new'],
    ['is not beside Markdown', '# a\n\n**b**\n\n| c |\n\nd', '# a\n\n**b**\n\n| c |\n\nd new'],
    ['is at the end if nowhere else', '# a\n', '# a\n\nnew\n'],
  ])('%s', (_, note, expected) => {
    expect(withWord(note, 'new')).toBe(expected);
  });
});

test('of several runs the middle of each figure counts', () => {
  const run = (wall: number, link: number) => ({ wall, stages: { link }, written: 'x' });
  const runs = [run(3, 10), run(1, 30), run(2, 20)];
  expect(middleOf(runs)).toEqual({ wall: 2, stages: { link: 20 }, written: 'x' });
  expect(middleOf(runs.slice(0, 2)).wall).toBe(2);
});

test('growth is cost per note, and the exponent of all cost', () => {
  const size = (posts: number, cold: number) => ({
    posts,
    measures: { cold: { wall: cold, cpu: cold * 2 }, edit: { wall: 1 } },
  });
  expect(growthOver([size(1000, 100), size(100, 10)])).toEqual([
    {
      ...{ what: 'cold', from: 100, to: 1000 },
      ...{ wall: { perNote: 1, exponent: 1 }, cpu: { perNote: 1, exponent: 1 } },
    },
    {
      ...{ what: 'edit', from: 100, to: 1000 },
      ...{ wall: { perNote: 0.1, exponent: 0 }, cpu: undefined },
    },
  ]);
  expect(growthOver([size(100, 10)])).toEqual([]);
});

/** As a peer's `run` writes it. */
const HUGO = {
  peer: 'hugo',
  n: 3,
  cold: { runs: 3, rc: 0, wall: 2, cpu: 4, user: 3, rss: 174 },
  warm: { runs: 3, rc: 0, wall: 1.5, cpu: 3, user: 3, rss: 174 },
  dev: { caches: 'kept', edits: [0.3, 0.4], edit: 0.4, rss: 200 },
};
const OURS = { cold: { wall: 1, cpu: 1 }, edit: { wall: 0.5, cpu: 0.6 }, serve: { wall: 0.1 } };

describe('results of peers', () => {
  it('are read line by line, those of this size only', () => {
    const lines = [JSON.stringify(HUGO), JSON.stringify({ ...HUGO, n: 4 }), '{"torn', '', '7'];
    expect(resultsIn(lines.join('\n'), 3)).toEqual([HUGO]);
  });

  it('are set beside ours where both were measured', () => {
    const rows = comparisons(OURS, HUGO).map(({ what, against, wallRatio, cpuRatio }) => [
      ...[what, against, wallRatio, cpuRatio],
    ]);
    expect(rows).toEqual([
      ['cold', 'its full build', 0.5, 0.25],
      ['edit', 'its build after an edit', 0.5 / 1.5, 0.6 / 3],
      ['edit', 'its full build', 0.25, 0.15],
      ['serve', 'its dev server', 0.25, undefined],
    ]);
    expect(comparisons({}, HUGO)).toEqual([]);
    expect(comparisons(OURS, { peer: 'x', n: 3, dev: { error: 'did not come up' } })).toEqual([]);
    const failed = { peer: 'x', n: 3, cold: { ...HUGO.cold, rc: 1 } };
    expect(comparisons(OURS, failed)).toEqual([]);
  });

  it('come from a run on our notes', () => {
    const folder = folderWith({
      'make-corpus': 'never run',
      run: `#!/usr/bin/env node
const { execFileSync } = require('node:child_process');
const { appendFileSync, readFileSync } = require('node:fs');
const posts = process.env.PEERS + '/posts';
execFileSync(__dirname + '/make-corpus', ['2', posts, '--format', 'hexo', '--perturb', 'light']);
const post = readFileSync(posts + '/post-00002.md', 'utf8');
const line = { peer: 'hexo', n: 2, argv: process.argv.slice(2), post };
appendFileSync(process.env.PEERS + '/results.jsonl', JSON.stringify(line) + '\\n');
`,
      'installed/results.jsonl': `${JSON.stringify({ ...HUGO, n: 2 })}\n`,
    });
    chmodSync(join(folder, 'run'), 0o755);
    writeSite(join(folder, 'site'), { count: 3, profile: 'blog' });
    vi.stubEnv('PEERS', join(folder, 'installed'));
    const posts = join(folder, 'site/posts');
    const request = { peers: folder, names: 'hexo', posts, count: 2, runs: 1 };
    const { results, isSameNotes } = runPeers({ ...request, only: ['cold', 'serve'] });
    vi.unstubAllEnvs();
    expect(isSameNotes).toBe(true);
    expect(results).toEqual([
      {
        peer: 'hexo',
        n: 2,
        argv: ['2', '--runs', '1', '--no-warm', '--dev', '--peers', 'hexo'],
        post: expect.stringMatching(/^---\ndisableNunjucks: true\ntitle: /),
      },
    ]);
  });
});

test('the report is Markdown with the machine on top', () => {
  const stages = { collect: 20.4, compile: 900 };
  const report = markdownReport({
    machine: {
      ...{ scholium: '1.0.0', node: '20.0.0', cores: 2, cpu: 'A', memory: 8, os: 'B', load: 0.1 },
    },
    sizes: [
      {
        ...{ posts: 1000, bytes: 13_000_000, formulas: 110_000, source: 'profile dense' },
        measures: {
          cold: { ...OURS.cold, peak: 300.4, runs: 3, stages, written: '9 added, 0 changed' },
          reference: { wall: 4, cpu: 5, peak: 200, runs: 1, notes: 200 },
        },
        peers: comparisons(OURS, HUGO)
          .slice(0, 1)
          .map((row) => ({ ...row, isSameNotes: true })),
      },
    ],
    growth: [],
  });
  expect(report).toBe(
    [
      'Scholium 1.0.0 · Node 20.0.0 · 2 × A · 8 GB · B · load 0.10 at the start',
      '1,000 posts: 13.00 MB, profile dense, 110,000 formulas',
      [
        '| posts | what | runs | wall | CPU | peak | stages, ms | files | against | wall × | CPU × |',
        '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
        '| 1,000 | cold build | 3 | 1.00 s | 1.00 s | 300 MB | collect 20 · compile 900 | 9 added, 0 changed | plain pipeline | 0.25 | 0.20 |',
        '| 1,000 | plain pipeline (200 posts, scaled up) | 1 | 4.00 s | 5.00 s | 200 MB | — | — | — | — | — |',
      ].join('\n'),
      '## Peers',
      [
        '| posts | peer | Scholium / peer | its wall | its CPU | wall × | CPU × |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        '| 1,000 | hugo | cold build / its full build | 2.00 s | 4.00 s | 0.50 | 0.25 |',
      ].join('\n'),
    ].join('\n\n'),
  );
});

test('the command measures what it is asked for', () => {
  const folder = folderWith();
  writeSite(folder, { count: 2, profile: 'blog' });
  const others = join(folder, 'posts');
  writeFileSync(join(others, 'linked.md'), '# 题\n\n[甲](other.md) 与 ![图](a/图.png)\n');
  writeFileSync(join(others, 'faulty.md'), '[^x] 与 [甲](/nowhere/)\n');
  const argv = ['--corpus', join(folder, 'posts'), '--sizes', '5', '--only', 'cold,edit'];
  const file = join(folder, 'out.json');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [SCRIPT, ...argv, '--runs', '1', '--json', file],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/^3 posts: 0\.01 MB, real notes \(1 more have errors\), \d+ formulas$/m);
  expect(stdout).toContain('| 3 | one note edited | 1 |');
  expect(stdout).not.toContain('nothing changed');
});

test('a number that is none and a measurement that is none are refused', () => {
  for (const argv of [['--sizes', 'x'], ['--only', 'odd'], ['--runs', '0'], ['--odd']]) {
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...argv], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^usage: npm run bench/);
  }
});
