/** The engine on the index of this site. */
import { openSearch } from '../search/engine.ts';
import type { OpenEngine } from './asking.ts';
import { indexReader } from './read-index.ts';

export function engineOf(root: string): OpenEngine {
  return (again) => openSearch(indexReader(root, again));
}
