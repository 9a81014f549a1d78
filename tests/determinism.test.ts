/** Same input, same bytes: wherever, whenever and however often a site is built. */
import { cpSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, scholium } from './cli/scholium.ts';
import { hashes } from './site-folder.ts';

const EXAMPLE = join(import.meta.dirname, '..');

/** The example blog in a folder of its own; `reversed` creates its files in the other order. */
function exampleIn(folder: string, reversed = false): string {
  mkdirSync(folder, { recursive: true });
  const parts = ['scholium.yaml', 'posts', 'pages'].filter((part) =>
    readdirSync(EXAMPLE).includes(part),
  );
  for (const part of reversed ? parts.reverse() : parts) {
    cpSync(join(EXAMPLE, part), join(folder, part), { recursive: true });
  }
  return folder;
}

async function built(folder: string, env: Record<string, string>, argv: string[] = []) {
  const run = await scholium(folder, ['build', ...argv], env);
  expect(run.err).toBe('');
  expect(run.code).toBe(0);
  return hashes(join(folder, 'public'));
}

test('the example blog has the same bytes in any time zone, locale, folder and year, cached or not', async () => {
  const site = exampleIn(folderWith());
  const first = await built(site, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' });
  expect(Object.keys(first)).toContain('index.html');
  const elsewhere = exampleIn(join(folderWith(), '另一个 folder'), true);
  for (const name of readdirSync(join(elsewhere, 'posts'))) {
    utimesSync(join(elsewhere, 'posts', name), 0, 0);
  }
  const other = {
    ...{ TZ: 'America/St_Johns', LC_ALL: 'sv_SE.UTF-8', LANG: 'tr_TR.UTF-8' },
    SOURCE_DATE_EPOCH: '1893456000',
  };
  expect(await built(elsewhere, other, ['--no-cache'])).toEqual(first);
  await expectSameAfterEdit(site, first);
});

/** Nothing to do writes nothing; an edit that is taken back leaves no trace. */
async function expectSameAfterEdit(site: string, before: Record<string, string>): Promise<void> {
  const { out } = await scholium(site, ['build', '--json']);
  expect(JSON.parse(out).summary.files).toEqual({ add: 0, update: 0, delete: 0 });
  const note = join(site, 'posts/fpn.md');
  const text = readFileSync(note, 'utf8');
  writeFileSync(note, `${text}\nAn edit.\n`);
  expect(await built(site, {})).not.toEqual(before);
  writeFileSync(note, text);
  expect(await built(site, {})).toEqual(before);
}
