/** Marks of what was searched on the page that a result leads to, and the link at formulas. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, reader } from '../chromium.ts';
import { DETR } from '../page-kinds.ts';
import { answered, expectQuery, searched } from './searching.ts';

const MARKS = '.search-marks';
const LINK = 'a.find-formula';

const blog = reader();

/** The texts that the browser marks. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].map((range) =>
      range instanceof Range ? range.toString() : '',
    ),
  );
}

describe('marks', () => {
  it('are on the words of the query, in their spelling there, and change nothing else', async () => {
    const page = await searched(blog, 'hungarian');
    await page.click('.search-post:has(a[href*="/detr/"]) .search-title a');
    await page.locator(MARKS).waitFor();
    const words = await marked(page);
    expect(words.length).toBeGreaterThan(1);
    expect(new Set(words.map((word) => word.toLowerCase()))).toEqual(new Set(['hungarian']));
    // Buttons, and whether a box scrolls, come where the page has been in sight.
    const main = () =>
      page.evaluate(() => {
        const copy = document.createElement('main');
        copy.innerHTML = document.querySelector('main .prose')?.innerHTML ?? '';
        for (const aid of copy.querySelectorAll('.outline-bar, .fold, .fold-rest')) aid.remove();
        return copy.innerHTML
          .replace(/ (?:tabindex|role|aria-label|class)="[^"]*"/g, '')
          .replace(/\s+/g, ' ');
      });
    const withMarks = await main();
    await page.goto(page.url());
    expect(await page.locator(MARKS).count()).toBe(0);
    expect(await main()).toBe(withMarks);
  });

  it('are on formulas, too, and on those alone that were found', async () => {
    const page = await searched(blog, '$\\hat{\\sigma}(i)$');
    await page.locator('.search-section mark math').first().waitFor();
    await page.click('.search-section a');
    await page.locator(MARKS).waitFor();
    const hits = await page.locator('.katex[data-search-hit] annotation').allTextContents();
    expect(hits.length).toBeGreaterThan(0);
    for (const tex of hits) expect(tex).toContain('\\hat{\\sigma}(i)');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-search-hit]').count()).toBe(0);
  });

  it('go with Esc', async () => {
    const page = await searched(blog, '匹配');
    await page.click('.search-section a');
    await page.locator(MARKS).waitFor();
    expect(await marked(page)).toContain('匹配');
    await page.keyboard.press('Escape');
    expect(await page.locator(MARKS).count()).toBe(0);
    expect(await marked(page)).toEqual([]);
  });

  it('lead from one to the next, and are in sight where no heading was asked for', async () => {
    const page = await searched(blog, 'Hungarian', { viewport: PHONE });
    await page.click('.search-post:has(a[href*="/detr/"]) .search-title a');
    await page.locator(MARKS).waitFor();
    const top = () => page.evaluate(() => scrollY);
    const first = await top();
    expect(first).toBeGreaterThan(0);
    await expect
      .poll(async () => {
        await page.click(`${MARKS} button >> nth=0`);
        return top();
      })
      .toBeGreaterThan(first);
    await page.click(`${MARKS} button >> nth=1`);
    expect(await page.locator(MARKS).count()).toBe(0);
  });

  it('are there in a page that opens in another tab, and nowhere later', async () => {
    const page = await searched(blog, '匹配');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.click('.search-section a', { modifiers: ['Control'] }),
    ]);
    await tab.locator(MARKS).waitFor();
    await tab.reload();
    await tab.locator('article').waitFor();
    expect(await tab.locator(MARKS).count()).toBe(0);
    expect(await tab.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('“find this formula elsewhere”', () => {
  it('comes to a formula that the mouse rests on, one at a time, and goes', async () => {
    const page = await blog.look(DETR);
    const formulas = page.locator('.katex-display .katex-html');
    await formulas.nth(0).scrollIntoViewIfNeeded();
    await formulas.nth(0).hover();
    await page.locator(LINK).waitFor();
    const first = await page.locator(LINK).getAttribute('href');
    await formulas.nth(1).hover();
    await expect.poll(() => page.locator(LINK).getAttribute('href')).not.toBe(first);
    expect(await page.locator(LINK).count()).toBe(1);
    await page.hover('.menu-list');
    await expect.poll(() => page.locator(LINK).count()).toBe(0);
  });

  it('comes to a formula in a line that is tapped, and leads to the search for its TeX', async () => {
    const page = await blog.look(DETR, { viewport: PHONE, hasTouch: true });
    const formula = page.locator('p .katex, li .katex', { hasText: 'sigma' }).first();
    await formula.locator('.katex-html').tap();
    await page.locator(LINK).waitFor();
    const box = await page.locator(LINK).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    const tex = (await formula.locator('annotation').textContent()) ?? '';
    await page.locator(LINK).tap();
    await expectQuery(page, `$${tex}$`);
    await answered(page);
    expect(await page.locator('.search-post a[href*="/detr/"]').count()).toBeGreaterThan(0);
  });

  it('is no part of what is copied', async () => {
    const page = await blog.look(DETR);
    await page.locator('.katex-display .katex-html').first().hover();
    await page.locator(LINK).waitFor();
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.prose') ?? document.body);
      return String(getSelection());
    });
    expect(copied).not.toContain('在别处查找公式');
  });
});
