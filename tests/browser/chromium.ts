/** A real Chromium on the example blog or another site: one for all files of tests that share this module. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { launched } from './launched.ts';
import { type ServedSite, serveExample } from './site-server.ts';

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface Reader {
  /** Of the front page; there once the tests run. */
  readonly site: ServedSite;
  /** An empty page in a context of its own, closed after the test. Nothing moves smoothly in it. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  /** The same with the page `path` of the site. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Ends with the process that runs the tests, whose pipe breaks. Starting one takes as long as some tests. */
let launch: Promise<Browser> | undefined;

/** To be called once at the top of a file of tests. */
export function reader(serve: () => Promise<ServedSite> = () => serveExample()): Reader {
  let site: ServedSite | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    launch ??= launched();
    [site, browser] = await Promise.all([serve(), launch]);
  });
  afterAll(() => site?.close());
  async function blank(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await started(browser).newContext({
      ...{ viewport: DESKTOP, reducedMotion: 'reduce' },
      ...options,
    });
    onTestFinished(() => context.close());
    return context.newPage();
  }
  return {
    get site() {
      return started(site);
    },
    blank,
    async open(path, options) {
      const page = await blank(options);
      await page.goto(started(site).url + path);
      return page;
    },
  };
}

function started<T>(resource: T | undefined): T {
  if (resource === undefined) throw new Error('only tests and hooks may use the browser');
  return resource;
}
