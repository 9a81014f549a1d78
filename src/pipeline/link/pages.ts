/** Which HTML pages a site has, and which posts stand on each. */
import { outputPathOf } from '../../base/url.ts';
import type { Page, Pagination, Post, Site, Term } from '../../model.ts';

/** Every page but redirects, in the order in which they are made. */
export function pagesOf(site: Site): Page[] {
  return [
    ...indexPages(site),
    ...[...site.posts, ...site.pages].map(postPage),
    ...archivePages(site),
    page('/tags/', { kind: 'tags' }),
    ...site.tags.flatMap((term) => termPages('tag', term, site.config.tag.perPage)),
    ...categoryPages(site),
    page('/search/', { kind: 'search' }),
    page('/404.html', { kind: 'not-found' }),
  ];
}

/** What a page holds beside its address. */
type Subject = Page extends infer Each
  ? Each extends Page
    ? Omit<Each, 'url' | 'outputPath'>
    : never
  : never;

/** The page at `url`. */
export function page(url: string, subject: Subject): Page {
  // The union is taken apart by `Omit` and put together again here.
  return { url, outputPath: outputPathOf(url), ...subject } as Page;
}

/** Pinned posts first, the highest number on top. */
function indexPages(site: Site): Page[] {
  const posts = site.posts
    .map((post, index) => ({ post, index }))
    .sort((a, b) => b.post.frontMatter.sticky - a.post.frontMatter.sticky || a.index - b.index)
    .map(({ post }) => post);
  return paginate('/', posts, site.config.index.perPage).map((part) =>
    page(part.url, { kind: 'index', posts: part.posts, pagination: part.pagination }),
  );
}

function postPage(post: Post): Page {
  return page(post.url, { kind: post.kind, post });
}

function archivePages(site: Site): Page[] {
  const { perPage } = site.config.archive;
  const list = (url: string, posts: Post[], period: object): Page[] =>
    paginate(url, posts, perPage).map((part) =>
      page(part.url, {
        kind: 'archive',
        posts: part.posts,
        pagination: part.pagination,
        ...period,
      }),
    );
  return [
    ...list('/archives/', site.posts, {}),
    ...site.years.flatMap((year) => [
      ...list(year.url, year.posts, { year }),
      ...year.months.flatMap((month) => list(month.url, month.posts, { year, month })),
    ]),
  ];
}

function categoryPages(site: Site): Page[] {
  if (site.categories.length === 0) return [];
  const { perPage } = site.config.category;
  const below = (terms: Term[]): Page[] =>
    terms.flatMap((term) => [...termPages('category', term, perPage), ...below(term.children)]);
  return [page('/categories/', { kind: 'categories' }), ...below(site.categories)];
}

function termPages(kind: 'tag' | 'category', term: Term, perPage: number): Page[] {
  return paginate(term.url, term.posts, perPage).map((part) =>
    page(part.url, { kind, term, posts: part.posts, pagination: part.pagination }),
  );
}

interface Part {
  url: string;
  posts: Post[];
  pagination: Pagination;
}

/** Cuts `posts` in pages of `perPage` (0: one page) at `url`, `url`page/2/, …; at least one page. */
export function paginate(url: string, posts: Post[], perPage: number): Part[] {
  const size = perPage > 0 ? perPage : Math.max(1, posts.length);
  const total = Math.max(1, Math.ceil(posts.length / size));
  const urls = Array.from({ length: total }, (_, index) =>
    index === 0 ? url : `${url}page/${index + 1}/`,
  );
  return urls.map((each, index) => ({
    url: each,
    posts: posts.slice(index * size, (index + 1) * size),
    pagination: { current: index + 1, total, urls },
  }));
}
