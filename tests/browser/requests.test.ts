/** What a page asks the network for, and what it complains about. */
import { expect, it } from 'vitest';
import { PHONE, reader } from './chromium.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { takeScreenshots } from './screenshots.ts';

const blog = reader();

it.each(PAGE_KINDS)('%s asks no other host, and nothing fails', async (name, path) => {
  const page = await blog.blank({ viewport: PHONE });
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  let requests = 0;
  page.on('request', (request) => {
    requests += 1;
    if (!request.url().startsWith(blog.site.url)) elsewhere.push(request.url());
  });
  page.on('response', (response) => {
    if (!response.ok()) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => complaints.push(`failed ${request.url()}`));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(watchShifts);
  await page.goto(blog.site.url + path);
  // Pictures load only when somebody comes near.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const image of document.images) {
      image.loading = 'eager';
      await image.decode();
    }
  });
  expect(requests).toBeGreaterThan(2);
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
  expect(
    await page.evaluate(() => Number(document.documentElement.dataset.shifted ?? 0)),
  ).toBeLessThanOrEqual(0.01);
  await takeScreenshots(page, name);
});

/** Runs in the page: notes how far things jump. */
function watchShifts(): void {
  new PerformanceObserver((list) => {
    const { dataset } = document.documentElement;
    for (const entry of list.getEntries()) {
      const value = 'value' in entry ? Number(entry.value) : 0;
      dataset.shifted = String(Number(dataset.shifted ?? 0) + value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

it('an old address leads on under its policy', async () => {
  const page = await blog.blank();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${blog.site.url}fpn.html`);
  await page.waitForURL(/\/2020\/03\/21\/fpn\/$/);
  expect(complaints).toEqual([]);
});
