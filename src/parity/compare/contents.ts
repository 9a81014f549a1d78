/** What a post says and shows: title, date, headings, pictures, formulas, words. */
import { parseDate } from '../../base/dates.ts';
import type { Post } from '../../model.ts';
import { align } from '../formulas/align.ts';
import { canonicalTex, isDamageOf, looseKey } from '../formulas/damage.ts';
import { readable } from '../formulas/marks.ts';
import type { OldSite, PageFacts, ShownPicture } from '../model.ts';
import { belowBase, type NewSite } from '../new-site.ts';
import { urlOfFile } from '../old/page-kind.ts';
import { bytesHash } from './bytes-hash.ts';
import { type Counterpart, comparable } from './pages.ts';
import type { Tally } from './tally.ts';
import { missingWords, withoutGarbled } from './words.ts';

export interface ContentComparison {
  tally: Tally;
  old: OldSite;
  /** Of the old site: address → where to read it. */
  files: Map<string, string | undefined>;
  site: NewSite;
  /** What the new site knows of a page, whatever its theme says of it. */
  postAt(url: string): Pick<Post, 'title' | 'date'> | undefined;
  timezone: string;
}

/** What a host shows for an address that is not there: each generator has words of its own. */
const ERROR_PAGE = '/404.html';

/** Only of pages with one text: a list shows what other pages are compared for. */
export function compareContents({ page, path }: Counterpart, comparison: ContentComparison): void {
  const { facts, url, kind } = page;
  if (facts?.bodies !== 1 || kind !== 'page' || url === '/' || url === ERROR_PAGE) return;
  const now = comparison.site.factsOf(path);
  const post = comparison.postAt(urlOfFile(path));
  compareTitle(url, facts, post?.title ?? now.title, comparison);
  compareDate(url, facts, post?.date?.iso ?? now.published, comparison);
  compareAnchors(url, facts, now, comparison);
  comparePictures(url, facts, { now, path }, comparison);
  compareFormulas(url, facts, now, comparison);
  compareWords(url, facts, now, comparison);
}

function compareTitle(
  url: string,
  old: PageFacts,
  now: string,
  { tally }: ContentComparison,
): void {
  if (old.title === '') return;
  if (comparable(old.title) === comparable(now)) tally.same('title');
  else {
    const name = `title ${url}`;
    tally.add({ kind: 'title', state: 'changed', name, old: old.title, new: now });
  }
}

/** Free pages have no date that readers see. */
function compareDate(
  url: string,
  old: PageFacts,
  now: string,
  comparison: ContentComparison,
): void {
  const { tally, timezone } = comparison;
  const before = parseDate(old.published, timezone);
  if (!before || old.type !== 'article') return;
  const after = parseDate(now, timezone);
  const day = ({ iso }: { iso: string }) => iso.slice(0, 10);
  if (after && day(before) === day(after)) tally.same('date');
  else {
    const texts = { old: day(before), ...(after && { new: day(after) }) };
    const state = after ? 'changed' : 'lost';
    tally.add({ kind: 'date', state, name: `date ${url}`, ...texts });
  }
}

function compareAnchors(url: string, old: PageFacts, now: PageFacts, { tally }: ContentComparison) {
  for (const { id, text } of old.headings) {
    if (now.ids.has(id)) {
      tally.same('anchor');
      continue;
    }
    const heading = now.headings.find((each) => comparable(each.text) === comparable(text));
    const name = `${url}#${id}`;
    if (!heading) tally.add({ kind: 'anchor', state: 'lost', name, old: text });
    else tally.add({ kind: 'anchor', state: 'changed', name, new: `#${heading.id}` });
  }
}

interface NewPage {
  now: PageFacts;
  path: string;
}

function comparePictures(
  url: string,
  old: PageFacts,
  { now, path }: NewPage,
  comparison: ContentComparison,
) {
  const { tally, site } = comparison;
  const shown = new Map<string, string[]>();
  for (const { src, alt } of now.pictures) {
    const key = newPictureKey(src, path, site);
    if (key !== undefined) shown.set(key, [...(shown.get(key) ?? []), alt]);
  }
  for (const picture of old.pictures) {
    const key = oldPictureKey(picture, url, comparison);
    if (key === undefined) continue; // readers did not see it
    const alts = shown.get(key);
    if (!alts) {
      tally.add({ kind: 'picture', state: 'lost', name: `picture ${url} ${picture.src}` });
    } else if (picture.alt.trim() !== '' && !alts.some((alt) => isSameText(alt, picture.alt))) {
      const why = { en: 'its description differs', zh: '图片说明不同' };
      const texts = { old: picture.alt, new: alts.join(' '), why };
      const name = `alt ${url} ${picture.src}`;
      tally.add({ kind: 'picture', state: 'changed', name, ...texts });
    } else {
      tally.same('picture');
    }
  }
}

function isSameText(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** What the picture is, wherever it stands: its bytes, or an address elsewhere. */
function newPictureKey(src: string, path: string, site: NewSite): string | undefined {
  const local = site.localUrl(src, `/${path}`);
  if (local === undefined) return src;
  const found = site.at(local);
  return found && site.hashOf(found.path);
}

/** Undefined where the old site did not show it. */
function oldPictureKey(
  { src }: ShownPicture,
  url: string,
  { old, files }: ContentComparison,
): string | undefined {
  const origin = old.origin === '' ? 'http://old.invalid' : old.origin;
  const base = new URL(encodeURI(old.basePath + url.slice(1)), origin);
  if (!URL.canParse(src, base)) return undefined;
  const target = new URL(src, base);
  if (target.host !== base.host) return src;
  const local = belowBase(old.basePath, target.pathname);
  const file = local === undefined ? undefined : files.get(local);
  return file === undefined ? undefined : bytesHash(file);
}

function compareFormulas(
  url: string,
  old: PageFacts,
  now: PageFacts,
  { tally }: ContentComparison,
) {
  const pairs = align(old.formulas.map(looseKey), now.formulas.map(looseKey));
  for (const pair of pairs) {
    if (pair.old === undefined) continue; // one more than there was
    const before = old.formulas[pair.old] ?? '';
    const after = pair.new === undefined ? undefined : now.formulas[pair.new];
    const name = `formula ${url} ${pair.old + 1}`;
    const texts = { old: readable(before), ...(after !== undefined && { new: after }) };
    const [a, b] = [canonicalTex(before), canonicalTex(after ?? '')];
    if (after !== undefined && a === b) tally.same('formula');
    else if (after !== undefined && isDamageOf(a, b)) {
      tally.add({ kind: 'formula', state: 'mended', name, ...texts });
    } else if (isNoFormula(before, now)) {
      const why = { en: 'it was no formula, and is text now', zh: '它本来就不是公式，现在是文字' };
      tally.add({ kind: 'formula', state: 'mended', name, old: readable(before), why });
    } else {
      const state = after === undefined ? 'lost' : 'changed';
      tally.add({ kind: 'formula', state, name, ...texts });
    }
  }
}

/** Two prices with a sentence between them, which MathJax takes for a formula. */
function isNoFormula(tex: string, now: PageFacts): boolean {
  const looksLikeText = /^\s|\s$|\p{Script=Han}/u.test(tex);
  return looksLikeText && squeezed(now.text).includes(squeezed(`$${tex}$`));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function compareWords(url: string, old: PageFacts, now: PageFacts, { tally }: ContentComparison) {
  const newText = `${now.text}\n${now.formulas.join('\n')}`;
  const { readable: text, isGarbled } = withoutGarbled(old.text);
  const missing = missingWords(text, newText);
  const name = `text ${url}`;
  if (missing.count > 0) {
    const why = {
      en: `${missing.count} words or characters are missing`,
      zh: `少了 ${missing.count} 个字词`,
    };
    tally.add({ kind: 'text', state: 'lost', name, old: missing.sample, why });
  } else if (isGarbled && missingWords(old.text, newText).count > 0) {
    const why = { en: 'it was shown in a wrong encoding', zh: '旧页面上是乱码' };
    tally.add({ kind: 'text', state: 'mended', name, why });
  } else {
    tally.same('text');
  }
}
