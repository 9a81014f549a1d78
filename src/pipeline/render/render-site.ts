/** render: Site, Page[] and Theme → OutputFile[]; touches no disk. */
import { hasFailed } from '../../diagnostics/failed.ts';
import type { Diagnostic, OutputFile, Page, Site, StaticFile, Theme } from '../../model.ts';
import type { HashedAssets } from './assets/theme-assets.ts';
import { feedFiles } from './feeds/feed.ts';
import { feedContent } from './feeds/feed-content.ts';
import { describePage, type PageContext } from './page/describe-page.ts';
import { siteDescriber } from './page/site-data.ts';
import { robotsFile } from './robots.ts';
import { searchFiles } from './search/search-files.ts';
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
  /** Called after each page. */
  onPage?: (done: number) => void;
}

export interface Rendered {
  outputs: OutputFile[];
  diagnostics: Diagnostic[];
}

/** Every file of the site. A template with a fault is told once, however many pages it spoils. */
export function renderSite(request: RenderRequest): Rendered {
  const { theme, themeAssets: assets } = request;
  const named = new Set<string>();
  const onAsset = (name: string) => named.add(name);
  const templates = openTemplates({ theme, assetHref: assets.href, onAsset });
  const diagnostics = [...assets.diagnostics, ...templates.diagnostics];
  if (hasFailed(diagnostics)) return { outputs: [], diagnostics };
  const pages = renderPages(request, templates);
  return {
    outputs: [
      ...assets.needed(named),
      ...pages.outputs,
      ...otherFiles(request),
      ...searchFiles(request.site, request.site.config.math.macros),
    ],
    diagnostics: [...diagnostics, ...pages.diagnostics],
  };
}

function renderPages(request: RenderRequest, templates: Templates): Rendered {
  const { site, theme } = request;
  const strings = theme.strings[site.config.language];
  const translate = (key: string) => (Object.hasOwn(strings, key) ? strings[key] : undefined);
  const siteAt = siteDescriber({ ...request, translate });
  const context: PageContext = { ...request, markup: templates.markup, translate, siteAt };
  const outputs: OutputFile[] = [];
  const faults = new Map<string, Diagnostic>();
  request.pages.forEach((page, index) => {
    const rendered = templates.render(`${page.kind}.njk`, describePage(page, context));
    if ('html' in rendered) outputs.push({ path: page.outputPath, contents: rendered.html });
    else {
      const key = placeOf(rendered.diagnostic);
      faults.set(key, faults.get(key) ?? rendered.diagnostic);
    }
    request.onPage?.(index + 1);
  });
  return { outputs, diagnostics: [...faults.values()] };
}

/** The same fault at the same place, whichever page it was found on. */
function placeOf({ code, file, place, message }: Diagnostic): string {
  return JSON.stringify([code, file, place, message]);
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
