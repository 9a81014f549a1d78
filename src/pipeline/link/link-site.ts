/** link: all posts together → the site and its pages, with every path claimed once. */
import { byCodeUnit } from '../../base/order.ts';
import { lineAt } from '../../base/place.ts';
import { basePathOf } from '../../base/url.ts';
import { unusedAsset } from '../../diagnostics/catalogue/files.ts';
import { inFile } from '../../diagnostics/problem.ts';
import type {
  Asset,
  CompiledPost,
  Config,
  Diagnostic,
  MadeRelated,
  Page,
  Post,
  Site,
  Source,
  StaticFile,
  WrittenRedirect,
} from '../../model.ts';
import { type AssetShelf, openShelf, publishOwnAssets } from './assets.ts';
import { aliasPages, claimPaths } from './claims.ts';
import { knownOrFound } from './known-related.ts';
import { namesOf } from './note-names.ts';
import { pagesOf } from './pages.ts';
import { postOf, sortPosts, yearsOf } from './posts.ts';
import { claimRedirects, settleRedirects } from './redirects.ts';
import { assetFolderOf, resolve, resolveReferences, type Targets } from './references.ts';
import { Routes } from './routes.ts';
import { atField, type SortKey, taxonomies } from './taxonomies.ts';
import { groupTranslations } from './translations.ts';

export interface LinkRequest {
  config: Config;
  /** What is published, with its compiled post. */
  posts: { source: Source; compiled: CompiledPost }[];
  /** Paths of notes that are left out. */
  unpublished: string[];
  /** Paths of notes that are there but could not be read. */
  unreadable: string[];
  assets: Asset[];
  staticFiles: StaticFile[];
  redirects: WrittenRedirect[];
  /** Output paths of the theme's assets. */
  themeFiles: string[];
  sortKey: SortKey;
  /** Of the last build. */
  knownRelated?: MadeRelated | undefined;
}

export interface Linked {
  site: Site;
  pages: Page[];
  related: MadeRelated | undefined;
  diagnostics: Diagnostic[];
}

/** Everything that one post alone does not know: neighbours, terms, paths, targets of links. */
export function linkSite(request: LinkRequest): Linked {
  const { config } = request;
  const made = request.posts.map(({ source, compiled }) => postOf(source, compiled, config));
  const all = made.map(({ post }) => post);
  const { site, related, diagnostics } = gatherSite(all, request);
  const pages = pagesOf(site);
  const routes = new Routes();
  claimPaths(routes, site, { ...request, pages });
  const redirects = claimRedirects(routes, request.redirects);
  pages.push(...aliasPages(routes, all), ...redirects.map((each) => each.page));
  const shelf = openShelf(routes);
  publishOwnAssets(shelf, all, request.assets);
  const pageUrls = pages.map(({ url }) => url);
  const targets = targetsOf(all, request, { routes, shelf, pageUrls });
  const linked = linkReferences(all, targets);
  const settled = settleRedirects(redirects, targets);
  site.assets = shelf.routes;
  return {
    site,
    pages,
    related,
    diagnostics: withSourceLines(request, [
      ...made.flatMap((each) => each.diagnostics),
      ...diagnostics,
      ...routes.diagnostics,
      ...linked,
      ...settled,
      ...unusedAssets(request, shelf),
    ]),
  };
}

/** The lines at places of front matter, which come without their text. */
function withSourceLines({ posts }: LinkRequest, diagnostics: Diagnostic[]): Diagnostic[] {
  const sources = new Map(posts.map(({ source }) => [source.path, source]));
  return diagnostics.map((diagnostic) => {
    const { file = '', place, sourceLine } = diagnostic;
    const source = sources.get(file);
    if (!place || sourceLine !== undefined || !source) return diagnostic;
    return { ...diagnostic, sourceLine: lineAt(source.text, place.line) };
  });
}

function gatherSite(all: Post[], { config, sortKey, knownRelated }: LinkRequest) {
  const posts = sortPosts(all.filter((post) => post.kind === 'post'));
  const { tags, categories, diagnostics } = taxonomies(posts, config, sortKey);
  diagnostics.push(...groupTranslations(all));
  const related = knownOrFound(posts, config.related.posts, knownRelated);
  const pages = all.filter((post) => post.kind === 'page').sort((a, b) => byCodeUnit(a.url, b.url));
  const years = yearsOf(posts);
  const feeds = [
    { url: '/', title: '', posts },
    ...tags.map((tag) => ({ url: tag.url, title: tag.name, posts: tag.posts })),
  ];
  const site: Site = { config, posts, pages, tags, categories, years, feeds, assets: [] };
  return { site, related, diagnostics };
}

function targetsOf(
  all: Post[],
  request: LinkRequest,
  { routes, shelf, pageUrls }: { routes: Routes; shelf: AssetShelf; pageUrls: string[] },
): Targets {
  return {
    postsByPath: new Map(all.map((post) => [post.path, post])),
    postsByUrl: new Map(all.map((post) => [post.url, post])),
    names: namesOf(all),
    pageUrls,
    unpublished: new Set(request.unpublished),
    unreadable: new Set(request.unreadable),
    assets: new Map(request.assets.map((asset) => [asset.path, asset])),
    hasOutput: (outputPath) => routes.has(outputPath),
    publish: shelf.publish,
    basePath: basePathOf(request.config.url),
  };
}

function linkReferences(all: Post[], targets: Targets): Diagnostic[] {
  return all.flatMap((post) => {
    const { references, diagnostics } = resolveReferences(post, targets);
    post.references = references;
    const { cover } = post.frontMatter;
    if (cover === undefined) return diagnostics;
    const found = resolve({ kind: 'image', url: cover }, post, targets);
    if ('problem' in found) diagnostics.push(atField(found.problem, post, 'cover'));
    else post.cover = found;
    return diagnostics;
  });
}

/** Those in the folder of a note that is not published, or not readable, wait for it. */
function unusedAssets(request: LinkRequest, shelf: AssetShelf): Diagnostic[] {
  const { assets, unpublished, unreadable } = request;
  const waiting = [...unpublished, ...unreadable].map((path) => `${assetFolderOf(path)}/`);
  return assets
    .filter((asset) => !shelf.used.has(asset.path))
    .filter((asset) => !waiting.some((folder) => asset.path.startsWith(folder)))
    .map((asset) => inFile(unusedAsset(asset.path), asset.path));
}
