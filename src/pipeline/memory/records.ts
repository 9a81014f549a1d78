/** What is known of the pages and files of the last build, kept in the cache. */
import type { Cache } from '../../cache/cache.ts';
import type { MadeBefore, MadeRelated, MadeSearch, WrittenFiles } from '../../model.ts';

export interface KeptRecords {
  made: MadeBefore;
  files: WrittenFiles;
}

const NAME = 'pages and files';

/** Lists that many pages share are kept once: `pages` holds their numbers. */
interface Stored {
  lists: string[][];
  pages: [
    path: string,
    key: string,
    parts: string,
    fields: number,
    assets: number,
    needs: number,
    shortcut: string | null,
  ][];
  search: MadeSearch | null;
  related: MadeRelated | null;
  soundTheme: string | null;
  files: [path: string, key: string, hash: string, state: string][];
}

export function noRecords(): KeptRecords {
  return {
    made: { pages: new Map(), search: undefined },
    files: new Map(),
  };
}

/** Empty where another version of the code, or none, kept something. */
export function readRecords(cache: Cache | undefined, codeId: string): KeptRecords {
  const text = cache?.get(NAME, codeId);
  if (text === undefined) return noRecords();
  const stored = JSON.parse(text) as Stored; // the cache checks what it stored
  const { lists, pages, search, related, soundTheme, files } = stored;
  const list = (index: number) => lists[index] ?? [];
  const known = new Map(
    pages.map(([path, key, parts, fields, assets, needs, shortcut]) => [
      path,
      {
        ...{ key, parts, shortcut: shortcut ?? undefined },
        ...{ fields: list(fields), assets: list(assets), needs: list(needs) },
      },
    ]),
  );
  return {
    made: {
      ...{ pages: known, search: search ?? undefined },
      ...{ related: related ?? undefined, soundTheme: soundTheme ?? undefined },
    },
    files: new Map(files.map(([path, key, hash, state]) => [path, { key, hash, state }])),
  };
}

export function keepRecords(
  cache: Cache | undefined,
  codeId: string,
  { made, files }: KeptRecords,
): void {
  const numbers = new Map<string, number>();
  const lists: string[][] = [];
  const numberOf = (list: string[]): number => {
    const name = list.join('\n');
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, lists.length);
    return lists.push(list) - 1;
  };
  const stored: Stored = {
    lists,
    search: made.search ?? null,
    related: made.related ?? null,
    soundTheme: made.soundTheme ?? null,
    pages: [...made.pages].map(([path, { key, parts, fields, assets, needs, shortcut }]) => [
      path,
      key,
      parts,
      numberOf(fields),
      numberOf(assets),
      numberOf(needs),
      shortcut ?? null,
    ]),
    files: [...files].map(([path, { key, hash, state }]) => [path, key, hash, state]),
  };
  cache?.set(NAME, codeId, JSON.stringify(stored));
}
