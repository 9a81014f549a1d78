/** Whole sites: what the command makes of tests/sites/<name> is tests/sites/<name>/expected. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, scholium } from './cli/scholium.ts';
import { tree } from './site-folder.ts';

const SITES = join(import.meta.dirname, 'sites');
const names = readdirSync(SITES);

/** `UPDATE_EXPECTED=1 npx vitest run tests/sites.test.ts` writes what comes out; read the diff. */
const update = process.env.UPDATE_EXPECTED === '1';

/** KaTeX's own files and the index of the search have tests of their own. */
const isCompared = (path: string) => !/^(?:assets\/katex|search\/(?!index\.html))/.test(path);

test.each(names)('the site `%s` comes out as expected', async (name) => {
  const source = join(SITES, name);
  const site = folderWith();
  cpSync(source, site, { recursive: true, filter: (path) => path !== join(source, 'expected') });
  const run = await scholium(site, ['build', '--now', '2025-01-01']);
  expect(run.err).toBe('');
  expect(run.code).toBe(0);
  const made = outputOf(join(site, 'public'));
  if (update) {
    rmSync(join(source, 'expected'), { recursive: true, force: true });
    cpSync(join(site, 'public'), join(source, 'expected'), {
      recursive: true,
      filter: (path) => {
        const name = relative(join(site, 'public'), path).replaceAll(sep, '/');
        return isCompared(name) && name !== '.scholium.json';
      },
    });
  }
  const expected = outputOf(join(source, 'expected'));
  expect([...made.keys()]).toEqual([...expected.keys()]);
  for (const [path, text] of expected) expect(made.get(path), path).toBe(text);
});

test.each(names)('the site `%s` shows no draft and nothing of the future', (name) => {
  const all = [...outputOf(join(SITES, name, 'expected'))].flat().join('\n');
  expect(all).not.toMatch(/canary|secret|Not yet|Later/);
});

function outputOf(folder: string): Map<string, string> {
  const files = [...tree(folder)].filter(([path]) => isCompared(path));
  return new Map(
    files
      .filter(([path]) => path !== '.scholium.json')
      .map(([path, bytes]) => [path, String(bytes)]),
  );
}
