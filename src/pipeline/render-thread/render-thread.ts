/** Feeds and the index of the search, made in a thread of their own while pages are made in this one. */
import type { MadeSearch, OutputFile, Site } from '../../model.ts';
import { openProducer } from '../../workers/producer.ts';
import type { MadeElsewhere } from '../render/made-elsewhere.ts';
import type { Made, RenderTask } from './render-worker.ts';
import { copySite } from './site-copy.ts';

export interface RenderThreadOptions {
  site: Site;
  /** By path of the note, under which key the cache has the large parts of its post. */
  keys: ReadonlyMap<string, string>;
  cacheFolder: string;
  /** Absolute path of the bundled `render-worker`. */
  worker: string;
}

/** The thread starts at once. */
export function startRenderThread(options: RenderThreadOptions): MadeElsewhere {
  const { site, keys, cacheFolder, worker } = options;
  const data: RenderTask = { site: copySite(site, keys), cacheFolder };
  const { take, ...producer } = openProducer<RenderTask, Made>({ script: worker, data });
  let search: MadeSearch | undefined;
  return {
    ...producer,
    take(): OutputFile | undefined {
      const { value, bytes } = take() ?? {};
      if (value && 'search' in value) search = value.search; // the last of all
      return value && 'path' in value ? { ...value, contents: bytes ?? '' } : undefined;
    },
    search: () => search,
  };
}
