/** Where that which stood at a lost address most likely is now. */
import { posix } from 'node:path';
import { nearest } from '../../base/nearest.ts';
import type { Heading, LostAddress, Post, Term } from '../../model.ts';
import type { LedgerLine } from './ledger-lines.ts';
import type { SiteFiles } from './published.ts';

export interface Likeliest {
  /** The note that has the address's text now. */
  note(lost: LostAddress): Post | undefined;
  /** The heading that has its anchor's text now, and its note. */
  heading(lost: LostAddress): { post: Post; heading: Heading | undefined } | undefined;
  /** The address of the list that has this one's posts now. */
  list(lost: LostAddress): string | undefined;
}

/** Searching all lists by likeness takes time: nobody reads on after so many. */
const MOST_SEARCHES = 100;

/** Only what the ledger does not know yet can be what it misses. */
export function likeliest(lines: readonly LedgerLine[], { site }: SiteFiles): Likeliest {
  const known = new Set(lines.map(({ url, fragment }) => `${url}#${fragment}`));
  const notes = [...site.posts, ...site.pages];
  const bySource = new Map(notes.map((post) => [post.path, post]));
  const byUrl = new Map(notes.map((post) => [post.url, post]));
  const fresh = freshNotes(notes.filter(({ url }) => !known.has(`${url}#`)));
  const anchors = anchorsOf(lines);
  const terms = [...site.tags, ...withChildren(site.categories)].map(({ url }) => url);
  const freshTerms = terms.filter((url) => !known.has(`${url}#`));
  let searches = 0;
  return {
    note: ({ url, source }) =>
      bySource.get(source ?? '') ??
      (source === undefined || isNote(source)
        ? (fresh.withHeadings(anchors.get(url) ?? []) ?? fresh.named(url, source))
        : undefined),
    heading({ url, fragment }) {
      const post = byUrl.get(url);
      const headings = post?.compiled.headings.filter(({ id }) => !known.has(`${url}#${id}`)) ?? [];
      const ids = headings.map((each) => each.id);
      const id = ids.length === 1 ? ids[0] : nearest(fragment, ids);
      return post && { post, heading: headings.find((each) => each.id === id) };
    },
    list: ({ url }) => (searches++ < MOST_SEARCHES ? nearest(url, freshTerms) : undefined),
  };
}

export function isNote(source: string): boolean {
  return /\.(?:md|markdown)$/i.test(source);
}

function anchorsOf(lines: readonly LedgerLine[]): Map<string, string[]> {
  const anchors = new Map<string, string[]>();
  for (const { url, fragment } of lines) {
    if (fragment !== '') push(anchors, url, fragment);
  }
  return anchors;
}

/** A heading that more notes have tells none of them from the others. */
const MOST_NOTES = 20;

function freshNotes(notes: Post[]) {
  const byId = new Map<string, Post[]>();
  for (const post of notes) for (const { id } of post.compiled.headings) push(byId, id, post);
  const byFile = new Map(notes.map((post) => [posix.basename(post.path), post]));
  const byName = new Map(notes.map((post) => [posix.basename(post.url), post]));
  return {
    /** That has at least half of the lost headings, and most of them. */
    withHeadings(lost: string[]): Post | undefined {
      const counts = new Map<Post, number>();
      for (const id of lost) {
        const holders = byId.get(id) ?? [];
        if (holders.length > MOST_NOTES) continue;
        for (const post of holders) counts.set(post, (counts.get(post) ?? 0) + 1);
      }
      const [best, most = 0] = [...counts].reduce<[Post | undefined, number]>(
        (a, b) => (b[1] > a[1] ? b : a),
        [undefined, 0],
      );
      return most * 2 >= lost.length ? best : undefined;
    },
    /** The same file in another folder, or the same end of the address. */
    named: (url: string, source: string | undefined): Post | undefined =>
      (source === undefined ? undefined : byFile.get(posix.basename(source))) ??
      byName.get(posix.basename(url)),
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function withChildren(terms: Term[]): Term[] {
  return terms.flatMap((term) => [term, ...withChildren(term.children)]);
}
