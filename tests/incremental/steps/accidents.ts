/** What other programs and accidents do. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tree } from '../../site-folder.ts';
import { incremental } from '../site.ts';
import { cacheEntryAt, type Do, edit, outputAt } from './files.ts';
import { killedAt } from './killed.ts';

export const ACCIDENTS: Record<string, Do> = {
  'an output changed by hand': (site, choice) => {
    const file = outputAt(site, choice);
    if (file) writeFileSync(file, 'tampered');
  },
  'an output changed, as long as before': (site, choice) => {
    const file = outputAt(site, choice);
    if (file) writeFileSync(file, readFileSync(file).fill(120));
  },
  'an output deleted': (site, choice) => {
    const file = outputAt(site, choice);
    if (file) rmSync(file);
  },
  'the manifest deleted': async (site) => {
    // Without it, files that differ from what is wanted are a stranger's and are not written over.
    const { code } = await incremental(site);
    if (code !== 0) return;
    rmSync(join(site.root, 'public/.scholium.json'), { force: true });
    await incremental(site);
  },
  'the output deleted': ({ root }) =>
    rmSync(join(root, 'public'), { recursive: true, force: true }),
  'a cache entry torn': (site, choice) => {
    const file = cacheEntryAt(site, choice);
    if (file) truncateSync(file, choice % 90);
  },
  'a cache entry altered': (site, choice) => {
    const file = cacheEntryAt(site, choice);
    if (!file) return;
    const bytes = readFileSync(file);
    bytes[choice % bytes.length] = 65 + (choice % 26);
    writeFileSync(file, bytes);
  },
  'the cache altered throughout': ({ root }) => {
    for (const [path, bytes] of tree(join(root, '.scholium'))) {
      writeFileSync(join(root, '.scholium', path), bytes.toString('utf8').replaceAll('长', '短'));
    }
  },
  'the cache deleted': ({ root }) =>
    rmSync(join(root, '.scholium'), { recursive: true, force: true }),
  'a build killed': async (site, choice) => {
    edit(site, choice, (text) => `${text}\n又一段 ${choice}。\n`);
    await killedAt(choice % 90, () => incremental(site));
  },
};
