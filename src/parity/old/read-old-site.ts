/** The old site from its files: a folder of HTML, or a Hexo blog with the site that it built. */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isInside, type Listing, listFiles } from '../../base/files.ts';
import { isSystemError } from '../../base/system-error.ts';
import {
  noHtml,
  noOldSite,
  notBuilt,
  notCompared,
  oldFileTooLarge,
} from '../../diagnostics/catalogue/parity.ts';
import { inFile } from '../../diagnostics/problem.ts';
import type { Diagnostic, Problem } from '../../model.ts';
import { pageFacts } from '../html/page-facts.ts';
import type { OldPage, OldSite } from '../model.ts';
import { siteOf, siteOfDatabase } from './addresses.ts';
import { type HexoSettings, hexoSettings } from './hexo-settings.ts';
import { HEXO_FOLDERS, pageKind, urlOfFile } from './page-kind.ts';

/** No page that people read is larger; it is not read. */
const LARGEST_PAGE = 8 * 1024 * 1024;

export interface ReadOldSite {
  /** Undefined where there is an error. */
  old: OldSite | undefined;
  diagnostics: Diagnostic[];
}

/** Decoded addresses of the posts and pages of a blog; undefined where they cannot be told. */
export type TellAddresses = (folder: string) => Iterable<string> | undefined;

/**
 * Reads below `folder` (absolute) alone; `name` is how messages name it. `tellAddresses` is asked about a blog
 * that holds neither a site nor a database.
 */
export function readOldSite(
  folder: string,
  name: string,
  tellAddresses: TellAddresses = () => undefined,
): ReadOldSite {
  const nothing = (problem: Problem) => ({ old: undefined, diagnostics: [inFile(problem, name)] });
  if (!isFolder(folder)) return nothing(noOldSite());
  const settings = hexoSettings(folder);
  if (!settings) {
    const read = readBuilt({ folder, built: folder, name, settings });
    return read.old?.pages.length === 0 ? nothing(noHtml()) : read;
  }
  const built = resolve(folder, settings.publicDir);
  if (isInside(folder, built) && isFolder(built)) {
    const read = readBuilt({ folder, built, name: `${name}/${settings.publicDir}`, settings });
    if (read.old?.pages.length !== 0) return read;
  }
  const old = siteOfDatabase(folder, settings) ?? siteOf(tellAddresses(folder), settings);
  return old ? { old, diagnostics: [] } : nothing(notBuilt());
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

interface Built {
  /** What must not be left. */
  folder: string;
  built: string;
  name: string;
  settings: HexoSettings | undefined;
}

function readBuilt({ folder, built, name, settings }: Built): ReadOldSite {
  const listing = listFiles(built, folder, { hidden: true });
  const diagnostics = skippedIn(listing, name);
  const pages: OldPage[] = [];
  const files: OldSite['files'] = [];
  for (const { path, file } of listing.files) {
    const url = urlOfFile(path);
    if (!/\.html?$/i.test(path)) {
      files.push({ url, file });
      continue;
    }
    const html = textOf(file);
    if (typeof html !== 'string') diagnostics.push(inFile(html, `${name}/${path}`));
    const kind = pageKind(url, settings?.folders ?? HEXO_FOLDERS);
    const isRead = kind === 'page' && url !== '/';
    const facts =
      typeof html === 'string' ? pageFacts(isRead ? html : headOf(html), 'in-text') : undefined;
    pages.push({ kind, url, facts });
  }
  const authored = settings && authoredIn(join(folder, settings.sourceDir), folder);
  return { old: { ...placeOf(pages), pages, files, authored }, diagnostics };
}

/** A list shows what other pages are read for, and is long: what it says of itself is enough. */
function headOf(html: string): string {
  const end = html.search(/<\/head>/i);
  return end === -1 ? html : html.slice(0, end);
}

function skippedIn({ skipped }: Listing, name: string): Diagnostic[] {
  return skipped.map(({ path, said, reason }) =>
    inFile(notCompared(said ?? reason), path === '' ? name : `${name}/${path}`),
  );
}

function textOf(file: string): string | Problem {
  try {
    if (statSync(file).size > LARGEST_PAGE) return oldFileTooLarge();
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return notCompared(cause.code ?? cause.message);
  }
}

/** Files that stand in the blog's sources as they are published. */
function authoredIn(source: string, root: string): Set<string> {
  return new Set(listFiles(source, root, { hidden: true }).files.map(({ path }) => `/${path}`));
}

/** Where the site stood, from what its pages say of their own addresses. */
function placeOf(pages: OldPage[]): { origin: string; basePath: string } {
  for (const { url, facts } of pages) {
    if (!facts || !URL.canParse(facts.canonical)) continue;
    const { origin, pathname } = new URL(facts.canonical);
    const own = encodeURI(url);
    for (const ending of [own, own.replace(/\.html$/, '')]) {
      if (pathname.endsWith(ending)) {
        return { origin, basePath: `${pathname.slice(0, pathname.length - ending.length)}/` };
      }
    }
  }
  return { origin: '', basePath: '/' };
}
