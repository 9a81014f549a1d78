/** The preview's way through a script: builds of one process, each with what the last one kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installation } from '../../src/base/installation.ts';
import { openCache } from '../../src/cache/cache.ts';
import { loadConfig } from '../../src/config/load.ts';
import { CACHE_DIR, type EarlySite, type OutputFile } from '../../src/model.ts';
import { build } from '../../src/pipeline/build.ts';
import { openMemory } from '../../src/pipeline/build-memory.ts';
import { anHourLater } from './follow.ts';
import { clean, openTestSite, type TestSite } from './site.ts';
import { type Step, take } from './steps.ts';

/** What the preview needs of Scholium, or of a Scholium with a mistake in it. */
export interface Builder {
  build: typeof build;
  openMemory: typeof openMemory;
}

/** Differences from a first build: after which step, and in which files. */
export function previewed(
  script: readonly Step[],
  builder: Builder = { build, openMemory },
): Promise<string[]> {
  return anHourLater(async () => {
    const site = openTestSite({ isBrief: true });
    const divergences: string[] = [];
    try {
      const look = preview(site, builder);
      await look();
      for (const [index, step] of script.entries()) {
        await take(site, step);
        const differing = differences(await look(), await clean(site));
        if (differing.length === 0) continue;
        const taken = JSON.stringify(script.slice(0, index + 1));
        divergences.push(`after ${taken}: ${differing.join(', ')}`);
      }
    } finally {
      site.close();
    }
    return divergences;
  });
}

type FileAt = EarlySite['fileAt'];

/** Builds once more; gives what is served then, or undefined where errors are shown in its place. */
function preview(site: TestSite, builder: Builder): () => Promise<FileAt | undefined> {
  const memory = builder.openMemory();
  return async () => {
    const { root, now } = site;
    const { config } = loadConfig({ root, overrides: {} });
    if (!config) return undefined;
    let served: FileAt | undefined;
    const { diagnostics } = await builder.build({
      ...{ root, config, memory, write: false, installation: installation() },
      now: Date.parse(`${now}T00:00:00+08:00`),
      cache: openCache(join(root, CACHE_DIR)),
      onPages: ({ fileAt }) => {
        served = fileAt;
      },
    });
    return diagnostics.some(({ severity }) => severity === 'error') ? undefined : served;
  };
}

/** Files of hosts alone: the preview has none. */
const NEVER_SERVED = /\.(?:gz|br)$|^_headers$/;

function differences(
  fileAt: FileAt | undefined,
  expected: Map<string, string> | undefined,
): string[] {
  if (!fileAt || !expected) return fileAt || expected ? ['whether there is an error'] : [];
  return [...expected]
    .filter(([path]) => !NEVER_SERVED.test(path))
    .filter(([path, text]) => textOf(fileAt(path)) !== text)
    .map(([path]) => path);
}

function textOf(file: OutputFile | undefined): string | undefined {
  if (!file) return undefined;
  const { contents } = file;
  const isCopy = typeof contents === 'object' && 'copyOf' in contents;
  return (isCopy ? readFileSync(contents.copyOf) : Buffer.from(contents)).toString('latin1');
}
