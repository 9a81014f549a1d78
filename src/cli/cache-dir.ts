/** Where a site keeps what need not be done twice. */

/** The folder of the cache, relative to the site's. */
export const CACHE_DIR = '.scholium';
