/** Notes linked to an example site: what a test writes is their text, fields and neighbours. */
import type { Asset, Config, FrontMatter, SiteDate } from '../../src/model.ts';
import { createCompiler } from '../../src/pipeline/compile/compile-post.ts';
import { sortKeyFor } from '../../src/pipeline/link/collation.ts';
import { type Linked, type LinkRequest, linkSite } from '../../src/pipeline/link/link-site.ts';
import { exampleConfig } from './config.ts';
import { COMPILE_OPTIONS, exampleSource, faultLine } from './markdown.ts';
import { AUGUST } from './site.ts';

/** The fields of a note, and its text. */
export type Note = Partial<FrontMatter> & { body?: string };

export interface Surroundings extends Partial<Omit<LinkRequest, 'config' | 'posts' | 'assets'>> {
  config?: Partial<Config>;
  /** Paths, each with or without a size. */
  assets?: (string | Asset)[];
}

/**
 * The site of `notes` by path; those below `pages/` are free pages. A note without a title is
 * called by its path, one without a date is of August 2021. The first line of a note's file is its
 * fields, where all `places` are.
 */
export async function link(
  notes: Record<string, Note>,
  { config, assets = [], ...rest }: Surroundings = {},
): Promise<Linked> {
  const posts = Object.entries(notes).map(([path, note]) => compiledNote(path, note));
  return linkSite({
    config: exampleConfig({ url: 'https://example.org/', ...config }),
    posts,
    unpublished: [],
    unreadable: [],
    staticFiles: [],
    redirects: [],
    themeFiles: [],
    sortKey: await sortKeyFor(posts.map(({ source }) => source)),
    assets: assets.map((asset) =>
      typeof asset === 'string' ? { path: asset, file: `/site/${asset}` } : asset,
    ),
    ...rest,
  });
}

/** The diagnostics as `posts/a.md SC411 2:6 b.md`: file, code, place, what is underlined. */
export function faultsOf({ diagnostics }: Linked): string[] {
  return diagnostics.map((each) => `${each.file} ${faultLine(each)}`);
}

/** The messages of the diagnostics in English. */
export function messagesOf({ diagnostics }: Linked): string[] {
  return diagnostics.map(({ message }) => message.en);
}

/** The URLs of all pages of a kind, in their order. */
export function urlsOf({ pages }: Linked, kind: Linked['pages'][number]['kind']): string[] {
  return pages.filter((page) => page.kind === kind).map(({ url }) => url);
}

const compileSource = createCompiler(COMPILE_OPTIONS);

function compiledNote(path: string, { body = '文', ...fields }: Note) {
  const head = Object.keys(fields).join(' ');
  const text = `${head}\n${body}`;
  const places = Object.fromEntries(
    Object.keys(fields).map((name) => [
      name,
      { line: 1, column: head.indexOf(name) + 1, length: name.length },
    ]),
  );
  const source = exampleSource('', {
    path,
    kind: path.startsWith('pages/') ? 'page' : 'post',
    text,
    hash: text,
    bodyOffset: head.length + 1,
    frontMatter: { title: path, date: defaultDate(path), places, ...fields },
  });
  return { source, compiled: compileSource(source) };
}

function defaultDate(path: string): SiteDate | undefined {
  return path.startsWith('pages/') ? undefined : AUGUST;
}
