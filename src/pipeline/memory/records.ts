/** What is known of the pages and files of the last build, kept in the cache. */
import { hash } from '../../base/hash.ts';
import type { Cache } from '../../cache/cache.ts';
import type { MadeBefore, MadeRelated, MadeSearch, WrittenFiles } from '../../model.ts';

export interface KeptRecords {
  made: MadeBefore;
  files: WrittenFiles;
}

const NAME = 'pages and files';
/** Pages or files of one entry of the cache: the text of all of a large site's takes more memory than its build. */
const A_PIECE = 10_000;

/** Lists that many pages share are kept once: pages hold their numbers. */
interface Stored {
  lists: string[][];
  search: MadeSearch | null;
  related: MadeRelated | null;
  soundTheme: string | null;
  /** Hashes of the pieces with pages, and of those with files: what another build has put in place of one is no piece. */
  pages: string[];
  files: string[];
}

type StoredPage = [
  path: string,
  key: string,
  parts: string,
  fields: number,
  assets: number,
  needs: number,
  shortcut: string | null,
];

type StoredFile = [path: string, key: string, hash: string, state: string];

export function noRecords(): KeptRecords {
  return {
    made: { pages: new Map(), search: undefined },
    files: new Map(),
  };
}

/** Empty where another version of the code, or none, kept something. */
export function readRecords(cache: Cache | undefined, codeId: string): KeptRecords {
  const text = cache?.get(NAME, codeId);
  if (cache === undefined || text === undefined) return noRecords();
  const stored = JSON.parse(text) as Stored; // the cache checks what it stored
  const { lists, search, related, soundTheme } = stored;
  const list = (index: number) => lists[index] ?? [];
  const records: KeptRecords = {
    made: {
      ...{ pages: new Map(), search: search ?? undefined },
      ...{ related: related ?? undefined, soundTheme: soundTheme ?? undefined },
    },
    files: new Map(),
  };
  const { pages } = records.made;
  const arePages = readPieces<StoredPage>(cache, 'pages', stored.pages, (page) => {
    const [path, key, parts, fields, assets, needs, shortcut] = page;
    const named = { fields: list(fields), assets: list(assets), needs: list(needs) };
    pages.set(path, { key, parts, ...named, shortcut: shortcut ?? undefined });
  });
  const areFiles = readPieces<StoredFile>(cache, 'files', stored.files, (file) => {
    const [path, key, hash, state] = file;
    records.files.set(path, { key, hash, state });
  });
  return arePages && areFiles ? records : noRecords();
}

export function keepRecords(
  cache: Cache | undefined,
  codeId: string,
  { made, files }: KeptRecords,
): void {
  if (!cache) return;
  const numbers = new Map<string, number>();
  const lists: string[][] = [];
  const numberOf = (list: string[]): number => {
    const name = list.join('\n');
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, lists.length);
    return lists.push(list) - 1;
  };
  const pages = keepPieces(cache, 'pages', made.pages, (path, page): StoredPage => {
    const { key, parts, fields, assets, needs, shortcut = null } = page;
    return [path, key, parts, numberOf(fields), numberOf(assets), numberOf(needs), shortcut];
  });
  const stored: Stored = {
    lists,
    search: made.search ?? null,
    related: made.related ?? null,
    soundTheme: made.soundTheme ?? null,
    pages,
    files: keepPieces(cache, 'files', files, (path, file): StoredFile => {
      return [path, file.key, file.hash, file.state];
    }),
  };
  cache.set(NAME, codeId, JSON.stringify(stored)); // last: who finds it finds its pieces
}

/** False where one of them is not there any more. */
function readPieces<Entry>(
  cache: Cache,
  kind: 'pages' | 'files',
  hashes: string[],
  take: (entry: Entry) => void,
): boolean {
  return hashes.every((digits, index) => {
    const text = cache.get(pieceName(kind, index), digits);
    if (text === undefined) return false;
    for (const entry of JSON.parse(text) as Entry[]) take(entry);
    return true;
  });
}

/** Answers the hash of each. */
function keepPieces<Value, Entry>(
  cache: Cache,
  kind: 'pages' | 'files',
  all: ReadonlyMap<string, Value>,
  entryOf: (path: string, value: Value) => Entry,
): string[] {
  const hashes: string[] = [];
  let piece: Entry[] = [];
  const keep = () => {
    const text = JSON.stringify(piece);
    const digits = hash(text);
    cache.set(pieceName(kind, hashes.length), digits, text);
    hashes.push(digits);
    piece = [];
  };
  for (const [path, value] of all) {
    piece.push(entryOf(path, value));
    if (piece.length === A_PIECE) keep();
  }
  if (piece.length > 0) keep();
  return hashes;
}

function pieceName(kind: string, index: number): string {
  return `${NAME}: ${kind} ${index}`;
}
