/** A real Chromium on the example blog or another site: one for all files of tests that share this module. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { launched } from './launched.ts';
import { type ServedSite, serveExample } from './site-server.ts';

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

const USUAL: BrowserContextOptions = { viewport: DESKTOP, reducedMotion: 'reduce' };

export interface Reader {
  /** Of the front page; there once the tests run. */
  readonly site: ServedSite;
  /** An empty page in a context of its own, closed after the test. Nothing moves smoothly in it. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  /** The same with the page `path` of the site. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /**
   * The page `path` in a context of all tests that look at pages with these options: for tests that leave
   * nothing behind but the page itself. A context of its own costs three times as much as most pages.
   */
  look(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Ends with the process that runs the tests, whose pipe breaks. Starting one takes as long as some tests. */
let launch: Promise<Browser> | undefined;

/** Pages that tests share, by their options. */
const shared = new Map<string, Promise<Page>>();

/** To be called once at the top of a file of tests. */
export function reader(serve: () => Promise<ServedSite> = () => serveExample()): Reader {
  let site: ServedSite | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    launch ??= launched();
    [site, browser] = await Promise.all([serve(), launch]);
  });
  afterAll(() => site?.close());
  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await started(browser).newContext({ ...USUAL, ...options });
    return context.newPage();
  }
  async function blank(options?: BrowserContextOptions): Promise<Page> {
    const page = await newPage(options);
    onTestFinished(() => page.context().close());
    return page;
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
    async look(path, options) {
      const key = JSON.stringify(options ?? {});
      const page = await (shared.get(key) ?? newPage(options));
      shared.set(key, Promise.resolve(page));
      if (page.url().startsWith('http')) await page.evaluate(forget);
      // Else an address that differs in its fragment alone would be no new page.
      await page.goto('about:blank');
      const { colorScheme = 'light', reducedMotion = 'reduce' } = options ?? {};
      await page.emulateMedia({ media: null, forcedColors: 'none', colorScheme, reducedMotion });
      await page.setViewportSize(options?.viewport ?? DESKTOP);
      await page.goto(started(site).url + path);
      return page;
    },
  };
}

/** What a page keeps for the next one of its site. */
function forget(): void {
  localStorage.clear();
  sessionStorage.clear();
}

function started<T>(resource: T | undefined): T {
  if (resource === undefined) throw new Error('only tests and hooks may use the browser');
  return resource;
}
