/** Tags and categories: terms with their posts, in an order that is the same everywhere. */
import { shortHash } from '../../base/hash.ts';
import { byCodeUnit } from '../../base/order.ts';
import { termSlug } from '../../base/slug.ts';
import { emptySlug, similarTags } from '../../diagnostics/catalogue/links.ts';
import type { Config, Diagnostic, Post, Problem, Term } from '../../model.ts';

/** Names → keys that sort as readers expect: Latin alphabetically, then Chinese by pinyin. */
export type SortKey = (name: string) => string;

export interface Taxonomies {
  tags: Term[];
  categories: Term[];
  diagnostics: Diagnostic[];
}

/** Gathers the terms of `posts` (newest first) and hangs them on the posts. */
export function taxonomies(posts: Post[], config: Config, sortKey: SortKey): Taxonomies {
  const diagnostics: Diagnostic[] = [];
  const tags = new Map<string, Term>();
  const roots: Term[] = [];
  const slug = (name: string, map: Record<string, string>, post: Post, field: string): string => {
    const found = termSlug(name, map);
    if (found === '') diagnostics.push(atField(emptySlug(name), post, field, name));
    return found || shortHash(name);
  };
  for (const post of posts) {
    post.tags = post.frontMatter.tags.map((name) => {
      const term =
        tags.get(name) ?? newTerm([name], `/tags/${slug(name, config.tagSlugs, post, 'tags')}/`);
      tags.set(name, term);
      term.posts.push(post);
      return term;
    });
    post.categories = post.frontMatter.categories.map((path) =>
      descend(roots, path, post, (name) => slug(name, config.categorySlugs, post, 'categories')),
    );
  }
  const sorted = sortTerms([...tags.values()], sortKey);
  diagnostics.push(...lookalikes(sorted));
  return { tags: sorted, categories: sortTerms(roots, sortKey), diagnostics };
}

/** The diagnostic at a field of a post's front matter. */
export function atField(problem: Problem, post: Post, field: string, item = ''): Diagnostic {
  const { places } = post.frontMatter;
  const place = places[`${field}=${item}`] ?? places[field];
  return { ...problem, file: post.path, ...(place && { place }) };
}

function newTerm(path: string[], url: string): Term {
  return { name: path.at(-1) ?? '', path, url, posts: [], children: [] };
}

/** The terms from a root to the end of `path`, made where they are missing; the post is in each. */
function descend(
  roots: Term[],
  path: string[],
  post: Post,
  slug: (name: string) => string,
): Term[] {
  let sisters = roots;
  let url = '/categories/';
  return path.map((name, depth) => {
    url += `${slug(name)}/`;
    let term = sisters.find((each) => each.name === name);
    if (!term) {
      term = newTerm(path.slice(0, depth + 1), url);
      sisters.push(term);
    }
    if (term.posts.at(-1) !== post) term.posts.push(post); // posts come one after the other
    url = term.url;
    sisters = term.children;
    return term;
  });
}

function sortTerms(terms: Term[], sortKey: SortKey): Term[] {
  const keys = new Map(terms.map((term) => [term, sortKey(term.name)]));
  terms.sort(
    (a, b) => byCodeUnit(keys.get(a) ?? '', keys.get(b) ?? '') || byCodeUnit(a.name, b.name),
  );
  for (const term of terms) sortTerms(term.children, sortKey);
  return terms;
}

/** `NLP` and `ｎｌｐ`: two tags for one thing. Equal slugs are an error of the routes. */
function lookalikes(tags: Term[]): Diagnostic[] {
  const seen = new Map<string, Term>();
  const diagnostics: Diagnostic[] = [];
  for (const tag of tags) {
    const key = tag.name.normalize('NFKC').toLowerCase();
    const other = seen.get(key);
    const post = tag.posts[0];
    const clash = other && other.url.toLowerCase() === tag.url.toLowerCase();
    if (other && post && !clash) {
      diagnostics.push(atField(similarTags(tag.name, other.name), post, 'tags', tag.name));
    }
    seen.set(key, other ?? tag);
  }
  return diagnostics;
}
