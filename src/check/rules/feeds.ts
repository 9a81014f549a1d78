/** Every page that a feed, the sitemap or robots.txt names exists. */
import { basename } from 'node:path';
import { placeAt } from '../../base/place.ts';
import { deadEntry } from '../../diagnostics/catalogue/check.ts';
import { FEED_FILES } from '../../model.ts';
import { type CheckedSite, type Fault, type TextOutput, targetOf } from '../checked-site.ts';

/** Looks at the URLs that stand for pages and files, not at those within the text of an entry. */
export function feeds(site: CheckedSite): Fault[] {
  return site.texts.flatMap((file) =>
    urlsIn(file)
      .filter(({ url }) => !exists(url, file.path, site))
      .map(({ url, offset }) => {
        return { problem: deadEntry(url), file, place: placeAt(file.text, offset, url.length) };
      }),
  );
}

/** Sections hold the text of entries. */
const XML_URLS =
  /<!\[CDATA\[.*?\]\]>|<(?:loc|link|icon|logo)>([^<]*)<|<(?:\w+:)?link [^>]*href="([^"]*)"/gs;
/** No URL of Scholium's own needs an escape in JSON. */
const JSON_URLS = /"(?:home_page_url|feed_url|icon|favicon|url|image)": ?"([^"\\\n]*)"/g;
const ROBOTS_URLS = /^Sitemap: *(\S+)/gm;

function urlsIn({ path, text }: TextOutput): { url: string; offset: number }[] {
  const pattern = patternOf(path);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const written = match[1] ?? match[2];
    if (written === undefined) return [];
    const url = path.endsWith('.xml') ? fromXml(written) : written;
    return { url, offset: match.index + match[0].lastIndexOf(written) };
  });
}

function patternOf(path: string): RegExp | undefined {
  if (path.endsWith('.xml')) return XML_URLS;
  if (path === 'robots.txt') return ROBOTS_URLS;
  return basename(path) === FEED_FILES.json ? JSON_URLS : undefined;
}

/** The references that Scholium itself writes. */
function fromXml(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

function exists(url: string, from: string, site: CheckedSite): boolean {
  const target = targetOf(url, from, site);
  return target.kind === 'external' || (target.kind === 'site' && target.path !== undefined);
}
