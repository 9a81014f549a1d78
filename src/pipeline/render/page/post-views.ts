/** Posts as pages see them: made once for all pages, each telling which of its fields a template reads. */
import { hash } from '../../../base/hash.ts';
import type { Config, Post } from '../../../model.ts';
import type { Markup, PostData, YearData } from '../page-data.ts';
import { postData } from './post-data.ts';

export interface PostViews {
  /** `shared`: several posts stand on the page. */
  view(post: Post, shared: boolean): PostData;
  /** A year of a list that tells whether a template looks at its posts: maps of months do not. */
  yearView(year: YearData, posts: () => PostData[]): YearData;
  /** From now on, names of fields are gathered in the set that comes back. */
  watch(): Set<string>;
  /** Stands for a view in keys: tells apart what `fields` of it hold; undefined for what is no view. */
  digestOf(value: object, fields: string[]): unknown;
}

/** Fields that are as long as the post; their digest is that of what they are made from. */
const FROM_BODY = new Set(['content', 'excerpt', 'toc']);
/** Stands for every field: a template went through them without naming any. */
const ALL = '*';
/** Stands for the posts of years. */
const OF_YEARS = 'posts of years';

export function postViews(config: Config, markup: (html: string) => Markup): PostViews {
  const views = new Map<string, PostData>();
  const digests = new WeakMap<object, (fields: string[]) => unknown>();
  let read = new Set<string>();
  const handler: ProxyHandler<PostData> = {
    get(target, name, receiver) {
      if (typeof name === 'string') read.add(name);
      return Reflect.get(target, name, receiver);
    },
    ownKeys(target) {
      read.add(ALL);
      return Reflect.ownKeys(target);
    },
  };
  const make = (post: Post, shared: boolean) => {
    const data = postData(post, { config, markup, shared });
    const view = new Proxy(data, handler);
    digests.set(view, digester(data, bodyOf(post, shared)));
    return view;
  };
  return {
    view(post, shared) {
      const name = `${shared} ${post.path}`;
      const view = views.get(name) ?? make(post, shared);
      views.set(name, view);
      return view;
    },
    yearView(year, posts) {
      const view: YearData = {
        ...year,
        get posts() {
          read.add(OF_YEARS);
          return posts();
        },
      };
      digests.set(view, (fields) => (fields.includes(OF_YEARS) ? [year, posts()] : [year]));
      return view;
    },
    watch() {
      read = new Set();
      return read;
    },
    digestOf: (value, fields) => digests.get(value)?.(fields),
  };
}

/** All that `fillFragment` and the table of contents read of a post, beside the settings. */
function bodyOf(post: Post, shared: boolean): string {
  const { path, kind, compiled, url, references, frontMatter, idPrefix } = post;
  return JSON.stringify([
    path,
    kind,
    compiled.hash,
    url,
    references,
    frontMatter.toc,
    idPrefix,
    shared,
  ]);
}

/** Lists share one set of fields, so a post's digest for it is made once. */
function digester(data: PostData, body: string): (fields: string[]) => string {
  const made = new Map<string, string>();
  return (fields) => {
    const name = fields.join(' ');
    const known = made.get(name);
    if (known !== undefined) return known;
    const names = fields.includes(ALL) ? Object.keys(data) : fields;
    const digest = hash(
      JSON.stringify(
        names.map((field) => (FROM_BODY.has(field) ? body : Reflect.get(data, field))),
      ),
    );
    made.set(name, digest);
    return digest;
  };
}
