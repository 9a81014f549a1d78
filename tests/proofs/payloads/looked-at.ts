/** All pages of a site of payloads in Chromium: what runs there, what stands there, what is asked of other hosts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { withoutControls } from '../../../src/base/escape.ts';
import type { HostedSite } from './hosted.ts';
import { FOUND_BY, titleOf } from './hostile-notes.ts';
import type { Payload } from './payloads.ts';

const INSPECT = readFileSync(join(import.meta.dirname, 'inspect.js'), 'utf8');
const FRAMES_AT_ONCE = 16;

interface Facts {
  title: string;
  heading: string;
  og: string;
  headline: string;
}

/** Each page of the site, its policy off and its scripts empty: what the escaping alone keeps out. */
export async function everyPage(
  browser: Browser,
  site: HostedSite,
  payloads: Payload[],
): Promise<string[]> {
  site.leaveBare(true);
  return inContext(browser, { bypassCSP: true }, async (context, faults) => {
    const page = await watched(context, site, faults);
    await page.goto(`${site.origin}/blank.html`);
    await page.evaluate(INSPECT);
    const paths = site.paths.filter((path) => path.endsWith('.html') && path !== 'blank.html');
    const facts: Record<string, Facts> = {};
    for (let at = 0; at < paths.length; at += FRAMES_AT_ONCE) {
      const some = paths.slice(at, at + FRAMES_AT_ONCE).map((path) => addressOf(path));
      const found = await page.evaluate<{ faults: string[]; facts: Record<string, Facts> }>(
        `inspectFrames(${JSON.stringify(some)}, ${JSON.stringify(scriptsOf(site))})`,
      );
      faults.push(...found.faults);
      Object.assign(facts, found.facts);
    }
    faults.push(...payloads.flatMap((payload) => wrongFacts(payload, facts)));
    faults.push(...(await wrongFeeds(page, site, payloads)));
  });
}

/** A page of each kind as readers get it, with and without its policy; then the search for all and for some. */
export async function asReaders(
  browser: Browser,
  site: HostedSite,
  payloads: Payload[],
): Promise<string[]> {
  site.leaveBare(false);
  const kinds = ['', 'archives/', 'tags/', 'categories/', 'none/', 'error.html', '2024/03/01/n0/'];
  const ofTerms = ['tags/', 'categories/'].map((folder) =>
    site.paths.find((path) => path.startsWith(folder) && path.split('/').length > 2),
  );
  const addresses = [...kinds, ...ofTerms.flatMap((path) => path ?? [])].map(addressOf);
  const queries = [
    FOUND_BY,
    ...payloads.slice(0, Math.ceil(payloads.length / 25)).map(({ text }) => text),
  ];
  const searches = queries.map((query) => `/search/?${new URLSearchParams({ q: query })}`);
  const found: string[] = [];
  for (const bypassCSP of [true, false]) {
    const some = bypassCSP ? searches : searches.slice(0, 1);
    const faults = await inContext(browser, { bypassCSP }, async (context, faults) => {
      const page = await watched(context, site, faults);
      for (const address of [...addresses, ...some]) {
        await page.goto(site.origin + address);
        if (address.startsWith('/search/'))
          await page.locator(ANSWERED).waitFor({ state: 'attached' });
        await page.evaluate(INSPECT);
        const here = await page.evaluate<string[]>(
          `inspectHere(${JSON.stringify([...scriptsOf(site), '/.scholium/live-reload.js'])})`,
        );
        faults.push(...here.map((fault) => `${address}: ${fault}`));
      }
    });
    found.push(...faults);
  }
  return found;
}

const ANSWERED = '.search-status[data-state]';

async function inContext(
  browser: Browser,
  options: { bypassCSP: boolean },
  work: (context: BrowserContext, faults: string[]) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext(options);
  const faults: string[] = [];
  try {
    await context.addInitScript("globalThis.hit = (number) => console.log('HIT', number);");
    await work(context, faults);
    return faults;
  } finally {
    await context.close();
  }
}

/** Tells of code that runs, of dialogs, of what is asked of other hosts but pictures, of what the policy refuses. */
async function watched(
  context: BrowserContext,
  { origin }: HostedSite,
  faults: string[],
): Promise<Page> {
  const page = await context.newPage();
  page.on('console', (message) => {
    const text = message.text();
    // A picture of `//host` is one over HTTPS for the policy of a site, and over HTTP here.
    if (text.startsWith("Loading the image 'http://")) return;
    if (/^HIT|Content Security Policy/.test(text)) faults.push(`${page.url()}: ${text}`);
  });
  page.on('dialog', (dialog) => faults.push(`${page.url()}: a dialog ${dialog.message()}`));
  page.on('popup', (popup) => faults.push(`${page.url()}: a window ${popup.url()}`));
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(`${origin}/`) || request.url().startsWith('data:image/');
    if (isOwn || ['image', 'media'].includes(request.resourceType())) return;
    faults.push(`${page.url()}: asks for ${request.url()}`);
  });
  return page;
}

function addressOf(path: string): string {
  return `/${path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
}

function scriptsOf({ paths }: HostedSite): string[] {
  return [
    ...paths.filter((path) => /^assets\/.*\.m?js$/.test(path)).map((path) => `/${path}`),
    '/.scholium/live-reload.js',
  ];
}

/** A title is the same text wherever it stands. */
function wrongFacts(payload: Payload, facts: Record<string, Facts>): string[] {
  const address = `/2024/03/01/n${payload.number}/`;
  const there = facts[address];
  if (!there) return [`${address}: there is no such page`];
  const wanted = shown(titleOf(payload));
  const wrong = [
    shown(there.title).startsWith(wanted) ? [] : ['<title>', there.title],
    shown(there.heading) === wanted ? [] : ['<h1>', there.heading],
    shown(there.og) === wanted ? [] : ['og:title', there.og],
    shown(there.headline) === wanted ? [] : ['JSON-LD', there.headline],
  ].filter((each) => each.length > 0);
  return wrong.map(
    ([place, text]) =>
      `${address}: ${place} is ${JSON.stringify(text)}, not ${JSON.stringify(wanted)}`,
  );
}

/** Without white space, which HTML changes, and what XML cannot hold. */
function shown(text: string): string {
  return withoutControls(text).replace(/[\s\ufffd]+/g, '');
}

async function wrongFeeds(page: Page, site: HostedSite, payloads: Payload[]): Promise<string[]> {
  const faults: string[] = [];
  const titles = new Set(payloads.map((payload) => shown(titleOf(payload))));
  for (const path of site.paths.filter((each) => each.endsWith('.xml'))) {
    const { error, titles: found } = await page.evaluate<{ error?: string; titles: string[] }>(
      `readXml(${JSON.stringify(addressOf(path))})`,
    );
    if (error) faults.push(`${path} is no XML: ${error}`);
    const altered = found.filter(
      (title) => title.startsWith(FOUND_BY) && !titles.has(shown(title)),
    );
    faults.push(
      ...altered.map((title) => `${path}: no note has the title ${JSON.stringify(title)}`),
    );
  }
  return faults;
}
