/** A site on its way to a thread: what feeds and the search are made of, the large parts of posts left in the cache. */
import type { Cache } from '../../cache/cache.ts';
import type { Config, Feed, SingleFacts, SinglePost, SiteContents } from '../../model.ts';
import { openBodies } from '../compile/bodies.ts';
import { compiledOf } from '../compile/compiled-text.ts';

/** Plain data. */
export interface SiteCopy {
  config: Config;
  /** Posts, then free pages. */
  posts: PostCopy[];
  /** How many of them are free pages. */
  pages: number;
  /** Posts by their numbers. */
  feeds: Feed<number>[];
}

interface PostCopy extends Omit<SinglePost, 'compiled'> {
  compiled: SingleFacts;
  /** Under which the cache has its large parts. */
  key: string;
}

/** `keys` are those of `CompiledAll`. */
export function copySite(site: SiteContents, keys: ReadonlyMap<string, string>): SiteCopy {
  const all = [...site.posts, ...site.pages];
  const numbers = new Map(all.map((post, number) => [post, number]));
  return {
    config: site.config,
    posts: all.map((post) => copyPost(post, keys.get(post.path) ?? '')),
    pages: site.pages.length,
    feeds: site.feeds.map(({ url, title, posts }) => {
      return { url, title, posts: posts.flatMap((post) => numbers.get(post) ?? []) };
    }),
  };
}

function copyPost(post: SinglePost, key: string): PostCopy {
  const { path, title, description, lang, date, updated, url, references, cover, idPrefix } = post;
  const { author, excerpt, description: described } = post.frontMatter;
  const { hash, summary, references: written } = post.compiled;
  return {
    ...{ key, path, title, description, lang, date, updated, url, references, cover, idPrefix },
    frontMatter: { author, excerpt, description: described },
    tags: post.tags.map(({ name }) => ({ name })),
    categories: post.categories.map((names) => names.map(({ name }) => ({ name }))),
    compiled: { hash, summary, references: written.map((each) => ({ url: each.url })) },
  };
}

/** The site again. A large part throws that `cache` has lost. */
export function siteFrom({ config, posts, pages, feeds }: SiteCopy, cache: Cache): SiteContents {
  const bodies = openBodies(cache, ({ path }: Pick<PostCopy, 'path'>): never => {
    throw new Error(`the cache has lost ${path}`);
  });
  const all = posts.map((post): SinglePost => {
    const body = () => bodies.read('body', post, post.key, {});
    const index = () => bodies.read('index', post, post.key, {});
    return { ...post, compiled: compiledOf(post.compiled, { body, index }) };
  });
  const first = posts.length - pages;
  return {
    config,
    posts: all.slice(0, first),
    pages: all.slice(first),
    feeds: feeds.map((feed) => {
      return { ...feed, posts: feed.posts.flatMap((number) => all[number] ?? []) };
    }),
  };
}
