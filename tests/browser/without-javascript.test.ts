/** Pages are complete without JavaScript: it only adds. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, reader } from './chromium.ts';
import { DETR, PAGE_KINDS } from './page-kinds.ts';

const blog = reader();

describe('without JavaScript', () => {
  it.each(PAGE_KINDS)('the %s shows its content and its menu', async (_, path) => {
    const page = await blog.look(path, { javaScriptEnabled: false });
    expect(await page.locator('main').isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).trim().length).toBeGreaterThan(10);
    expect(await entriesInSight(page)).toBe(6);
    await page.setViewportSize(PHONE);
    expect(await entriesInSight(page)).toBe(0);
    await page.click('.menu-open');
    expect(await entriesInSight(page)).toBe(6);
    await page.click('.menu-close');
    expect(await entriesInSight(page)).toBe(0);
  });

  it('the sidebar opens and closes, and its tabs change', async () => {
    const page = await blog.look(DETR, { viewport: PHONE, javaScriptEnabled: false });
    expect(await page.locator('.sidebar').isVisible()).toBe(false);
    await page.click('.sidebar-open');
    expect(await page.locator('.toc').isVisible()).toBe(true);
    expect(await page.locator('.overview').isVisible()).toBe(false);
    await page.click('.tab >> nth=1');
    expect(await page.locator('.toc').isVisible()).toBe(false);
    expect(await page.locator('.overview').isVisible()).toBe(true);
    await page.click('.sidebar-close');
    await expect.poll(() => page.locator('.sidebar').isVisible()).toBe(false);
  });

  it('an entry of the contents closes the drawer and leads to its heading', async () => {
    const page = await blog.look(DETR, { viewport: PHONE, javaScriptEnabled: false });
    await page.click('.sidebar-open');
    await page.click('.toc a >> nth=4');
    await expect.poll(() => page.locator('.sidebar').isVisible()).toBe(false);
    const heading = await page.locator(':target').boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual(0);
    expect(heading?.y).toBeLessThan(60);
  });

  it('there is a way back to the top', async () => {
    const page = await blog.look(DETR, { viewport: PHONE, javaScriptEnabled: false });
    await page.click('.tool-top');
    await expect.poll(async () => (await page.locator('main').boundingBox())?.y).toBeGreaterThan(0);
  });

  it('the search page names tags and years to go on from', async () => {
    const page = await blog.look('search/', { javaScriptEnabled: false });
    expect(await page.locator('.browse a').count()).toBeGreaterThan(10);
  });
});

function entriesInSight(page: Page): Promise<number> {
  return page.locator('.menu-list a:visible').count();
}
