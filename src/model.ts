/** The nouns of Scholium, in the order in which data passes through them. */

export type * from './model/build.ts';
export type * from './model/collected.ts';
export type * from './model/compiled-post.ts';
export type * from './model/config.ts';
export type * from './model/diagnostic.ts';
export type * from './model/ledger.ts';
export type * from './model/site.ts';
export { CACHE_DIR, FEED_FILES, MANIFEST } from './model/site.ts';
