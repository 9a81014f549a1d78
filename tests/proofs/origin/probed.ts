/** All probes from one page: which of them succeed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

const PROBES = readFileSync(join(import.meta.dirname, 'probes.js'), 'utf8');

/** One of each kind of what the preview serves. */
export interface Urls {
  page: string;
  data: string;
  script: string;
  reload: string;
  style: string;
  picture: string;
  font: string;
  events: string;
}

export interface Probed {
  succeeded: string[];
  tried: number;
}

/** From a page at `address` that holds nothing but the probes, whatever is served there. */
export async function probed(browser: Browser, address: string, urls: Urls): Promise<Probed> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route(`${address}attack`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }),
    );
    await page.goto(`${address}attack`);
    await page.evaluate(PROBES);
    return await page.evaluate<Probed>(`probeAll(${JSON.stringify(urls)})`);
  } finally {
    await context.close();
  }
}
