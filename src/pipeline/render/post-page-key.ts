/** A key for the page of a post, or a list, that can be told without describing the page: the same key, the same page. */
import { hash } from '../../base/hash.ts';
import type { Page, Post, Site, Term } from '../../model.ts';
import { listTeller } from './list-page-key.ts';
import type { SiteData } from './page-data.ts';
import type { Everywhere } from './page-key.ts';

export interface PostPageKeyRequest {
  everywhere: Everywhere;
  site: Site;
  siteAt(url: string): SiteData;
  /** URLs of the posts' cards, by path of the note. */
  cards?: Map<string, string> | undefined;
}

/** Digits that are kept of it: 128 bits. */
const DIGITS = 32;

/**
 * Undefined for what is neither the page of a post nor a list of some. It holds more than a template reads,
 * so a page may stay the same where it changes; never the other way round.
 */
export function shortPageKeys(request: PostPageKeyRequest): (page: Page) => string | undefined {
  const everywhere = JSON.stringify(request.everywhere);
  const sites = new WeakMap<SiteData, string>();
  const tell = postTeller();
  const digests = new Map<Post, string>();
  const digestOf = (post: Post): string => {
    const known = digests.get(post) ?? hash(JSON.stringify(tell(post)));
    digests.set(post, known);
    return known;
  };
  const tellList = listTeller(request.site, digestOf);
  const ownOf = (page: Page): unknown[] | undefined => {
    if (!('post' in page)) return tellList(page);
    return [request.cards?.get(page.post.path) ?? null, digestOf(page.post)];
  };
  return (page) => {
    const own = ownOf(page);
    if (!own) return undefined;
    const site = request.siteAt(page.url);
    const known = sites.get(site) ?? JSON.stringify(site);
    sites.set(site, known);
    const told = JSON.stringify([page.kind, page.url, ...own]);
    return hash([everywhere, known, told].join('\n')).slice(0, DIGITS);
  };
}

type Teller = { [Field in keyof Post]: ((value: Post[Field]) => unknown) | 'follows' };

/** What tells a post from any other, and from itself before an edit. */
function postTeller(): (post: Post) => unknown[] {
  const tell = termTeller();
  const whole = <Value>(value: Value): Value => value;
  const named = (post: Post | undefined) => post && [post.title, post.url, post.lang];
  // Every field of a post has its line: a new one is no oversight. Settings are told apart by `everywhere`.
  const fields: Teller = {
    path: whole,
    kind: 'follows', // from the path
    compiled: ({ hash }) => hash, // of the note's whole text
    frontMatter: 'follows', // from the text, as do the next
    title: 'follows',
    description: 'follows',
    lang: 'follows',
    date: 'follows',
    updated: 'follows',
    url: whole,
    tags: (tags) => tags.map(tell),
    categories: (paths) => paths.map((path) => path.map(tell)),
    references: whole,
    cover: whole,
    idPrefix: 'follows', // from the path
    newer: named,
    older: named,
    translations: (posts) => posts.map(named),
    related: (posts) => posts.map(named),
  };
  const tellers = Object.entries(fields).flatMap(([field, teller]) =>
    teller === 'follows' ? [] : [(post: Post) => teller(post[field as keyof Post] as never)],
  );
  return (post) => tellers.map((teller) => teller(post) ?? null);
}

/** With the numbers of posts in it and all below it; each term once. */
function termTeller(): (term: Term) => string {
  const told = new Map<Term, string>();
  const tell = (term: Term): string => {
    const { name, url, posts, children } = term;
    const known = told.get(term) ?? JSON.stringify([name, url, posts.length, children.map(tell)]);
    told.set(term, known);
    return known;
  };
  return tell;
}
