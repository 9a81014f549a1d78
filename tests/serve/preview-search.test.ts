/** The preview of a real site can be searched, and after an edit it finds what is new. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installation } from '../../src/base/installation.ts';
import { openSearch } from '../../src/browser/search/engine.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { EarlySite } from '../../src/model.ts';
import { build } from '../../src/pipeline/build.ts';
import { openMemory } from '../../src/pipeline/build-memory.ts';
import { siteWith } from '../site-folder.ts';

test('by the index that is made when it is asked for', async () => {
  const root = siteWith({ 'posts/a.md': '---\ntitle: 甲\ndate: 2024-01-02\n---\n卷积。\n' });
  const memory = openMemory();
  const found = async (query: string) => {
    const { config } = loadConfig({ root, overrides: {} });
    if (!config) throw new Error('the settings have an error');
    const now = Date.UTC(2025, 0, 1);
    const request = { root, config, now, write: false, cache: undefined, memory };
    let fileAt: EarlySite['fileAt'] = () => undefined;
    const onPages = (site: EarlySite) => {
      fileAt = site.fileAt;
    };
    await build({ ...request, installation: installation(), onPages });
    const engine = openSearch(async (path) => {
      const contents = fileAt(`search/${path}`)?.contents ?? '';
      return contents instanceof Uint8Array ? contents : new TextEncoder().encode(String(contents));
    });
    const { results } = await engine.search(query);
    return results.map(({ url }) => url);
  };
  expect(await found('卷积')).toEqual(['/2024/01/02/a/']);
  expect(await found('残差')).toEqual([]);
  appendFileSync(join(root, 'posts/a.md'), '\n残差。\n');
  expect(await found('残差')).toEqual(['/2024/01/02/a/']);
});
