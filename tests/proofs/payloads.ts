/** Payloads of cross-site scripting in every field of a note, on every page, in Chromium: none runs. */
import type { Browser } from 'playwright-core';
import { memoryCache } from '../../src/cache/cache.ts';
import { hasBrowser, launched } from '../browser/launched.ts';
import { hosted } from './payloads/hosted.ts';
import { FIELDS, hostileSite } from './payloads/hostile-notes.ts';
import { asReaders, everyPage } from './payloads/looked-at.ts';
import { type Payload, payloads } from './payloads/payloads.ts';
import { CannotTry, type Proof } from './proof.ts';

const A_LONG_RUN = 200;
/** No foreign host is reached, or even asked for its address. */
const ALONE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

export const payloadsProof: Proof = {
  name: 'payloads',
  promise:
    'Nothing that a note, its front matter or the settings say runs as code on any page, in any feed or in the search.',
  unit: 'payloads, each in every field',
  counts: { short: 18, long: 500 },
  async run({ count, seed }) {
    if (!hasBrowser()) throw new CannotTry('there is no Chromium');
    const all = payloads(seed, count);
    const browser = await launched([ALONE]);
    try {
      const failures = await lookedAt(browser, all);
      return {
        tried: count,
        failures,
        note: `${FIELDS} fields, both themes, HTML sanitized and as text`,
      };
    } finally {
      await browser.close();
    }
  },
};

interface Kind {
  html: 'sanitize' | 'escape';
  theme: 'muse' | 'plain';
  some: Payload[];
}

async function lookedAt(browser: Browser, all: Payload[]): Promise<string[]> {
  const cache = memoryCache();
  const failures: string[] = [];
  for (const { html, theme, some } of kindsFor(all)) {
    const site = await hosted(hostileSite(some, html), theme, cache);
    try {
      const found = [
        ...(await everyPage(browser, site, some)),
        ...(some.length === all.length ? await asReaders(browser, site, some) : []),
      ];
      failures.push(...found.map((fault) => `${theme}, html: ${html}: ${fault}`));
    } finally {
      site.close();
    }
  }
  return failures;
}

/** In a short run, what is all the same but for a part is tried with a few. */
function kindsFor(all: Payload[]): Kind[] {
  const few = all.length < A_LONG_RUN ? all.slice(0, 6) : all;
  return [
    { html: 'sanitize', theme: 'muse', some: all },
    { html: 'sanitize', theme: 'plain', some: few },
    { html: 'escape', theme: 'muse', some: few },
    ...(few === all ? [{ html: 'escape', theme: 'plain', some: all } as const] : []),
  ];
}
