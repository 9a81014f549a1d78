/** A build as commands run it: with the cache on disk and a bar on the terminal. */
import { join } from 'node:path';
import { installation } from '../base/installation.ts';
import { type BuildResult, CACHE_DIR, type EarlySite } from '../model.ts';
import type { BuildRequest } from '../pipeline/build.ts';
import type { BuildMemory } from '../pipeline/build-memory.ts';
import type { Context, Outcome } from './command.ts';
import { tuneEngine } from './engine.ts';
import type { ClosedSite, OpenSite } from './open-site.ts';
import { openProgressBar } from './progress.ts';

/** Where settings have an error: it, and those of the notes, so that all can be mended at once. */
export async function faultsWithNotes(context: Context, site: ClosedSite): Promise<Outcome> {
  const { diagnostics, forNotes } = site;
  if (!forNotes) return { diagnostics };
  const { faultsOfNotes } = await import('../pipeline/build.ts');
  const ofNotes = await underway(context, forNotes, faultsOfNotes);
  return { diagnostics: [...diagnostics, ...ofNotes] };
}

/** What the preview keeps and hears of. */
interface Preview {
  memory: BuildMemory;
  onPages: (site: EarlySite) => void;
}

export async function runBuild(
  context: Context,
  site: Pick<OpenSite, 'config' | 'now'>,
  write: boolean,
  more?: Preview | { addressesOnly: true },
): Promise<BuildResult> {
  // The pipeline takes longer to load than all else in a small command.
  const { build } = await import('../pipeline/build.ts');
  return underway(context, site, (request) => build({ ...request, write, ...more }));
}

async function underway<Result>(
  { root, options, terminal }: Context,
  { config, now }: Pick<OpenSite, 'config' | 'now'>,
  work: (request: Omit<BuildRequest, 'write'>) => Promise<Result>,
): Promise<Result> {
  tuneEngine();
  const { openCache } = await import('../cache/cache.ts');
  const isSilent = options.quiet || options.json;
  const bar = isSilent ? undefined : openProgressBar(terminal, () => performance.now());
  try {
    return await work({
      ...{ root, config, now, installation: installation() },
      cache: options['no-cache'] ? undefined : openCache(join(root, CACHE_DIR)),
      ...(options.threads === undefined ? {} : { threads: Number(options.threads) }),
      ...(bar ? { onProgress: bar.show } : {}),
    });
  } finally {
    bar?.close();
  }
}
