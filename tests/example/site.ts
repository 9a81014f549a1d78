/** Posts, terms and sites for tests that need them linked already. */
import { dateOf } from '../../src/base/dates.ts';
import type { FrontMatter, Pagination, Post, Site, Term } from '../../src/model.ts';
import { exampleConfig } from './config.ts';

/** 2021-08-31T00:30:00+08:00 */
export const AUGUST = dateOf(1_630_341_000_000, 'Asia/Shanghai');
/** One day later. */
export const SEPTEMBER = dateOf(1_630_427_400_000, 'Asia/Shanghai');

/** A post of August with `changes`. */
export function examplePost(changes: Partial<Post> = {}): Post {
  return {
    path: 'posts/r-fcn.md',
    kind: 'post',
    frontMatter: exampleFrontMatter(),
    compiled: EMPTY_POST,
    title: 'R-FCN 笔记',
    description: 'Position-sensitive score maps',
    lang: 'zh-CN',
    date: AUGUST,
    updated: undefined,
    url: '/2021/r-fcn/',
    tags: [],
    categories: [],
    references: [],
    cover: undefined,
    idPrefix: 'r-fcn-',
    newer: undefined,
    older: undefined,
    translations: [],
    related: [],
    ...changes,
  };
}

/** Front matter without a single field, with `changes`. */
export function exampleFrontMatter(changes: Partial<FrontMatter> = {}): FrontMatter {
  return { ...EMPTY_FRONT_MATTER, ...changes };
}

/** A tag, or the category at `path`. */
export function exampleTerm(name: string, changes: Partial<Term> = {}): Term {
  return { name, path: [name], url: `/tags/${name}/`, posts: [], children: [], ...changes };
}

/** A site of these posts with `changes`. */
export function exampleSite(posts: Post[], changes: Partial<Site> = {}): Site {
  const config = exampleConfig();
  const lists = { pages: [], tags: [], categories: [], years: [], feeds: [], assets: [] };
  return { config, posts, ...lists, ...changes };
}

/** Page `current` of a list of `total` pages at `url`. */
export function examplePagination(url: string, current = 1, total = 1): Pagination {
  const urls = Array.from({ length: total }, (_, i) => (i === 0 ? url : `${url}page/${i + 1}/`));
  return { current, total, urls };
}

const EMPTY_FRONT_MATTER: FrontMatter = {
  title: undefined,
  date: undefined,
  updated: undefined,
  tags: [],
  categories: [],
  description: undefined,
  excerpt: undefined,
  permalink: undefined,
  slug: undefined,
  layout: 'post',
  draft: false,
  comments: true,
  math: true,
  macros: {},
  breaks: undefined,
  smartQuotes: undefined,
  sticky: 0,
  lang: undefined,
  aliases: [],
  author: undefined,
  keywords: [],
  toc: true,
  cover: undefined,
  translationOf: undefined,
  extra: {},
  places: {},
};

const EMPTY_POST: Post['compiled'] = {
  path: 'posts/r-fcn.md',
  hash: '',
  firstHeading: undefined,
  content: [],
  excerpt: undefined,
  hasExcerpt: false,
  hasOpening: false,
  styles: [],
  opening: undefined,
  summary: 'The beginning of the text.',
  formulas: [],
  equations: {},
  headings: [],
  ids: [],
  text: '',
  counts: { han: 0, words: 0, formulas: 0, displayFormulas: 0, codeLines: 0, pictures: 0 },
  hasMath: false,
  glyphs: {},
  search: [],
  searchTerms: '',
  formulaForms: [],
  hasCode: false,
  hasFigures: false,
  hasFootnotes: false,
  hasOutline: false,
  heightStep: 1,
  references: [],
  diagnostics: [],
  lint: [],
};
