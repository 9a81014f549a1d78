/** A post that answers → what readers see of it: hits marked, a stretch of text around them. */
import type { Answer } from './answer.ts';
import type { StoredRun } from './index-format.ts';
import type { PostResult, Run, SectionResult } from './model.ts';
import type { Searched } from './part-texts.ts';
import { placesIn } from './phrase.ts';
import type { Readings } from './reading.ts';

/** Characters of an excerpt, and of it before the first hit. */
const LENGTH = 150;
const BEFORE = 40;
const MOST_SECTIONS = 3;

interface Hit {
  start: number;
  end: number;
  /** Which of the query's clauses. */
  clause: number;
}

/** `formulasIn` tells which runs are formulas that were looked for. */
export function resultOf(
  { parts }: Answer,
  query: readonly Readings[],
  formulasIn: (searched: Searched) => number[] = () => [],
): PostResult {
  const [first] = parts;
  if (!first) throw new RangeError('an answer without a part');
  const { url, date, tags, lang } = first.stored;
  const hitsIn = (searched: Searched) =>
    [...hitsOf(searched, query), ...formulaHits(searched, formulasIn(searched))].sort(inOrder);
  const sections = parts
    .flatMap((part) => part.sections)
    .map(({ stored, heading, body }) => ({
      ...{ stored, heading, body, inHeading: hitsIn(heading), inBody: hitsIn(body) },
    }))
    .map((section) => ({ ...section, rank: rankOf(section.inHeading, section.inBody) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_SECTIONS);
  return {
    url,
    title: runsOf(first.title, hitsIn(first.title), 0, Infinity),
    ...(date !== undefined && { date }),
    tags,
    lang,
    sections: sections.map(
      ({ stored, heading, body, inHeading, inBody }): SectionResult => ({
        url: stored.id === undefined ? url : `${url}#${stored.id}`,
        heading: runsOf(heading, inHeading, 0, Infinity),
        excerpt: excerptOf(body, inBody),
      }),
    ),
  };
}

/** How many clauses come together in one excerpt; the order of the text decides where all is equal. */
function rankOf(inHeading: Hit[], inBody: Hit[]): number {
  const { count } = bestStart(inBody);
  return count * 2 + new Set(inHeading.map(({ clause }) => clause)).size * 3;
}

function hitsOf({ tokens, text }: Searched, query: readonly Readings[]): Hit[] {
  return query
    .flatMap(({ all }, clause) =>
      all.flatMap(({ atoms }) =>
        placesIn(tokens, text, atoms).map(([from, to]) => ({
          start: tokens[from]?.start ?? 0,
          end: tokens[to - 1]?.end ?? 0,
          clause,
        })),
      ),
    )
    .sort(inOrder);
}

function formulaHits({ starts, text }: Searched, runs: number[]): Hit[] {
  return runs.map((run) => ({
    start: starts[run] ?? 0,
    end: starts[run + 1] ?? text.length,
    clause: -1,
  }));
}

function inOrder(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end;
}

/** The hit from which an excerpt shows the most clauses. */
function bestStart(hits: Hit[]): { start: number; count: number } {
  let best = { start: 0, count: 0 };
  for (const { start } of hits) {
    const near = hits.filter((hit) => hit.start >= start && hit.end <= start + LENGTH - BEFORE);
    const count = new Set(near.map(({ clause }) => clause)).size;
    if (count > best.count) best = { start, count };
  }
  return best;
}

function excerptOf(body: Searched, hits: Hit[]): Run[] {
  const { start } = bestStart(hits);
  const from = start <= BEFORE ? 0 : wordStart(body.text, start - BEFORE, start);
  const runs = runsOf(body, hits, from, from + LENGTH);
  if (from > 0) runs.unshift({ text: '…' });
  if (from + LENGTH < body.text.length) runs.push({ text: '…' });
  return runs;
}

/** After a sentence or a space, rather than within a word. */
function wordStart(text: string, from: number, hit: number): number {
  const before = text.slice(from, hit);
  const sentence = /[。！？；\n]["”’」』）)]*\s*/u.exec(before);
  if (sentence) return from + sentence.index + sentence[0].length;
  const isCut = /^[!-~]/.test(before);
  const space = isCut ? before.search(/\s/) : 0;
  return from + Math.max(0, space);
}

/** What stands from `from` to `to`; formulas whole. */
function runsOf({ runs, starts, text }: Searched, hits: Hit[], from: number, to: number): Run[] {
  const shown: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? text.length;
    if (end <= from || start >= to) continue;
    if (typeof run !== 'string') shown.push(formulaRun(run, hits, start, end));
    else textRuns(run, { start, from: Math.max(from, start), to: Math.min(to, end), hits }, shown);
  }
  return shown;
}

function formulaRun(run: Exclude<StoredRun, string>, hits: Hit[], from: number, to: number): Run {
  const isHit = hits.some(({ start, end }) => start < to && end > from);
  const { tex, display } = run;
  return { tex, ...(display && { display }), ...(isHit && { hit: true }) };
}

interface Window {
  /** Of the run. */
  start: number;
  from: number;
  to: number;
  hits: Hit[];
}

function textRuns(text: string, { start, from, to, hits }: Window, into: Run[]): void {
  let at = from;
  const add = (end: number, hit: boolean): void => {
    const piece = text.slice(at - start, end - start);
    if (piece !== '') into.push(hit ? { text: piece, hit: true } : { text: piece });
    at = Math.max(at, end);
  };
  for (const hit of hits) {
    if (hit.end <= at || hit.start >= to) continue;
    if (hit.start > at) add(hit.start, false);
    add(Math.min(hit.end, to), true);
  }
  if (at < to) add(to, false);
}
