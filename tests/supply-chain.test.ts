/** What the package is made of: nothing that installs or runs unseen, and no version with a known fault. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import lockfile from '../package-lock.json' with { type: 'json' };
import advisories from './advisories.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');
const CONTRIBUTING = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

interface Locked {
  name: string;
  version: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}

const locked: Locked[] = Object.entries(lockfile.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ ...entry, name: path.replace(/^.*node_modules\//, '') }));

/** `name version`, as the licences list what is in the bundle. */
const bundled = [
  ...readFileSync(join(ROOT, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8').matchAll(
    /^((?:@[a-z\d-]+\/)?[a-z\d.-]+) (\d+\.\d+\.\S+) \((.+)\)$/gm,
  ),
].map(([, name = '', version = '', license = '']) => ({ name, version, license }));

describe('what npm installs with Scholium', () => {
  test('is nothing but Scholium', () => {
    const kinds = [
      'dependencies',
      'optionalDependencies',
      'peerDependencies',
      'bundleDependencies',
    ];
    expect(Object.keys(manifest).filter((key) => kinds.includes(key))).toEqual([]);
  });

  test('runs no script', () => {
    const scripts = [
      'preinstall',
      'install',
      'postinstall',
      'prepare',
      'preprepare',
      'postprepare',
    ];
    expect(Object.keys(manifest.scripts).filter((name) => scripts.includes(name))).toEqual([]);
  });
});

describe('what is bundled', () => {
  test('is as many packages as CONTRIBUTING says, those imported by name each with a reason', () => {
    const [, imported, all] =
      /made of (\d+) libraries[\s\S]*?of (\d+) packages in all/.exec(CONTRIBUTING) ?? [];
    const [table = ''] = /(?<=## Libraries\n)[\s\S]*?(?=\n## |$)/.exec(CONTRIBUTING) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    expect({ rows: rows.length, all: bundled.length }).toEqual({
      rows: Number(imported),
      all: Number(all),
    });
    expect(rows.filter((row) => !/^\| `[^`]+` \| \S.{5,} \|$/.test(row))).toEqual([]);
  });

  test('is what the lockfile names, version by version', () => {
    const known = new Set(locked.map(({ name, version }) => `${name} ${version}`));
    expect(bundled.filter(({ name, version }) => !known.has(`${name} ${version}`))).toEqual([]);
  });

  test('may be passed on', () => {
    const licenses = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'MIT AND Apache-2.0'];
    expect(bundled.filter(({ license }) => !licenses.includes(license))).toEqual([]);
  });

  test('has no package that runs a script when it is installed', () => {
    const names = bundled.map(({ name }) => name);
    expect(withScripts().filter((name) => names.includes(name))).toEqual([]);
  });
});

describe('the lockfile', () => {
  test('holds a hash of every package, and no host to fetch it from', () => {
    expect(lockfile.lockfileVersion).toBe(3);
    expect(
      locked.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')),
    ).toEqual([]);
    expect(locked.filter(({ resolved, link }) => resolved !== undefined || link)).toEqual([]);
  });

  test('has two packages with an install script, which work without it', () => {
    expect([...new Set(withScripts())]).toEqual(['esbuild', 'hexo-util']);
  });

  test('is of packages of exact versions', () => {
    const versions = Object.entries(manifest.devDependencies);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

test('npm runs no script of a package, and writes exact versions down', () => {
  const lines = readFileSync(join(ROOT, '.npmrc'), 'utf8').trim().split('\n');
  expect(lines).toEqual(expect.arrayContaining(['ignore-scripts=true', 'save-exact=true']));
  expect(
    lines.filter((line) => /registry|token|auth=|password/i.test(line) && !/^omit-/.test(line)),
  ).toEqual([]);
});

test('every override has its reason in CONTRIBUTING', () => {
  const names = Object.keys(manifest.overrides);
  const [reasons = ''] =
    /(?<=## What Scholium is made of\n)[\s\S]*?(?=\n## )/.exec(CONTRIBUTING) ?? [];
  expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
});

describe('known faults', () => {
  test.each(advisories)('of $package before $below', (advisory) => {
    const { accepted } = advisory as { accepted?: string };
    const affected = locked.filter(
      ({ name, version }) => name === advisory.package && isAffected(version, advisory),
    );
    // One that was accepted and is mended by now has to go from the list.
    expect(affected.length > 0).toBe(accepted !== undefined);
    expect(advisory.ids.length > 0 && advisory.why.length > 10).toBe(true);
  });

  test('are looked up among packages that are there', () => {
    const names = new Set(locked.map(({ name }) => name));
    expect(advisories.filter(({ package: name }) => !names.has(name))).toEqual([]);
  });

  test.each([
    ['3.15.1', true],
    ['3.15.2', false],
    ['3.9.0', true],
    ['10.0.0', false],
  ])('%s is before 3.15.2: %s', (version, expected) => {
    expect(isAffected(version, { below: '3.15.2' })).toBe(expected);
  });
});

function withScripts(): string[] {
  return locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
}

function isAffected(
  version: string,
  { from = '0.0.0', below }: { from?: string; below: string },
): boolean {
  return !isBefore(version, from) && isBefore(version, below);
}

function isBefore(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split(/[.-]/).map(Number));
  const at = [0, 1, 2].find((index) => one?.[index] !== two?.[index]);
  return at !== undefined && (one?.[at] ?? 0) < (two?.[at] ?? 0);
}
