/** What axe finds on the search page and in the dialog, in every state, light and dark, on a phone, too: nothing. */
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { expectNoViolations } from '../axe.ts';
import { DESKTOP, PHONE, reader } from '../chromium.ts';
import { DETR } from '../page-kinds.ts';
import { answered, pathOf, STATUS } from './searching.ts';

const blog = reader();

const go = (page: Page, query: string) => page.goto(blog.site.url + pathOf(query));

const STATES: [name: string, reach: (page: Page) => Promise<void>][] = [
  [
    'results with formulas and a filter',
    async (page) => {
      await go(page, 'loss tag:目标检测');
      await page.locator('.search-section math').first().waitFor();
    },
  ],
  [
    'nothing found',
    async (page) => {
      await go(page, '不存在的词语xyz');
      await answered(page);
    },
  ],
  [
    'an error',
    async (page) => {
      await page.route('**/search/index.json', (route) => route.abort());
      await go(page, 'loss');
      await page.locator(`${STATUS}[data-state="failed"]`).waitFor();
    },
  ],
  [
    'the dialog with formulas of the page',
    async (page) => {
      await page.goto(blog.site.url + DETR);
      await page.keyboard.press('/');
      await page.click('dialog summary');
    },
  ],
  [
    'the dialog with results',
    async (page) => {
      await page.goto(`${blog.site.url}about/`);
      await page.keyboard.press('/');
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.type('匹配');
      await answered(page);
    },
  ],
  [
    'marks',
    async (page) => {
      await go(page, 'Hungarian');
      await page.click('.search-section a');
      await page.locator('.search-marks').waitFor();
    },
  ],
];

describe.each([
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
])('on %s', (_, viewport) => {
  it.each(STATES)('%s', async (_name, reach) => {
    const page = await blog.look('404.html', { viewport });
    onTestFinished(() => page.unrouteAll());
    await reach(page);
    await expectNoViolations(page, viewport === PHONE ? 1 : undefined);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });
});
