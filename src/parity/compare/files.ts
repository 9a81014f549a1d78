/** Files of the old site that are no pages: feeds, pictures, downloads, and what its generator needed. */
import { readFileSync, statSync } from 'node:fs';
import { isSystemError } from '../../base/system-error.ts';
import { outputPathOf } from '../../base/url.ts';
import type { OldFile, OldSite } from '../model.ts';
import type { NewSite } from '../new-site.ts';
import { urlOfFile } from '../old/page-kind.ts';
import { bytesHash } from './bytes-hash.ts';
import { entriesOf, formatOf } from './feeds.ts';
import type { Tally } from './tally.ts';

/** Programs and styles of themes, and indexes of their search. */
const OF_GENERATOR =
  /^\/(?:(?:css|js|lib|fonts)\/|(?:local-)?search\.(?:xml|json)$|content\.json$|images\/(?:apple-touch-icon-next|favicon-(?:16x16|32x32)-next|avatar|logo|logo-algolia-nebula-blue-full)\.(?:png|gif|svg)$)/;

/** Made anew by every generator: there, or not. */
const MADE = /^\/sitemap\.(?:xml|txt)$/;

/** Larger ones are no feeds. */
const LARGEST_FEED = 64 * 1024 * 1024;

export function compareFiles({ files, authored }: OldSite, site: NewSite, tally: Tally): void {
  const feeds = new NewFeeds(site);
  for (const file of files) {
    const text = feedTextOf(file);
    const format = text === undefined ? undefined : formatOf(text);
    if (text !== undefined && format !== undefined)
      compareFeed({ file, text, format }, feeds, tally);
    else compareFile(file, { site, tally, isAuthored: authored?.has(file.url) ?? false });
  }
}

interface Manner {
  site: NewSite;
  tally: Tally;
  isAuthored: boolean;
}

function compareFile({ url, file }: OldFile, { site, tally, isAuthored }: Manner): void {
  const found = site.at(url);
  const digest = file === undefined ? undefined : bytesHash(file);
  const isEqual =
    found && (digest === undefined || MADE.test(url) || digest === site.hashOf(found.path));
  if (isEqual && found.state === 'same') {
    tally.same('file');
  } else if (isEqual) {
    tally.add({ kind: 'file', state: 'redirected', name: url, new: urlOfFile(found.path) });
  } else if (!isAuthored && OF_GENERATOR.test(url)) {
    tally.add({ kind: 'file', state: 'replaced', name: url });
  } else if (found) {
    const why = { en: 'another file has this address now', zh: '这个地址现在是另一个文件' };
    tally.add({ kind: 'file', state: 'changed', name: url, why });
  } else {
    const moved = digest === undefined ? undefined : site.urlWithHash(digest);
    const why = { en: 'it has another address now, and no redirect', zh: '换了地址，而且没有跳转' };
    if (moved === undefined) tally.add({ kind: 'file', state: 'lost', name: url });
    else tally.add({ kind: 'file', state: 'changed', name: url, new: moved, why });
  }
}

interface OldFeed {
  file: OldFile;
  text: string;
  format: string;
}

function compareFeed(
  { file: { url }, text, format }: OldFeed,
  feeds: NewFeeds,
  tally: Tally,
): void {
  const now = feeds.textAt(url);
  if (now === undefined) {
    const other = feeds.urlOf(format);
    const why = { en: 'the feed has another address now', zh: '订阅换了地址' };
    if (other === undefined) tally.add({ kind: 'feed', state: 'lost', name: url });
    else tally.add({ kind: 'feed', state: 'changed', name: url, new: other, why });
    return;
  }
  const [before, after] = [entriesOf(text), entriesOf(now.text)];
  if (after < before) {
    const why = {
      en: `it has ${after} entries, and had ${before}`,
      zh: `现在有 ${after} 条，原来有 ${before} 条`,
    };
    tally.add({ kind: 'feed', state: 'changed', name: `entries ${url}`, why });
  } else if (now.isRedirected) {
    tally.add({ kind: 'feed', state: 'redirected', name: url, new: now.url });
  } else {
    tally.same('feed');
  }
}

/** Those of the new site. */
class NewFeeds {
  readonly #site: NewSite;

  constructor(site: NewSite) {
    this.#site = site;
  }

  textAt(url: string): { text: string; url: string; isRedirected: boolean } | undefined {
    const found = this.#site.at(url);
    const text = found && this.#site.textOf(found.path);
    if (!found || text === undefined || formatOf(text) === undefined) return undefined;
    return { text, url: urlOfFile(found.path), isRedirected: found.state === 'redirected' };
  }

  /** Of the feed of the whole site in this format. */
  urlOf(format: string): string | undefined {
    const path = [...this.#site.paths].find(
      (each) => !each.includes('/') && formatOf(this.#site.textOf(each) ?? '') === format,
    );
    return path && urlOfFile(outputPathOf(path));
  }
}

function feedTextOf({ url, file }: OldFile): string | undefined {
  if (file === undefined || !/\.(?:xml|json|rss|atom)$/.test(url)) return undefined;
  try {
    return statSync(file).size > LARGEST_FEED ? undefined : readFileSync(file, 'utf8');
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return undefined;
  }
}
