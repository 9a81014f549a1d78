/** render: Site, Page[] and Theme → OutputFile[], each made when it is asked for; touches no disk. */
import { hash } from '../../base/hash.ts';
import { type LastMade, neverKept } from '../../base/last-made.ts';
import { hasFailed } from '../../diagnostics/failed.ts';
import type {
  Config,
  Diagnostic,
  MadeBefore,
  MadeSearch,
  OutputFile,
  OutputFiles,
  Page,
  Reason,
  Site,
  StaticFile,
  Theme,
} from '../../model.ts';
import type { HashedAssets } from './assets/theme-assets.ts';
import { siteFeeds } from './feeds/feed.ts';
import { type MadeElsewhere, type Takings, takeFrom } from './made-elsewhere.ts';
import { formulaRules } from './page/formula-html.ts';
import { openGraphLocales } from './page/head-data.ts';
import { postViews } from './page/post-views.ts';
import { siteDescriber } from './page/site-data.ts';
import type { Everywhere } from './page-key.ts';
import { headersFile } from './policy/headers-file.ts';
import { redirectsFile } from './redirects-file.ts';
import { type PageRenderer, pageRenderer } from './render-page.ts';
import { robotsFile } from './robots.ts';
import { searchOutputs, searchWhenAsked } from './search/known-search.ts';
import { sitemapFiles } from './sitemap.ts';
import { openTemplates, type Templates } from './templates.ts';

export interface RenderRequest {
  site: Site;
  pages: Page[];
  theme: Theme;
  themeAssets: HashedAssets;
  themeOptions: Record<string, unknown>;
  staticFiles: StaticFile[];
  /** Pictures for where posts are shared, and their URLs by path of the note. */
  cards?: { files: OutputFile[]; urls: Map<string, string> };
  /** Of Scholium, for the footer. */
  version: string;
  /** Pages of earlier builds by the same code. */
  known: MadeBefore;
  /** A file of the output folder, as the last build left it; undefined where there is none. */
  readLast: (path: string) => Uint8Array | undefined;
  /** Whether the index of the search is left out of the outputs, to be made when it is asked for. */
  isSearchLate: boolean;
  /** Makes feeds and the index of the search meanwhile; absent, they are made here. */
  elsewhere?: MadeElsewhere | undefined;
  /** Keeps the opened templates from build to build. */
  keepTemplates?: LastMade<Templates> | undefined;
  /** Called after each page. */
  onPage?: (done: number) => void;
}

export interface Rendered {
  /**
   * Every file of the site, once: whoever goes through them reads the contents of those that he needs,
   * one at a time, so that not all need be held. Pages that are not known are made in any case.
   */
  outputs: OutputFiles;
  /** Of what was made so far. */
  diagnostics(): Diagnostic[];
  /** What was made so far: pages without a fault, and the index. */
  made(): Pick<MadeBefore, 'pages' | 'search' | 'soundTheme'>;
  /** Any file of the site, by its path: who looks at one page need not wait for the others. */
  fileAt(path: string): OutputFile | undefined;
  /** Why pages were made so far. */
  reasons: Map<string, Reason>;
}

export function renderSite(request: RenderRequest): Rendered {
  const { theme, themeAssets: assets } = request;
  const everywhere = everywhereOf(request);
  const digest = digestOfTheme(request, everywhere);
  const isSound = request.known.soundTheme === digest;
  const { keepTemplates = neverKept } = request;
  const templates = keepTemplates([theme, assets], () =>
    openTemplates({ theme, assetHref: assets.href, isSound }),
  );
  const diagnostics = [...assets.diagnostics, ...templates.diagnostics];
  if (hasFailed(diagnostics)) {
    return nothingRendered(diagnostics);
  }
  const isClean = templates.diagnostics.length === 0;
  const bodies: string[] = [];
  const renderer = pageRenderer({
    ...pageRequest(request, templates, bodies),
    everywhere,
    bodies,
  });
  let search: MadeSearch | undefined;
  const onSearch = (made: MadeSearch) => {
    search = made;
  };
  const fileAt = fileLookup(request, renderer);
  return {
    outputs: filesOf({ ...request, onSearch, fileAt }, renderer),
    diagnostics: () => [...diagnostics, ...renderer.faults()],
    made: () => ({ ...{ pages: renderer.made, search }, ...(isClean && { soundTheme: digest }) }),
    fileAt,
    reasons: renderer.reasons,
  };
}

/** Of a site whose theme has a fault. */
export function nothingRendered(diagnostics: Diagnostic[]): Rendered {
  return {
    outputs: noFiles(),
    diagnostics: () => diagnostics,
    made: () => ({ pages: new Map(), search: undefined }),
    fileAt: () => undefined,
    reasons: new Map(),
  };
}

async function* noFiles(): AsyncGenerator<OutputFile> {}

/** `bodies` gets the HTML of notes that pages show. */
function pageRequest(request: RenderRequest, templates: Templates, bodies: string[]) {
  const { site, theme, known } = request;
  const { markup } = templates;
  const strings = theme.strings[site.config.language];
  const translate = (key: string) => (Object.hasOwn(strings, key) ? strings[key] : undefined);
  const views = postViews(site.config, (html) => {
    bodies.push(html);
    return markup(html);
  });
  const siteAt = siteDescriber({ ...request, translate });
  const context = {
    ...{ ...request, markup, translate, siteAt, views },
    ...{ rulesOf: formulaRules(), localeOf: openGraphLocales(), cards: request.cards?.urls },
  };
  return { templates, context, known: known.pages };
}

function everywhereOf(request: RenderRequest): Everywhere {
  const { site, theme, themeAssets, themeOptions, version } = request;
  return {
    templates: hash(JSON.stringify([[...theme.templates], theme.strings])),
    assets: hash(JSON.stringify(themeAssets.files.map(({ path }) => path))),
    settings: hash(JSON.stringify([settingsOfPages(site.config), themeOptions, version])),
  };
}

/** Of all that the check of its templates reads. */
function digestOfTheme({ theme }: RenderRequest, { templates, assets }: Everywhere): string {
  const names = theme.assets.map(({ name }) => name);
  return hash(JSON.stringify([templates, assets, names, theme.options]));
}

/** Without those that no page follows but by what stands on it. */
function settingsOfPages({
  redirects,
  hosting,
  ledger,
  compress,
  ...config
}: Config): Partial<Config> {
  return config;
}

interface FilesRequest extends RenderRequest {
  onSearch: (made: MadeSearch) => void;
  fileAt: Rendered['fileAt'];
}

async function* filesOf(request: FilesRequest, renderer: PageRenderer): AsyncGenerator<OutputFile> {
  const { elsewhere } = request;
  const takings = elsewhere && takeFrom(elsewhere, request.fileAt);
  try {
    yield* pageFiles(request, renderer, takings);
    if (takings) yield* takings.rest();
    const isMissing = (file: OutputFile) => takings?.lacks(file) ?? true;
    const index = elsewhere?.search(); // the last that is made there: then nothing is missing
    if (!index) yield* siteFeeds(request.site).filter(isMissing);
    yield* otherFiles(request);
    yield* headersOf(request, renderer);
    if (index) request.onSearch(index);
    else if (!request.isSearchLate) yield* searchOf(request).filter(isMissing);
  } finally {
    await elsewhere?.close();
  }
}

/** Which assets are needed is known when the last page is. */
function* pageFiles(
  { pages, themeAssets, onPage }: FilesRequest,
  renderer: PageRenderer,
  takings: Takings | undefined,
): Generator<OutputFile> {
  let done = 0;
  for (const page of inOrderOfReading(pages)) {
    const file = renderer.fileOf(page);
    yield file;
    if (file.key === undefined) void file.contents; // nobody read it: it may have a fault
    onPage?.(++done);
    if (takings) yield* takings.arrived();
  }
  const named = new Set([...renderer.made.values()].flatMap(({ assets }) => assets));
  yield* themeAssets.needed(named);
}

function searchOf({ site, known, readLast, onSearch }: FilesRequest): OutputFile[] {
  const { made, outputs } = searchOutputs(site, known.search, readLast);
  onSearch(made);
  return outputs;
}

/** After a page that shows several posts come those of each: what is read of a post serves both. */
function inOrderOfReading(pages: Page[]): Set<Page> {
  const own = new Map(pages.flatMap((page) => ('post' in page ? [[page.post, page]] : [])));
  const posts = (page: Page) => (page.kind === 'index' ? page.posts : []);
  return new Set(
    pages.flatMap((page) => [page, ...posts(page).flatMap((post) => own.get(post) ?? [])]),
  );
}

function fileLookup(
  request: RenderRequest,
  renderer: PageRenderer,
): (path: string) => OutputFile | undefined {
  const pages = new Map(request.pages.map((page) => [page.outputPath, page]));
  const assets = new Map(request.themeAssets.files.map((file) => [file.path, file]));
  const inSearch = searchWhenAsked(request.site);
  let others: Map<string, OutputFile> | undefined;
  return (path) => {
    const page = pages.get(path);
    if (page) return renderer.fileOf(page);
    others ??= new Map(
      [...siteFeeds(request.site), ...otherFiles(request)].map((file) => [file.path, file]),
    );
    return assets.get(path) ?? others.get(path) ?? inSearch(path);
  };
}

/** What is neither a page nor a feed: the sitemap, the files that are copied. */
function otherFiles({ site, pages, staticFiles, cards }: RenderRequest): OutputFile[] {
  const { config } = site;
  const own = new Set(staticFiles.map((file) => file.outputPath));
  const generated = [
    ...sitemapFiles(site, pages),
    robotsFile(config),
    ...redirectsFile(config, pages),
  ];
  return [
    ...(cards?.files ?? []),
    ...generated.filter(({ path }) => !own.has(path)),
    ...site.assets.map(({ outputPath, asset }) => copyTo(outputPath, asset.file)),
    ...staticFiles.map(({ outputPath, file }) => copyTo(outputPath, file)),
  ];
}

/** Not where the site has its own. */
function headersOf({ site, staticFiles }: RenderRequest, { made }: PageRenderer): OutputFile[] {
  const { config } = site;
  if (!config.security.headers) return [];
  if (staticFiles.some(({ outputPath }) => outputPath === '_headers')) return [];
  return [headersFile(config, new Set([...made.values()].flatMap(({ needs }) => needs)))];
}

function copyTo(path: string, file: string): OutputFile {
  return { path, contents: { copyOf: file } };
}
