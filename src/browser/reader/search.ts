/** What the search page loads. */
export { openSearch } from '../search/engine.ts';
