/** Posts → the files of the search's index, under `search/` of the output. */
import { deflateRawSync } from 'node:zlib';
import { shortHash } from '../../../base/hash.ts';
import { byCodeUnit } from '../../../base/order.ts';
import type { OutputFile, Post, Site } from '../../../model.ts';

/** `search/index.json` alone has a name that stays; all others are named after their contents. */
export function searchFiles(site: Pick<Site, 'posts' | 'pages'>): OutputFile[] {
  const posts = numbered([...site.posts, ...site.pages]);
  const contents = JSON.stringify(posts.map(indexed));
  const all = `all-${shortHash(contents)}.bin`;
  return [
    { path: 'search/index.json', contents: `${JSON.stringify({ version: 1, all })}\n` },
    { path: `search/${all}`, contents: deflateRawSync(contents, { level: 9 }) },
  ];
}

/** Oldest first: a new post changes the number of no other. */
function numbered(posts: Post[]): Post[] {
  return posts.toSorted(
    (a, b) => (a.date?.epoch ?? 0) - (b.date?.epoch ?? 0) || byCodeUnit(a.path, b.path),
  );
}

function indexed({ url, title, date, tags, lang, compiled }: Post) {
  return {
    url,
    title,
    ...(date && { date: date.iso.slice(0, 10) }),
    tags: tags.map(({ name }) => name),
    lang,
    sections: compiled.search.map(({ headingId, heading, runs }) => ({
      id: headingId,
      heading,
      runs,
    })),
  };
}
