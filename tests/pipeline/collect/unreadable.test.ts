/** What cannot be read is told by its name, and keeps nobody from hearing of the rest. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { recordedTerminal } from '../../cli/recorded-terminal.ts';
import { hashes, note, siteWith } from '../../site-folder.ts';

const FILES = {
  'posts/bad.md': note('$\\frac{1}$\n', 'title: Bad'),
  'posts/some/deep.md': note('Deep.\n', 'title: Deep'),
  'posts/x.png': 'no picture',
  'static/folder/a.txt': 'a',
  'themes/muse/templates/partials/footer.njk': '<footer></footer>',
  'themes/muse/assets/style/own.css': '',
};

/** Errors of a build in which `call` fails for `path`, without those of notes that lost their neighbours. */
async function told(call: 'readFileSync' | 'readdirSync' | 'statSync', path: string) {
  const site = siteWith(FILES);
  const real = fs[call] as (...given: unknown[]) => unknown;
  const failing = (...given: unknown[]) => {
    if (given[0] !== join(site, path)) return real(...given);
    throw Object.assign(new Error(`EIO: i/o error, ${call}`), { code: 'EIO', syscall: call });
  };
  Object.assign(fs, { [call]: failing });
  syncBuiltinESMExports();
  try {
    const { terminal, printed } = recordedTerminal();
    const code = await main({
      argv: ['build', '--json'],
      terminal,
      version: '0',
      cwd: site,
      env: {},
    });
    const { diagnostics } = JSON.parse(printed().out);
    const errors = diagnostics.filter((each: { severity: string }) => each.severity === 'error');
    const all = errors.map((each: { code: string; file: string }) => `${each.code} ${each.file}`);
    return { code, all, output: hashes(join(site, 'public')) };
  } finally {
    Object.assign(fs, { [call]: real });
    syncBuiltinESMExports();
  }
}

test.each([
  ['readFileSync', 'posts/good.md'],
  ['statSync', 'posts/good.md'],
  ['statSync', 'posts/some'],
  ['readdirSync', 'posts/some'],
  ['readdirSync', 'static/folder'],
  ['readFileSync', 'themes/muse/templates/partials/footer.njk'],
  ['readFileSync', 'themes/muse/assets/style/own.css'],
  ['readdirSync', 'themes/muse/templates'],
] as const)('%s of %s', async (call, path) => {
  const { code, all, output } = await told(call, path);
  expect({ code, output }).toEqual({ code: 3, output: {} });
  expect(all).toContain(`SC601 ${path}`);
  expect(all).toContain('SC301 posts/bad.md');
});
