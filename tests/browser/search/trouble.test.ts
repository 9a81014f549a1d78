/** The search without JavaScript, on slow lines, with files missing, torn or never arriving, and offline. */
import { describe, expect, it } from 'vitest';
import { reader } from '../chromium.ts';
import { answered, FIELD, focusedText, pathOf, STATUS, TITLES } from './searching.ts';

/** Files of the index beside the first, whose name stays the same. */
const SHARDS = /\/search\/[^/]+\/?[^/]*-[0-9a-f]{6,}[^/]*$/;
const FAILED = `${STATUS}[data-state="failed"]`;

const blog = reader();

it('without JavaScript the form leads to tags, years and all titles', async () => {
  const page = await blog.open('404.html', { javaScriptEnabled: false });
  await page.click('.button-row a >> nth=2');
  await page.fill(FIELD, '卷积');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/notes\/search\/\?q=/);
  expect(await page.locator('.search-off').isVisible()).toBe(true);
  expect(await page.locator('.tag-cloud a:visible').count()).toBeGreaterThan(5);
  expect(await page.locator('.year-list a:visible').count()).toBeGreaterThan(2);
  await page.click('.browse-titles a');
  expect(await page.locator('.timeline-posts a').count()).toBeGreaterThan(9);
});

it('on a slow line it says that it searches, and then what it found', async () => {
  const page = await blog.blank();
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(SHARDS, async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(blog.site.url + pathOf('匹配'));
  await expect.poll(() => page.locator(STATUS).textContent()).toBe('正在搜索……');
  expect(await page.locator('.search-posts').getAttribute('aria-busy')).toBe('true');
  arrive();
  await answered(page);
  expect(await page.locator('.search-posts').getAttribute('aria-busy')).toBe(null);
  expect(await page.locator(TITLES).count()).toBeGreaterThan(0);
});

describe('a file of the index that', () => {
  it.each([
    ['is missing', { status: 404, body: '' }],
    ['is torn', { status: 200, body: 'torn' }],
  ])('%s is told, and a second try finds it', async (_, response) => {
    const page = await blog.blank();
    await page.route(SHARDS, (route) => route.fulfill(response));
    await page.goto(blog.site.url + pathOf('匹配'));
    await page.locator(FAILED).waitFor();
    expect(await page.locator(STATUS).textContent()).toBe('搜索索引读取失败。');
    await page.focus('.search-notice button');
    await page.keyboard.press('Enter');
    await page.locator(FAILED).waitFor();
    await expect.poll(() => focusedText(page)).toBe('重试');
    await page.unroute(SHARDS);
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await page.locator('.search-notice button').count()).toBe(0);
    expect(await focusedText(page)).toBe(await page.locator(TITLES).first().textContent());
  });

  it('never arrives is told after a while', async () => {
    const page = await blog.blank();
    await page.clock.install();
    await page.route(SHARDS, () => {});
    await page.goto(blog.site.url + pathOf('匹配'));
    await expect.poll(() => page.locator(STATUS).count()).toBe(1);
    await expect
      .poll(async () => {
        await page.clock.fastForward(30_000);
        return page.locator(FAILED).count();
      })
      .toBe(1);
    await page.unrouteAll();
  });
});

it('offline, what was searched before is found again', async () => {
  const page = await blog.open(pathOf('匹配'));
  await answered(page);
  const found = await page.locator(TITLES).allTextContents();
  await page.context().setOffline(true);
  await page.fill(FIELD, '');
  await page.locator('.search-tips').waitFor();
  await page.fill(FIELD, '匹配');
  await answered(page);
  expect(await page.locator(TITLES).allTextContents()).toEqual(found);
});
