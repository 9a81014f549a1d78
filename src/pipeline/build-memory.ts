/** What a process keeps from one build to the next, besides the cache: its second build is one edit. */
import { type LastMade, lastMade } from '../base/last-made.ts';
import type { CompiledMemory, KnownSources, KnownTheme, MadeBefore } from '../model.ts';
import type { TimedCompiler } from './compile/compiled-text.ts';
import type { HashedAssets } from './render/assets/theme-assets.ts';
import type { Templates } from './render/templates.ts';

/** Changed by each build. */
export interface BuildMemory {
  posts: CompiledMemory;
  made: MadeBefore;
  /** Notes as they were read, and for which settings. */
  sources: { key: string; known: KnownSources } | undefined;
  theme: KnownTheme | undefined;
  /** It knows the formulas that it has set. */
  compiler: LastMade<TimedCompiler>;
  assets: LastMade<Promise<HashedAssets>>;
  templates: LastMade<Templates>;
  /** What can be done for the next edit while nobody waits, in steps; there after a build. */
  rehearse: (() => Generator<void, void>) | undefined;
}

export function openMemory(): BuildMemory {
  return {
    posts: new Map(),
    made: { pages: new Map(), search: undefined },
    sources: undefined,
    theme: undefined,
    compiler: lastMade(),
    assets: lastMade(),
    templates: lastMade(),
    rehearse: undefined,
  };
}
