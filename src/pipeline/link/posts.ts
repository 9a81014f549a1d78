/** Source + CompiledPost → Post: title, URL, language; then order, neighbours and years. */
import { posix } from 'node:path';
import { shortHash } from '../../base/hash.ts';
import { byCodeUnit } from '../../base/order.ts';
import { missingTitle } from '../../diagnostics/catalogue/front-matter.ts';
import { atPlace } from '../../diagnostics/problem.ts';
import type { CompiledPost, Config, Diagnostic, Month, Post, Source, Year } from '../../model.ts';
import { permalinkOf } from './permalink.ts';
import { atField } from './taxonomies.ts';

const FIRST_FENCE = { line: 1, column: 1, length: 3 };

/** A post by itself: what depends on other posts is empty until `linkSite` fills it in. */
export function postOf(source: Source, compiled: CompiledPost, config: Config) {
  const { frontMatter } = source;
  const diagnostics: Diagnostic[] = [];
  const title = titleOf(source, compiled);
  if (frontMatter.title === undefined && !source.isBroken) {
    diagnostics.push(atPlace(missingTitle(title), source, frontMatter.places.title ?? FIRST_FENCE));
  }
  const permalink = permalinkOf(source, config);
  const post: Post = {
    path: source.path,
    kind: source.kind,
    frontMatter,
    compiled,
    title,
    description: frontMatter.description ?? frontMatter.excerpt ?? compiled.summary,
    lang: frontMatter.lang ?? config.language,
    date: frontMatter.date,
    updated: frontMatter.updated,
    url: 'url' in permalink ? permalink.url : `/${shortHash(source.path)}/`,
    tags: [],
    categories: [],
    references: [],
    cover: undefined,
    idPrefix: `p${shortHash(source.path)}-`,
    newer: undefined,
    older: undefined,
    translations: [],
    related: [],
  };
  if ('problem' in permalink) diagnostics.push(atField(permalink.problem, post, permalink.field));
  return { post, diagnostics };
}

/** Newest first; by path where dates are equal. Sets each post's neighbours. */
export function sortPosts(posts: Post[]): Post[] {
  const sorted = posts.toSorted(
    (a, b) => (b.date?.epoch ?? 0) - (a.date?.epoch ?? 0) || byCodeUnit(a.path, b.path),
  );
  sorted.forEach((post, index) => {
    post.newer = sorted[index - 1];
    post.older = sorted[index + 1];
  });
  return sorted;
}

/** The years of `posts` (newest first), each with its months. */
export function yearsOf(posts: Post[]): Year[] {
  const years: Year[] = [];
  for (const post of posts) {
    if (!post.date) continue;
    const year = yearFor(years, post.date.year);
    year.posts.push(post);
    monthFor(year, post.date.month).posts.push(post);
  }
  return years;
}

function titleOf(source: Source, compiled: CompiledPost): string {
  const name = posix.basename(source.path).replace(/\.[^.]+$/, '');
  return source.frontMatter.title ?? (compiled.firstHeading || name);
}

function yearFor(years: Year[], year: number): Year {
  const last = years.at(-1);
  if (last?.year === year) return last;
  const url = `/archives/${String(year).padStart(4, '0')}/`;
  const made: Year = { year, url, posts: [], months: [] };
  years.push(made);
  return made;
}

function monthFor(year: Year, month: number): Month {
  const last = year.months.at(-1);
  if (last?.month === month) return last;
  const url = `${year.url}${String(month).padStart(2, '0')}/`;
  const made: Month = { year: year.year, month, url, posts: [] };
  year.months.push(made);
  return made;
}
