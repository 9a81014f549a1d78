/** Who owns each path of the output, claimed in the order in which a clash is best told. */
import { cardPath } from '../../base/card-path.ts';
import { sitePath } from '../../base/permalink.ts';
import { outputPathOf } from '../../base/url.ts';
import { badPermalink } from '../../diagnostics/catalogue/links.ts';
import {
  type Bilingual,
  FEED_FILES,
  MANIFEST,
  type Page,
  type Post,
  type Site,
  type StaticFile,
} from '../../model.ts';
import { page } from './pages.ts';

import type { RouteOwner, Routes } from './routes.ts';
import { atField } from './taxonomies.ts';

export interface ClaimedFiles {
  pages: Page[];
  staticFiles: StaticFile[];
  /** Output paths of the theme's assets. */
  themeFiles: string[];
}

/** The pages of every site, then terms, posts, free pages, static files: the later is told. */
export function claimPaths(
  routes: Routes,
  site: Site,
  { pages, staticFiles, themeFiles }: ClaimedFiles,
): void {
  const settings = site.config.file;
  const isPost = (each: Page) => each.kind === 'post' || each.kind === 'page';
  const own = new Set(staticFiles.map((file) => file.outputPath));
  const refused = new Set<string>();
  for (const each of pages) {
    if (!isPost(each) && !routes.claim(each.outputPath, ownerOf(each, settings))) {
      refused.add(each.url);
    }
  }
  for (const feed of site.feeds) {
    if (refused.has(feed.url)) continue; // its page's clash is told: its own would say the same
    const name = { en: `the feed of ${feed.url}`, zh: `${feed.url} 的订阅` };
    const owner = { name, file: settings };
    for (const fileName of Object.values(FEED_FILES)) {
      routes.claim(outputPathOf(feed.url + fileName), owner);
    }
  }
  const headers = site.config.security.headers ? ['_headers'] : [];
  const redirects = hasRedirectsFile(site) ? ['_redirects'] : [];
  for (const name of ['sitemap.xml', 'robots.txt', ...headers, ...redirects]) {
    if (!own.has(name)) routes.claim(name, { name: both('Scholium'), file: settings });
  }
  const cards = site.config.cards.enabled ? site.posts.map(({ path }) => cardPath(path)) : [];
  for (const name of [MANIFEST, ...themeFiles, ...cards]) {
    routes.claim(name, { name: both('Scholium'), file: settings });
  }
  for (const each of pages)
    if (isPost(each)) routes.claim(each.outputPath, ownerOf(each, settings));
  for (const file of staticFiles) {
    routes.claim(file.outputPath, { name: both(file.path), file: file.path });
  }
}

function hasRedirectsFile({ config, posts, pages }: Site): boolean {
  if (config.hosting.redirects === 'none') return false;
  const hasAlias = (post: Post) => post.frontMatter.aliases.length > 0;
  return Object.keys(config.redirects).length > 0 || posts.some(hasAlias) || pages.some(hasAlias);
}

/** One redirect for each of the posts' `aliases` that is free. */
export function aliasPages(routes: Routes, posts: Post[]): Page[] {
  return posts.flatMap((post) =>
    post.frontMatter.aliases.flatMap((alias): Page[] => {
      const url = sitePath(alias);
      if (url === undefined) {
        routes.diagnostics.push(atField(badPermalink(alias), post, 'aliases', alias));
        return [];
      }
      const redirect = page(url, {
        kind: 'redirect',
        to: { kind: 'site', url: post.url, fragment: '' },
      });
      const name = {
        en: `the alias \`${alias}\` of ${post.path}`,
        zh: `${post.path} 的旧网址 \`${alias}\``,
      };
      const owner = { ...ownerAt(post, `aliases=${alias}`, 'aliases'), name };
      return routes.claim(redirect.outputPath, owner) ? [redirect] : [];
    }),
  );
}

function ownerOf(each: Page, settings: string): RouteOwner {
  // Without either of them the file's name makes the URL: no line of the file is at fault.
  if (each.kind === 'post' || each.kind === 'page') {
    return ownerAt(each.post, 'permalink', 'slug');
  }
  const first = 'term' in each ? each.posts[0] : undefined;
  if ('term' in each && first) {
    const field = each.kind === 'tag' ? 'tags' : 'categories';
    const path = `\`${each.term.path.join('/')}\``;
    const name = {
      en: `the ${each.kind} ${path} (${first.path})`,
      zh: `${each.kind === 'tag' ? '标签' : '分类'} ${path}（${first.path}）`,
    };
    return { ...ownerAt(first, `${field}=${each.term.name}`, field), name };
  }
  return { name: { en: `the page ${each.url}`, zh: `页面 ${each.url}` }, file: settings };
}

/** At the first of `fields` that was written. */
function ownerAt(post: Post, ...fields: string[]): RouteOwner {
  const { places } = post.frontMatter;
  const place = fields.map((field) => places[field]).find((each) => each !== undefined);
  return { name: both(post.path), file: post.path, ...(place && { place }) };
}

/** A name that is the same in every language. */
function both(name: string): Bilingual {
  return { en: name, zh: name };
}
