/** What `npm run …` sets up: once, again when the lockfile changes, and not without a fit Node. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../cli/scholium.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/run.mjs');

/** Stand in for npm, the bundler and the command: each writes its name and arguments to a log. */
const LOGGING = `
import { appendFileSync, mkdirSync } from 'node:fs';
import { basename } from 'node:path';
mkdirSync('node_modules', { recursive: true });
appendFileSync('log', [basename(process.argv[1]), ...process.argv.slice(2)].join(' ') + '\\n');
process.exitCode = Number(process.env.FAIL_WITH ?? 0);
`;

function project(node = '>=20'): string {
  const folder = folderWith({
    'package.json': JSON.stringify({ type: 'module', engines: { node } }),
    'package-lock.json': '{ "version": 1 }',
    'npm.js': LOGGING,
    'scripts/bundle.mjs': LOGGING,
    'dist/cli.js': LOGGING,
  });
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  copyFileSync(SCRIPT, join(folder, 'scripts/run.mjs'));
  return folder;
}

function run(folder: string, argv: string[], env: Record<string, string> = {}) {
  const npm = join(folder, 'npm.js');
  return spawnSync(process.execPath, ['scripts/run.mjs', ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, npm_execpath: npm, ...env },
  });
}

const logOf = (folder: string) => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
const INSTALL = 'npm.js ci --ignore-scripts --no-audit --no-fund --loglevel=error';
const BUNDLE = 'bundle.mjs --if-stale';

test('the first run installs, bundles and passes its arguments on; the second only runs', () => {
  const folder = project();
  expect(run(folder, ['build', '--drafts']).status).toBe(0);
  expect(logOf(folder)).toEqual([INSTALL, BUNDLE, 'cli.js build --drafts']);
  run(folder, ['check']);
  expect(logOf(folder).slice(3)).toEqual([BUNDLE, 'cli.js check']);
});

test('a lockfile that has changed is installed from again', () => {
  const folder = project();
  run(folder, ['build']);
  writeFileSync(join(folder, 'package-lock.json'), '{ "version": 2 }');
  run(folder, ['build']);
  expect(logOf(folder).filter((line) => line === INSTALL)).toHaveLength(2);
});

test('an installation that failed is not taken for one, and its exit code is passed on', () => {
  const folder = project();
  expect(run(folder, ['build'], { FAIL_WITH: '7' }).status).toBe(7);
  expect(logOf(folder)).toEqual([INSTALL]);
  expect(run(folder, ['build']).status).toBe(0);
  expect(logOf(folder)[1]).toBe(INSTALL);
});

test('a Node that is too old is told so in both languages, before anything is done', () => {
  const { status, stderr } = run(project('>=99.1'), ['build']);
  expect(status).toBe(2);
  expect(stderr).toBe(
    `Scholium needs Node.js 99.1 or newer; this is ${process.versions.node}.\nScholium 需要 Node.js 99.1 或更新的版本，当前是 ${process.versions.node}。\n`,
  );
});

test('versions are compared as numbers', () => {
  const [major, minor] = process.versions.node.split('.');
  expect(run(project(`>=${major}.${minor}`), ['check']).status).toBe(0);
  expect(run(project(`>=${major}.${Number(minor) + 1}`), ['check']).status).toBe(2);
  expect(run(project('>=9.99'), ['check']).status).toBe(0);
});

test('an unknown task is refused', () => {
  const { status, stderr } = run(project(), ['toString']);
  expect(status).toBe(2);
  expect(stderr).toContain('usage: node scripts/run.mjs build|serve|check|test');
});

test('tests run when every check has passed; what a check says is shown', () => {
  const folder = project();
  const checks = {
    tsc: 'node_modules/typescript/bin/tsc',
    biome: 'node_modules/@biomejs/biome/bin/biome',
    vitest: 'node_modules/vitest/vitest.mjs',
  };
  const stand = (path: string, more = '') => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), LOGGING + more);
  };
  run(folder, ['build']); // installs
  for (const path of Object.values(checks)) stand(path);
  expect(run(folder, ['test', 'some']).status).toBe(0);
  const checked = ['biome ci --colors=off .', BUNDLE, 'tsc -p .', 'tsc -p tests/browser'];
  const first = logOf(folder).slice(3);
  expect(first.slice(0, -1).sort()).toEqual(checked);
  expect(first.at(-1)).toBe('vitest.mjs run some');
  stand(checks.biome, "console.error('a line is too long'); process.exitCode = 7;");
  const failed = run(folder, ['test']);
  expect([failed.status, failed.stderr]).toEqual([
    7,
    expect.stringContaining('a line is too long'),
  ]);
  expect(logOf(folder).filter((line) => line.startsWith('vitest'))).toHaveLength(1);
});
