/** Which posts are related: those that share rare tags, and rare words of titles and headings. */
import type { Post } from '../../model.ts';
import { postTerms } from './post-terms.ts';

/** A shared word tells less than a shared tag, which the author chose. */
const WORD_WEIGHT = 0.35;
/** Less is chance: one tag that half of a large site has, or one word of several posts. */
const LEAST_SCORE = 0.3;
/** Of the closest one's score: what is much farther away is not in its company. */
const LEAST_PART = 0.4;
/** In how many posts a word may be to be rare: a part of them, within bounds. */
const RARE = { part: 1 / 8, fewest: 4, most: 32 };
/** Of those that share a thing with a post, so many before and after it are looked at: costs grow with the posts, not their square. */
const WINDOW = 16;
/** So many of the best are weighed again, by what they share beyond the window. */
const SHORTLIST = 24;

/** A tag or word, and the posts that have it: their indexes, and how much it tells of each. */
interface Shared {
  isTag: boolean;
  posts: number[];
  weights: number[];
  /** 1 for what one post has, 0 for what all have. */
  rarity: number;
}

/** Where a post stands among those of a thing. */
interface Part {
  shared: Shared;
  position: number;
}

/** Sets `related` of each of `posts` (newest first): at most `limit`, the closest first. */
export function relatePosts(posts: Post[], limit: number): void {
  if (limit === 0) return;
  const parts = partsOf(posts);
  const scores = new Float64Array(posts.length);
  for (const [index, post] of posts.entries()) {
    const found = addScores(parts[index] ?? [], index, scores);
    const closest = best(found, SHORTLIST, byScore(scores, index));
    for (const other of closest) add(scores, other, beyondWindow(parts[index], parts[other]));
    closest.sort(byScore(scores, index));
    const least = Math.max(LEAST_SCORE, LEAST_PART * (scores[closest[0] ?? index] ?? 0));
    const close = closest.filter((other) => (scores[other] ?? 0) >= least);
    const others = close.flatMap((other) => posts[other] ?? []);
    post.related = oneOfEachNote(post, others).slice(0, limit);
    for (const other of found) scores[other] = 0;
  }
}

/** What each post shares with others. */
function partsOf(posts: Post[]): Part[][] {
  const all = new Map<string, Shared>();
  const known = new Map<string, string[]>();
  const parts = posts.map((post, index) => {
    const tags = post.tags.map(({ url }) => partOf(all, { name: url, index, weight: 1 }));
    const words = [...postTerms(post, known)].map(([name, weight]) =>
      partOf(all, { name, index, weight: weight * WORD_WEIGHT }),
    );
    return [...tags, ...words];
  });
  const { part, fewest, most } = RARE;
  const rare = Math.min(most, Math.max(fewest, Math.floor(posts.length * part)));
  for (const shared of all.values()) {
    shared.rarity = Math.log(posts.length / shared.posts.length) / Math.log(posts.length);
  }
  const tells = ({ posts: { length }, isTag }: Shared) =>
    length > 1 && length < (isTag ? posts.length : rare + 1);
  return parts.map((own) => own.filter(({ shared }) => tells(shared)));
}

/** A tag is named by its URL, which no word looks like. */
function partOf(
  all: Map<string, Shared>,
  { name, index, weight }: { name: string; index: number; weight: number },
): Part {
  const isTag = name.startsWith('/');
  const shared = all.get(name) ?? { isTag, posts: [], weights: [], rarity: 0 };
  if (shared.posts.length === 0) all.set(name, shared);
  shared.weights.push(weight);
  return { shared, position: shared.posts.push(index) - 1 };
}

/** The posts that share something with the one at `index`; how much is added in `scores`. */
function addScores(parts: Part[], index: number, scores: Float64Array): number[] {
  const found: number[] = [];
  for (const { shared, position } of parts) {
    const own = shared.weights[position] ?? 0;
    const end = Math.min(shared.posts.length, position + WINDOW + 1);
    for (let at = Math.max(0, position - WINDOW); at < end; at++) {
      const other = shared.posts[at] ?? index;
      if (other === index) continue;
      if (scores[other] === 0) found.push(other);
      add(scores, other, shared.rarity * Math.min(own, shared.weights[at] ?? 0));
    }
  }
  return found;
}

/** What two posts share that are far apart among those that share it. */
function beyondWindow(own: Part[] = [], others: Part[] = []): number {
  let sum = 0;
  for (const { shared, position } of own) {
    if (shared.posts.length <= WINDOW + 1) continue;
    const other = others.find((part) => part.shared === shared);
    if (!other || Math.abs(other.position - position) <= WINDOW) continue;
    const weights = [shared.weights[position] ?? 0, shared.weights[other.position] ?? 0];
    sum += shared.rarity * Math.min(...weights);
  }
  return sum;
}

function add(scores: Float64Array, index: number, score: number): void {
  scores[index] = (scores[index] ?? 0) + score;
}

/** The closest first; where scores are equal, those nearer in time, the newer of two. */
function byScore(scores: Float64Array, index: number): (a: number, b: number) => number {
  return (a, b) =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || Math.abs(a - index) - Math.abs(b - index) || a - b;
}

/** The first `count` of `all` in `order`, without putting all the rest in order. */
function best(all: number[], count: number, order: (a: number, b: number) => number): number[] {
  const first: number[] = [];
  for (const each of all) {
    const last = first[count - 1];
    if (last !== undefined && order(last, each) <= 0) continue;
    const place = first.findIndex((other) => order(each, other) < 0);
    first.splice(place === -1 ? first.length : place, 0, each);
    if (first.length > count) first.pop();
  }
  return first;
}

/** Without translations of `post`; of a note in several languages the one in the language of `post`, else the closest. */
function oneOfEachNote(post: Post, others: Post[]): Post[] {
  const shown = new Set<Post>([post, ...post.translations]);
  return others.flatMap((other) => {
    if (shown.has(other)) return [];
    const inLanguage = other.translations.find(({ lang }) => lang === post.lang);
    const chosen = other.lang === post.lang ? other : (inLanguage ?? other);
    for (const version of [other, ...other.translations]) shown.add(version);
    return chosen;
  });
}
