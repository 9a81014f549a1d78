/** Where each file of the blog that is no note goes in the new site, so that its address stays. */
import { posix } from 'node:path';
import { portablePath } from '../../../base/portable-path.ts';
import { nameChanged } from '../../../diagnostics/catalogue/import.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic } from '../../../model.ts';
import type { LeftOut } from '../blog.ts';
import type { BlogFile } from '../read-blog/list-blog.ts';
import type { FreePaths } from './free-paths.ts';

export interface ShelvedFile {
  /** Relative to the blog. */
  path: string;
  /** Relative to the new site. */
  newPath: string;
  /** Absolute, in the blog. */
  file: string;
  /** Where Hexo publishes it, from the root; undefined where it does not. */
  url: string | undefined;
}

/** A post or draft beside which files lie. */
export interface NoteWithFolder {
  kind: 'post' | 'draft' | 'page';
  path: string;
  /** Relative to `_posts` or `_drafts`. */
  below: string;
  newPath: string;
  /** In Hexo and in the new site. */
  address: { old: string; url: string };
}

export interface Shelf {
  files: ShelvedFile[];
  left: LeftOut[];
  diagnostics: Diagnostic[];
}

/** Below the static folder: the same path, so the same address. */
export function shelveStatics(files: BlogFile[], paths: FreePaths): Shelf {
  const shelf: Shelf = { files: [], left: [], diagnostics: [] };
  for (const { path, below, file } of files) {
    if (OF_SCHOLIUM.has(below)) {
      shelf.left.push({ path, why: MADE_BY_SCHOLIUM });
      continue;
    }
    const newPath = paths.take(`static/${portablePath(below)}`);
    if (newPath !== `static/${below.normalize('NFC')}`) {
      shelf.diagnostics.push(inFile(nameChanged(posix.basename(newPath)), path));
    }
    shelf.files.push({ path, newPath, file, url: `/${below}` });
  }
  return shelf;
}

/** Paths of the output that Scholium writes in every site. */
const OF_SCHOLIUM = new Set([
  ...['index.html', '404.html', 'search/index.html', 'tags/index.html', 'archives/index.html'],
  ...['atom.xml', 'rss.xml', 'feed.json', '.scholium.json', '_headers', '_redirects'],
]);

const MADE_BY_SCHOLIUM = {
  en: 'Scholium makes a file of this path itself',
  zh: 'Scholium 会自己生成这个路径的文件',
};

/**
 * Beside the new note, where Scholium publishes it at its old address; else among the static files,
 * at that address. `hasFolders`: `post_asset_folder`, without which Hexo publishes none of them.
 */
export function shelveBesideNotes(
  files: BlogFile[],
  notes: NoteWithFolder[],
  { paths, hasFolders }: { paths: FreePaths; hasFolders: boolean },
): Shelf {
  const shelf: Shelf = { files: [], left: [], diagnostics: [] };
  const owners = new Map(notes.map((note) => [withoutExtension(note.path), note]));
  for (const { path, below, file } of files) {
    const owner = ownerOf(path, owners);
    const inOwn = owner && path.slice(withoutExtension(owner.path).length + 1);
    const url = owner && inOwn && hasFolders ? oldUrl(owner, inOwn) : undefined;
    const ownUrl = owner && inOwn ? newUrl(owner, inOwn) : undefined;
    const isKept = url === undefined || owner?.kind === 'draft' || url === ownUrl;
    const beside =
      owner && inOwn ? `${withoutExtension(owner.newPath)}/${inOwn}` : `posts/${below}`;
    const wanted = isKept ? beside : `static${url}`;
    const newPath = paths.take(portablePath(wanted));
    if (newPath !== wanted.normalize('NFC')) {
      shelf.diagnostics.push(inFile(nameChanged(posix.basename(newPath)), path));
    }
    shelf.files.push({ path, newPath, file, url });
  }
  return shelf;
}

/** The note in whose folder `path` lies; the inmost. */
function ownerOf(path: string, owners: Map<string, NoteWithFolder>): NoteWithFolder | undefined {
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
    const owner = owners.get(folder);
    if (owner) return owner;
  }
  return undefined;
}

function oldUrl({ address }: NoteWithFolder, name: string): string {
  return posix.join(address.old.replace(/\.html?$/, ''), name);
}

function newUrl({ address }: NoteWithFolder, name: string): string {
  return posix.join(posix.dirname(`${address.url}x`), name);
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
