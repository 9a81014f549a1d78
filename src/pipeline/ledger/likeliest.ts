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

/** Only what the ledger does not know yet can be what it misses. */
export function likeliest(lines: readonly LedgerLine[], { site }: SiteFiles): Likeliest {
  const known = new Set(lines.map(({ url, fragment }) => `${url}#${fragment}`));
  const notes = [...site.posts, ...site.pages];
  const bySource = new Map(notes.map((post) => [post.path, post]));
  const byUrl = new Map(notes.map((post) => [post.url, post]));
  const fresh = notes.filter(({ url }) => !known.has(`${url}#`));
  const anchors = anchorsOf(lines);
  const terms = [...site.tags, ...withChildren(site.categories)].map(({ url }) => url);
  const freshTerms = terms.filter((url) => !known.has(`${url}#`));
  return {
    note: ({ url, source }) =>
      bySource.get(source ?? '') ??
      (source === undefined || isNote(source)
        ? (sameHeadings(anchors.get(url) ?? [], fresh) ?? sameName(url, source, fresh))
        : undefined),
    heading({ url, fragment }) {
      const post = byUrl.get(url);
      const headings = post?.compiled.headings.filter(({ id }) => !known.has(`${url}#${id}`)) ?? [];
      const id =
        headings.length === 1
          ? headings[0]?.id
          : nearest(
              fragment,
              headings.map((each) => each.id),
            );
      return post && { post, heading: headings.find((each) => each.id === id) };
    },
    list: ({ url }) => nearest(url, freshTerms),
  };
}

export function isNote(source: string): boolean {
  return /\.(?:md|markdown)$/i.test(source);
}

function anchorsOf(lines: readonly LedgerLine[]): Map<string, string[]> {
  const anchors = new Map<string, string[]>();
  for (const { url, fragment } of lines) {
    if (fragment === '') continue;
    const known = anchors.get(url);
    if (known) known.push(fragment);
    else anchors.set(url, [fragment]);
  }
  return anchors;
}

/** That has at least half of the lost headings, and most of them. */
function sameHeadings(lost: string[], fresh: Post[]): Post | undefined {
  let best: Post | undefined;
  let most = Math.max(1, lost.length / 2) - 0.1;
  for (const post of lost.length > 0 ? fresh : []) {
    const count = lost.filter((id) => post.compiled.ids.includes(id)).length;
    if (count > most) [best, most] = [post, count];
  }
  return best;
}

/** The same file in another folder, or the same end of the address. */
function sameName(url: string, source: string | undefined, fresh: Post[]): Post | undefined {
  const file = source && posix.basename(source);
  return (
    fresh.find(({ path }) => posix.basename(path) === file) ??
    fresh.find((post) => posix.basename(post.url) === posix.basename(url))
  );
}

function withChildren(terms: Term[]): Term[] {
  return terms.flatMap((term) => [term, ...withChildren(term.children)]);
}
