/** The index of the search as outputs: made anew only where something that can be found has changed. */
import { hash } from '../../../base/hash.ts';
import { LateFile } from '../../../base/late-file.ts';
import type { MadeSearch, OutputFile, SinglePost, SiteContents } from '../../../model.ts';
import { indexKey, partPaths } from './indexed-posts.ts';
import type { ReadFile } from './last-files.ts';
import { makeSearch, searchFiles } from './search-files.ts';

export interface SearchOutputs {
  outputs: OutputFile[];
  made: MadeSearch;
}

/** The one file whose name does not follow from what it holds. */
const ENTRY = 'search/index.json';
/** Not of the index. */
const PAGE = 'search/index.html';

/** Of a known index, the contents are made when one of its files is read; `read` gives the last one's. */
export function searchOutputs(
  site: SiteContents,
  known: MadeSearch | undefined,
  read: ReadFile,
): SearchOutputs {
  // Texts of posts follow from them, too: macros are written out, quotes made smart.
  const settings = hash(JSON.stringify(site.config));
  const keys = new Map([...site.posts, ...site.pages].map((post) => [post, indexKey(post)]));
  const key = hash([settings, ...keys.values()].join('\n')); // of all that `searchFiles` reads
  const keyOf = (post: SinglePost) => keys.get(post) ?? indexKey(post);
  const last = known?.settings === settings ? { made: known, read } : undefined;
  const make = () => makeSearch(site, site.config.math.macros, last, keyOf);
  if (known?.key === key) {
    const late = once(() => make().files);
    const paths = [...known.others, ...partPaths(known.posts)];
    return { outputs: paths.map((path) => lateFile(path, key, late)), made: known };
  }
  const { files, made } = make();
  const outputs = files.map((file) =>
    file.path === ENTRY ? { path: ENTRY, key, contents: file.contents } : file,
  );
  const parts = new Set(partPaths(made.posts));
  const others = outputs.map(({ path }) => path).filter((path) => !parts.has(path));
  return { outputs, made: { key, settings, others, ...made } };
}

/** The index of a preview: made when a reader searches, which is seldom between two edits. */
export function searchWhenAsked(site: SiteContents): (path: string) => OutputFile | undefined {
  const files = once(() => searchFiles(site, site.config.math.macros));
  return (path) => (path.startsWith('search/') && path !== PAGE ? files().get(path) : undefined);
}

function lateFile(path: string, key: string, files: () => Map<string, OutputFile>): OutputFile {
  const contents = () => {
    const file = files().get(path);
    if (!file) throw new Error(`${path} is no file of the index any more`);
    return file.contents;
  };
  return new LateFile(path, () => (path === ENTRY ? key : path), contents);
}

function once(files: () => OutputFile[]): () => Map<string, OutputFile> {
  let made: Map<string, OutputFile> | undefined;
  return () => {
    made ??= new Map(files().map((file) => [file.path, file]));
    return made;
  };
}
