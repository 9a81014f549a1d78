/** The command in other versions of Node.js, where `OTHER_NODES` names their binaries (`PATH`-like). */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLI, folderWith } from './cli/scholium.ts';
import { hashes } from './site-folder.ts';

const NODES = (process.env.OTHER_NODES ?? '').split(delimiter).filter((node) => node !== '');

describe.skipIf(NODES.length === 0)('another Node.js', () => {
  test.each(NODES)('%s makes the same bytes', (node) => {
    const [here, there] = [process.execPath, node].map((binary) => {
      const folder = folderWith();
      run(binary, folder, 'init', 'notes', '--lang', 'en');
      const site = join(folder, 'notes');
      run(binary, site, 'build');
      run(binary, site, 'check', '--strict');
      const { out } = run(binary, site, 'search', '公式', '--json');
      const { '.scholium.json': _, ...files } = hashes(join(site, 'public'));
      const found = JSON.parse(out).results;
      expect(found).not.toEqual([]);
      return { files, found };
    });
    expect(there).toEqual(here);
  });
});

function run(node: string, cwd: string, ...argv: string[]) {
  const env = { PATH: process.env.PATH, SOURCE_DATE_EPOCH: '1735689600', TZ: 'UTC' };
  const child = spawnSync(node, [CLI, ...argv], { cwd, encoding: 'utf8', env });
  expect({ code: child.status, err: child.stderr }).toEqual({ code: 0, err: '' });
  return { out: child.stdout };
}
