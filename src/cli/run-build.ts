/** A build as commands run it: with the cache on disk and a bar on the terminal. */
import { join } from 'node:path';
import { installation } from '../base/installation.ts';
import { type BuildMemory, type BuildResult, CACHE_DIR, type EarlySite } from '../model.ts';
import type { Context, Outcome } from './command.ts';
import type { ClosedSite, OpenSite } from './open-site.ts';
import { openProgressBar } from './progress.ts';

/** Where settings have an error: it, and those of the notes, so that all can be mended at once. */
export async function faultsWithNotes(context: Context, site: ClosedSite): Promise<Outcome> {
  const { diagnostics, forNotes } = site;
  if (!forNotes) return { diagnostics };
  const { faultsOfNotes } = await import('../pipeline/build.ts');
  const { root } = context;
  const request = { root, ...forNotes, cache: undefined, installation: installation() };
  return { diagnostics: [...diagnostics, ...(await faultsOfNotes(request))] };
}

/** Loads the pipeline, which takes longer than all else in a small command, only now. */
export async function runBuild(
  context: Context,
  site: Pick<OpenSite, 'config' | 'now'>,
  write: boolean,
  preview?: { memory: BuildMemory; onPages: (site: EarlySite) => void },
): Promise<BuildResult> {
  const { root, options, terminal } = context;
  const { build } = await import('../pipeline/build.ts');
  const { openCache } = await import('../cache/cache.ts');
  const isSilent = options.quiet || options.json;
  const bar = isSilent ? undefined : openProgressBar(terminal, () => performance.now());
  try {
    return await build({
      root,
      config: site.config,
      now: site.now,
      write,
      ...preview,
      cache: options['no-cache'] ? undefined : openCache(join(root, CACHE_DIR)),
      installation: installation(),
      ...(options.threads === undefined ? {} : { threads: Number(options.threads) }),
      ...(bar ? { onProgress: bar.show } : {}),
    });
  } finally {
    bar?.close();
  }
}
