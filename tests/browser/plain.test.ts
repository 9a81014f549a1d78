/** The theme plain on one page of each kind: it fits every screen, axe finds nothing, no policy is broken. */
import { expect, it } from 'vitest';
import { expectNoViolations } from './axe.ts';
import { reader } from './chromium.ts';
import { DETR, PAGE_KINDS } from './page-kinds.ts';
import { serveExample } from './site-server.ts';

const blog = reader(() => serveExample('plain'));

it.each(PAGE_KINDS)('%s', async (_, path) => {
  const page = await blog.blank({ viewport: { width: 320, height: 800 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(blog.site.url)) complaints.push(request.url());
  });
  await page.goto(blog.site.url + path);
  for (const width of [320, 360, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  expect(complaints).toEqual([]);
});

it.each([
  ['post', DETR],
  ['search', 'search/'],
  ['tags', 'tags/'],
])('axe on the %s', async (_, path) => {
  await expectNoViolations(await blog.open(path, { bypassCSP: true }));
});

it('the search page finds, and without JavaScript names tags and years', async () => {
  const page = await blog.open('search/?q=DETR');
  await page.locator('#search-results mark').first().waitFor();
  const still = await blog.open('search/', { javaScriptEnabled: false });
  expect(await still.locator('main a').count()).toBeGreaterThan(10);
  expect(await still.locator('main form').isVisible()).toBe(true);
});
