/** A thread that makes feeds and the index of the search while pages are made elsewhere. */
import { openCache } from '../../cache/cache.ts';
import type { MadeSearch, OutputFile } from '../../model.ts';
import { type Item, produce } from '../../workers/produce.ts';
import { siteFeeds } from '../render/feeds/feed.ts';
import { searchOutputs } from '../render/search/known-search.ts';
import { type SiteCopy, siteFrom } from './site-copy.ts';

export interface RenderTask {
  site: SiteCopy;
  /** Folder of the cache that has the large parts of its posts. */
  cacheFolder: string;
}

/** A file, whose contents are the item's bytes; or at last what the index was made of. */
export type Made = { path: string; key: string | undefined } | { search: MadeSearch };

await produce<RenderTask, Made>(itemsOf);

function* itemsOf({ site: copy, cacheFolder }: RenderTask): Generator<Item<Made>> {
  const site = siteFrom(copy, openCache(cacheFolder));
  for (const file of siteFeeds(site)) yield itemOf(file);
  const search = searchOutputs(site, undefined, () => undefined);
  for (const file of search.outputs) yield itemOf(file);
  yield { value: { search: search.made } };
}

/** Bytes of their own, since those of a pool would be moved with their neighbours. */
function itemOf({ path, key, contents }: OutputFile): Item<Made> {
  if (typeof contents === 'object' && 'copyOf' in contents) {
    throw new Error(`${path} is a copy of a file, which no thread needs to make`);
  }
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
  return { value: { path, key }, bytes: new Uint8Array(bytes) };
}
