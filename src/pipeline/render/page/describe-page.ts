/** Page → PageData: everything its template may show. */

import { hrefOf } from '../../../base/url.ts';
import type { Config, Page, Post, Site, Term, Year } from '../../../model.ts';
import type { Markup, PageData, SiteData, YearData } from '../page-data.ts';
import { commentsData } from './comments-data.ts';
import { earlyFonts } from './early-fonts.ts';
import { urlOf } from './fill-fragment.ts';
import { headData } from './head-data.ts';
import { paginationData } from './pagination.ts';
import { displayOf, termData } from './post-data.ts';
import type { PostViews } from './post-views.ts';
import { cloudData, type SiteContext } from './site-data.ts';

export interface PageContext extends SiteContext {
  /** The site as the page at `url` shows it. */
  siteAt(url: string): SiteData;
  markup(html: string): Markup;
  views: Pick<PostViews, 'view' | 'yearView'>;
  /** CSS that the formulas of some posts need of their page. */
  rulesOf(posts: Post[]): string;
  /** `zh_CN` for `zh`. */
  localeOf(lang: string): string;
  themeOptions: Record<string, unknown>;
  /** URLs of the posts' cards, by path of the note. */
  cards?: Map<string, string> | undefined;
}

/** A string of the theme, or its key: a missing string shows itself. */
type Translate = (key: string) => string;

export function describePage(page: Page, context: PageContext): PageData {
  const { site, markup, views } = context;
  const { config } = site;
  const translate: Translate = (key) => context.translate(key) ?? key;
  const heading = headingOf(page, translate);
  const lists = { posts: [], years: [], tags: [], categories: [], breadcrumbs: [], allYears: [] };
  const shared = page.kind !== 'post' && page.kind !== 'page';
  const own = 'post' in page ? page.post : undefined;
  const shown = page.kind === 'index' ? page.posts : own ? [own] : [];
  const styled = styledPosts(page, config);
  return {
    kind: page.kind,
    lang: own?.lang ?? config.language,
    heading,
    head: headData(page, { ...context, heading }),
    site: context.siteAt(page.url),
    theme: context.themeOptions,
    hasMath: styled.some((post) => post.compiled.hasMath),
    mathFonts: earlyFonts(styled[0]),
    // Made of the posts' formulas, which are read only for a page that is rendered.
    get mathStyles() {
      const rules = context.rulesOf(styled);
      return markup(rules === '' ? '' : `<style>${rules}</style>`);
    },
    ...partsOf(shown),
    post: own && views.view(own, shared),
    ...lists,
    ...listsOf(page, context),
    total: totalOf(page, site),
    period: periodOf(page),
    pagination: 'pagination' in page ? paginationData(page.pagination, config) : undefined,
    comments: commentsData(page, config),
    redirectTo: page.kind === 'redirect' ? urlOf(page.to, (url) => hrefOf(config.url, url)) : '',
  };
}

/** What any of `posts` has; a theme loads the styles and scripts for it. */
function partsOf(posts: Post[]) {
  const has = (part: 'hasCode' | 'hasFigures' | 'hasFootnotes' | 'hasOutline') =>
    posts.some((post) => post.compiled[part]);
  return {
    hasCode: has('hasCode'),
    hasFigures: has('hasFigures'),
    hasFootnotes: has('hasFootnotes'),
    hasOutline: has('hasOutline'),
  };
}

/** Posts whose formulas stand on the page, in their order. */
export function styledPosts(page: Page, config: Config): Post[] {
  if (config.math.output === 'mathml') return [];
  if ('post' in page) return [page.post];
  return page.kind === 'index' ? page.posts.filter((post) => isMarkup(post, config)) : [];
}

/** Whether an index shows more of `post` than plain text. */
function isMarkup(post: Post, { index }: Config): boolean {
  return displayOf(post, index.content) !== 'description';
}

function headingOf(page: Page, translate: Translate): string {
  switch (page.kind) {
    case 'post':
    case 'page':
      return page.post.title;
    case 'tag':
    case 'category':
      return page.term.name;
    case 'archive':
      return page.year ? periodName(page) : translate('menu.archives');
    case 'tags':
      return translate('menu.tags');
    case 'categories':
      return translate('menu.categories');
    case 'search':
      return translate('menu.search');
    case 'not-found':
      return '404';
    case 'index':
    case 'redirect':
      return '';
  }
}

function periodName({ year, month }: Extract<Page, { kind: 'archive' }>): string {
  const name = String(year?.year ?? '');
  return month ? `${name}-${String(month.month).padStart(2, '0')}` : name;
}

/** The lists that this kind of page has; the rest stay empty. */
function listsOf(page: Page, context: PageContext): Partial<PageData> {
  const { site } = context;
  const { config } = site;
  switch (page.kind) {
    case 'index':
      return { posts: page.posts.map((post) => context.views.view(post, true)) };
    case 'archive':
      return {
        years: yearsData(page.posts, context),
        allYears: page.year || page.pagination.current > 1 ? [] : allYears(context, true),
      };
    case 'tag':
      return { years: yearsData(page.posts, context) };
    case 'category':
      return {
        years: yearsData(page.posts, context),
        breadcrumbs: breadcrumbs(page.term, site),
        categories: page.term.children.map((term) => termData(term, config)),
      };
    case 'tags':
      return { tags: cloudData(site.tags, config) };
    case 'categories':
      return { categories: site.categories.map((term) => termData(term, config)) };
    case 'search':
    case 'not-found':
      return {
        tags: cloudData(site.tags, config),
        allYears: allYears(context, false),
      };
    default:
      return {};
  }
}

function yearsData(posts: Post[], context: PageContext): YearData[] {
  const { site, views } = context;
  return site.years.flatMap((year) => {
    const own = posts.filter((post) => post.date?.year === year.year);
    if (own.length === 0) return [];
    return { ...yearData(year, site), posts: own.map((post) => views.view(post, true)) };
  });
}

/** A year and its months, without posts. */
function yearData({ year, url, posts, months }: Year, { config }: Site): YearData {
  return {
    year,
    href: hrefOf(config.url, url),
    count: posts.length,
    posts: [],
    months: months.map((each) => ({
      month: each.month,
      href: hrefOf(config.url, each.url),
      count: each.posts.length,
      level: 0,
    })),
  };
}

/** Their posts are all of the site: they are described only for a template that looks at them. */
function allYears({ site, views }: PageContext, isMap: boolean): YearData[] {
  const years = site.years.map((year) => yearData(year, site));
  return (isMap ? withLevels(years) : years).map((year) =>
    views.yearView(year, () =>
      site.posts
        .filter(({ date }) => date?.year === year.year)
        .map((post) => views.view(post, true)),
    ),
  );
}

/** What one busy month changes of all others stands on one page alone. */
function withLevels(years: YearData[]): YearData[] {
  const counts = years.flatMap(({ months }) => months.map(({ count }) => count));
  // Where no month has more than a post or two, none looks like a busy one.
  const most = Math.max(4, ...counts);
  return years.map((year) => ({
    ...year,
    months: year.months.map((month) => ({ ...month, level: Math.ceil((4 * month.count) / most) })),
  }));
}

/** From the root of the tree down to the parent of `term`. */
function breadcrumbs(term: Term, site: Site) {
  let sisters = site.categories;
  return term.path.slice(0, -1).flatMap((name) => {
    const step = sisters.find((each) => each.name === name);
    if (!step) return [];
    sisters = step.children;
    return { text: step.name, href: hrefOf(site.config.url, step.url) };
  });
}

function totalOf(page: Page, site: Site): number {
  if (page.kind === 'tag' || page.kind === 'category') return page.term.posts.length;
  if (page.kind === 'archive') return (page.month ?? page.year ?? site).posts.length;
  if (page.kind === 'tags') return site.tags.length;
  return site.posts.length;
}

function periodOf(page: Page): PageData['period'] {
  if (page.kind !== 'archive' || !page.year) return undefined;
  return { year: page.year.year, month: page.month?.month };
}
