/** Posts that may answer a query, the likeliest first. */
import { partOf, postOf } from './lexicon.ts';
import { HEADING, TAG, TITLE } from './places.ts';
import type { Readings } from './reading.ts';

export interface Candidate {
  post: number;
  score: number;
  /** Its parts, title and tags included as 0, by what they have of the query: the best first. */
  parts: number[];
}

/** Posts that have something of each; `posts` is how many the site has. */
export function candidatesFor(query: readonly Readings[], posts: number): Candidate[] {
  const scored = query.map((readings) => scoresOf(readings, posts));
  const [first, ...others] = scored;
  if (!first) return [];
  const found: Candidate[] = [];
  for (const post of first.keys()) {
    if (others.some((each) => !each.has(post))) continue;
    const parts = new Map<number, number>();
    let score = 0;
    for (const each of scored) {
      const own = each.get(post) ?? new Map<number, number>();
      score += Math.max(...own.values()) + Math.min(own.size, 5) / 20;
      for (const [part, value] of own) parts.set(part, (parts.get(part) ?? 0) + 1 + value / 100);
    }
    const ranked = [...parts].sort(([a, one], [b, other]) => other - one || a - b);
    score += Math.max(...parts.values()) / 4; // all words in one place
    found.push({ post, score, parts: ranked.map(([part]) => part) });
  }
  return found.sort((a, b) => b.score - a.score || b.post - a.post);
}

/** Post → part → how well it answers this one clause. */
function scoresOf({ all }: Readings, posts: number): Map<number, Map<number, number>> {
  const scores = new Map<number, Map<number, number>>();
  for (const { units, weight } of all) {
    for (const [unit, fields] of units) {
      const post = postOf(unit);
      const parts = scores.get(post) ?? new Map<number, number>();
      if (parts.size === 0) scores.set(post, parts);
      const score = weight * weightOf(fields);
      if (score > (parts.get(partOf(unit)) ?? 0)) parts.set(partOf(unit), score);
    }
  }
  const rarity = Math.log2(1 + posts / Math.max(1, scores.size)) + 0.5;
  for (const parts of scores.values()) {
    for (const [part, score] of parts) parts.set(part, score * rarity);
  }
  return scores;
}

function weightOf(fields: number): number {
  if (fields & TITLE) return 10;
  if (fields & HEADING) return 5;
  return fields & TAG ? 3 : 1;
}
