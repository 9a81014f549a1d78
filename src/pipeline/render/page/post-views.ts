/** Posts as pages see them: made once for all pages, each telling which of its fields a template reads. */
import { hash } from '../../../base/hash.ts';
import type { Config, Post } from '../../../model.ts';
import type { Markup, PostData, YearData } from '../page-data.ts';
import { POST_FIELDS, type PostContext } from './post-data.ts';

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

/** What a view shows. */
interface Shown {
  post: Post;
  context: PostContext;
}

export function postViews(config: Config, markup: (html: string) => Markup): PostViews {
  const digests = new WeakMap<object, (fields: string[]) => unknown>();
  const alone = { context: { config, markup, shared: false }, views: new Map<Post, PostData>() };
  const among = { context: { config, markup, shared: true }, views: new Map<Post, PostData>() };
  const digest = digester();
  let read = new Set<string>();
  const handler = postHandler((field) => read.add(field));
  const make = (post: Post, context: PostContext) => {
    const shown = { post, context };
    const view = new Proxy<object>(shown, handler) as PostData; // which the handler makes of it
    digests.set(view, (fields) => digest(shown, fields));
    return view;
  };
  return {
    view(post, shared) {
      const { context, views } = shared ? among : alone;
      const view = views.get(post) ?? make(post, context);
      views.set(post, view);
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

/**
 * Makes of what a view shows an object with the fields of `PostData`. One handler serves all views: objects with
 * getters of their own would cost each list of a large site as much as the list itself.
 */
function postHandler(onRead: (field: string) => void): ProxyHandler<Shown> {
  return {
    get(shown, name, receiver) {
      if (typeof name === 'string') onRead(name);
      return isField(name)
        ? POST_FIELDS[name](shown.post, shown.context)
        : Reflect.get(Object.prototype, name, receiver);
    },
    has: (_, name) => isField(name),
    ownKeys() {
      onRead(ALL);
      return Object.keys(POST_FIELDS);
    },
    getOwnPropertyDescriptor: (_, name) =>
      isField(name) ? { configurable: true, enumerable: true } : undefined,
  };
}

function isField(name: string | symbol): name is keyof PostData {
  return Object.hasOwn(POST_FIELDS, name);
}

/** Lists share one set of fields, so a post's digest for it is made once. */
function digester(): (shown: Shown, fields: string[]) => string {
  const made = new Map<string, Map<Shown, string>>();
  return (shown, fields) => {
    const name = fields.join(' ');
    const digests = made.get(name) ?? new Map<Shown, string>();
    made.set(name, digests);
    const known = digests.get(shown) ?? hash(JSON.stringify(told(shown, fields)));
    digests.set(shown, known);
    return known;
  };
}

function told({ post, context }: Shown, fields: string[]): unknown[] {
  const names = fields.includes(ALL) ? Object.keys(POST_FIELDS) : fields;
  return names.map((name) => {
    if (FROM_BODY.has(name)) return bodyOf(post, context.shared);
    return isField(name) ? POST_FIELDS[name](post, context) : undefined;
  });
}

/** All that `fillFragment` and the table of contents read of a post, beside the settings. */
function bodyOf(post: Post, shared: boolean): unknown[] {
  const { path, kind, compiled, url, references, frontMatter, idPrefix } = post;
  return [path, kind, compiled.hash, url, references, frontMatter.toc, idPrefix, shared];
}
