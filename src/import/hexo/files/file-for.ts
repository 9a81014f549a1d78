/** Which file of the blog an author means by a path, in all the ways in which Hexo's authors write paths. */
import { posix } from 'node:path';
import { decodePath } from '../../../base/url.ts';
import type { HexoNote } from '../blog.ts';
import type { ShelvedFile } from './shelve-files.ts';

export interface FileIndex {
  /** By path in the blog. */
  byPath: Map<string, ShelvedFile>;
  /** By address on the old site. */
  byUrl: Map<string, ShelvedFile>;
  sourceDir: string;
  /** Of the old site, with its folder and a final slash; undefined where nobody knows. */
  siteUrl: string | undefined;
  /** Old addresses of notes, by their path in the blog. */
  oldUrls: Map<string, string>;
  /** A file that comes with the theme, by its address: taken into the new site when it is asked for. */
  ofTheme(url: string): ShelvedFile | undefined;
}

type Note = Pick<HexoNote, 'path' | 'newPath'>;

/** As the new note must write it, with the `?query` or `#fragment` that was written. */
export function fileFor(written: string, note: Note, index: FileIndex): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written.trim()) ?? [];
  const file = fileNamed(path, note, index);
  return file && addressOf(file, note) + rest;
}

/** From the root of the site, as settings name a file. */
export function fileOfSite(written: string, index: FileIndex): string | undefined {
  const note = { path: `${index.sourceDir}/index.md`, newPath: 'pages/index.md' };
  return fileFor(written, note, index);
}

function addressOf({ newPath }: ShelvedFile, note: Note): string {
  if (newPath.startsWith('static/')) return escaped(newPath.slice('static'.length));
  return escaped(posix.relative(posix.dirname(note.newPath), newPath));
}

/** What would end the address in Markdown or begin something else. */
function escaped(path: string): string {
  return path.replace(/[%?#\s()<>\\]/g, (sign) => {
    const code = encodeURIComponent(sign);
    return code === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : code;
  });
}

function fileNamed(written: string, note: Note, index: FileIndex): ShelvedFile | undefined {
  const own = withoutSite(written, index.siteUrl);
  if (own === undefined || own === '') return undefined;
  for (const path of new Set([decodePath(own), own.normalize('NFC')])) {
    const found = meantFile(path.replaceAll('\\', '/'), note, index);
    if (found) return found;
  }
  return undefined;
}

/** The likeliest meaning first: beside the note, then on the old site, then in the blog's folders. */
function meantFile(path: string, note: Note, index: FileIndex): ShelvedFile | undefined {
  const { byPath, byUrl, sourceDir } = index;
  const folder = posix.dirname(note.path);
  const ownFolder = note.path.replace(/\.[^./]+$/, '');
  const relative = path.replace(/^\/+/, '');
  const posts = `${sourceDir}/_posts`;
  const oldUrl = index.oldUrls.get(note.path) ?? '/';
  const root = index.siteUrl === undefined ? '/' : new URL(index.siteUrl).pathname;
  const isOfRoot = path.startsWith(root) && root !== '/';
  const ofSite = [path, isOfRoot ? `/${path.slice(root.length)}` : path].flatMap(
    (each) =>
      byUrl.get(
        each.startsWith('/')
          ? posix.normalize(each)
          : posix.join(oldUrl.replace(/[^/]*$/, ''), each),
      ) ?? [],
  );
  const beside = [`${ownFolder}/${path}`, `${folder}/${path}`];
  const fromBlog = [
    `${posts}/${relative}`,
    `${sourceDir}/${relative}`,
    relative,
    `${folder}/${relative}`,
  ];
  const named = (paths: string[]) =>
    paths.flatMap((each) => byPath.get(posix.normalize(each)) ?? []);
  const [file] = [...(path.startsWith('/') ? [] : named(beside)), ...ofSite, ...named(fromBlog)];
  return file ?? index.ofTheme(posix.normalize(`/${relative}`));
}

/** Without the old site's address; undefined for what lies on another host. */
function withoutSite(written: string, siteUrl: string | undefined): string | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(written)) return written;
  if (siteUrl === undefined || !/^(?:https?:)?\/\//i.test(written)) return undefined;
  const [host, path] = partsOf(written);
  const [ownHost, ownPath] = partsOf(siteUrl);
  const root = ownPath.replace(/\/$/, '');
  return host === ownHost && path.startsWith(`${root}/`) ? path.slice(root.length) : undefined;
}

function partsOf(url: string): [string, string] {
  const [, host = '', path = ''] = /^(?:https?:)?\/\/([^/]*)(.*)$/is.exec(url) ?? [];
  return [host.toLowerCase(), path];
}
