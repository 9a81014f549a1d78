/** Files of the index over the network, each whole or an error: no answer within 20 seconds is one, too. */
import type { ReadIndexFile } from '../search/model.ts';

const PATIENCE = 20_000;

/** The one file whose name stays the same while its contents change. */
const CHANGING = 'index.json';

/** With `again`, nothing that the browser keeps is believed: it may be torn. */
export function indexReader(root: string, again: boolean): ReadIndexFile {
  return async (path) => {
    const url = `${root}search/${path}`;
    if (again) return fetched(url, 'reload');
    // A name that holds the hash of the contents needs no second question.
    if (path !== CHANGING) return fetched(url, 'force-cache');
    // Without a connection, what was fetched last time still serves.
    return fetched(url, 'no-cache').catch(() => fetched(url, 'force-cache'));
  };
}

async function fetched(url: string, cache: RequestCache): Promise<Uint8Array> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(url, { cache, signal: patience.signal });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}
