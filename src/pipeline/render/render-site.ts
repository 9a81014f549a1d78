/** render: Site, Page[] and Theme → OutputFile[], each made when it is asked for; touches no disk. */
import { hash } from '../../base/hash.ts';
import { hasFailed } from '../../diagnostics/failed.ts';
import type {
  Diagnostic,
  MadePages,
  OutputFile,
  Page,
  Reason,
  Site,
  StaticFile,
  Theme,
} from '../../model.ts';
import type { HashedAssets } from './assets/theme-assets.ts';
import { feedFiles } from './feeds/feed.ts';
import { feedContent } from './feeds/feed-content.ts';
import { formulaRules } from './page/formula-html.ts';
import { openGraphLocales } from './page/head-data.ts';
import { postViews } from './page/post-views.ts';
import { siteDescriber } from './page/site-data.ts';
import type { Everywhere } from './page-key.ts';
import { type PageRenderer, pageRenderer } from './render-page.ts';
import { robotsFile } from './robots.ts';
import { sitemapFiles } from './sitemap.ts';
import { openTemplates, type Templates } from './templates.ts';

export interface RenderRequest {
  site: Site;
  pages: Page[];
  theme: Theme;
  themeAssets: HashedAssets;
  themeOptions: Record<string, unknown>;
  staticFiles: StaticFile[];
  /** Of Scholium, for the footer. */
  version: string;
  /** Pages of earlier builds by the same code. */
  known: MadePages;
  /** Called after each page. */
  onPage?: (done: number) => void;
}

export interface Rendered {
  /**
   * Every file of the site, once: whoever goes through them reads the contents of those that he needs,
   * one at a time, so that not all need be held. Pages that are not known are made in any case.
   */
  outputs: Iterable<OutputFile>;
  /** Of what was made so far. */
  diagnostics(): Diagnostic[];
  /** Pages without a fault, so far. */
  made: MadePages;
  /** Why pages were made so far. */
  reasons: Map<string, Reason>;
}

export function renderSite(request: RenderRequest): Rendered {
  const { theme, themeAssets: assets } = request;
  const named = new Set<string>();
  const onAsset = (name: string) => named.add(name);
  const templates = openTemplates({ theme, assetHref: assets.href, onAsset });
  const diagnostics = [...assets.diagnostics, ...templates.diagnostics];
  if (hasFailed(diagnostics)) {
    return { outputs: [], diagnostics: () => diagnostics, made: new Map(), reasons: new Map() };
  }
  const renderer = pageRenderer({ ...pageRequest(request, templates), named });
  return {
    outputs: filesOf(request, renderer),
    diagnostics: () => [...diagnostics, ...renderer.faults()],
    made: renderer.made,
    reasons: renderer.reasons,
  };
}

function pageRequest(request: RenderRequest, templates: Templates) {
  const { site, theme, known, themeAssets, themeOptions, version } = request;
  const { markup } = templates;
  const strings = theme.strings[site.config.language];
  const translate = (key: string) => (Object.hasOwn(strings, key) ? strings[key] : undefined);
  const views = postViews(site.config, markup);
  const siteAt = siteDescriber({ ...request, translate });
  const everywhere: Everywhere = {
    templates: hash(JSON.stringify([[...theme.templates], theme.strings])),
    assets: hash(JSON.stringify(themeAssets.files.map(({ path }) => path))),
    settings: hash(JSON.stringify([site.config, themeOptions, version])),
  };
  const context = {
    ...{ ...request, markup, translate, siteAt, views },
    ...{ rulesOf: formulaRules(), localeOf: openGraphLocales() },
  };
  return { templates, context, everywhere, known };
}

/** Which assets are needed is known when the last page is. */
function* filesOf(request: RenderRequest, renderer: PageRenderer): Generator<OutputFile> {
  const { pages, themeAssets } = request;
  let done = 0;
  for (const page of pages) {
    const file = renderer.fileOf(page);
    yield file;
    if (file.key === undefined) void file.contents; // nobody read it: it may have a fault
    request.onPage?.(++done);
  }
  const named = new Set([...renderer.made.values()].flatMap(({ assets }) => assets));
  yield* themeAssets.needed(named);
  yield* otherFiles(request);
}

/** What is no page: feeds, the sitemap, the files that are copied. */
function otherFiles({ site, pages, staticFiles }: RenderRequest): OutputFile[] {
  const { config } = site;
  const own = new Set(staticFiles.map((file) => file.outputPath));
  const contentOf = feedContent(site);
  const generated = [...sitemapFiles(site, pages), robotsFile(config)];
  return [
    ...site.feeds.flatMap((feed) =>
      feedFiles({
        site,
        title: feed.title ? `${feed.title} | ${config.title}` : config.title,
        subtitle: config.description || config.subtitle,
        url: feed.url,
        posts: feed.posts,
        contentOf,
      }),
    ),
    ...generated.filter(({ path }) => !own.has(path)),
    ...site.assets.map(({ outputPath, asset }) => copyTo(outputPath, asset.file)),
    ...staticFiles.map(({ outputPath, file }) => copyTo(outputPath, file)),
  ];
}

function copyTo(path: string, file: string): OutputFile {
  return { path, contents: { copyOf: file } };
}
