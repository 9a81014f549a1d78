/** What a post says: title, date, headings, words; and what it shows. */
import { parseDate } from '../../base/dates.ts';
import type { PageFacts } from '../model.ts';
import { urlOfFile } from '../old/page-kind.ts';
import type { ContentComparison } from './content-comparison.ts';
import { compareFormulas } from './formulas.ts';
import { type Counterpart, comparable } from './pages.ts';
import { comparePictures } from './pictures.ts';
import { missingWords, withoutGarbled } from './words.ts';

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
  const byText = new Map(now.headings.map((heading) => [comparable(heading.text), heading]));
  for (const { id, text } of old.headings) {
    if (now.ids.has(id)) {
      tally.same('anchor');
      continue;
    }
    const heading = byText.get(comparable(text));
    const name = `${url}#${id}`;
    if (!heading) tally.add({ kind: 'anchor', state: 'lost', name, old: text });
    else tally.add({ kind: 'anchor', state: 'changed', name, new: `#${heading.id}` });
  }
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
