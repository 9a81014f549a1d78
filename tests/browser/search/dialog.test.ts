/** The search dialog over any page: how it opens and closes, its keys, where it leads. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, reader } from '../chromium.ts';
import { DETR } from '../page-kinds.ts';
import { answered, compose, expectQuery, focusedText, requestsOf } from './searching.ts';

const DIALOG = 'dialog.search-dialog';
const INPUT = `${DIALOG} input`;

const blog = reader();

async function isOpen(page: Page): Promise<boolean> {
  return page.locator(`${DIALOG}[open]`).isVisible();
}

async function opened(page: Page): Promise<void> {
  await page.locator(`${DIALOG}[open]`).waitFor();
}

describe('opens', () => {
  it.each(['/', 'Control+k'])('by %s, and Esc gives the focus back', async (key) => {
    const page = await blog.look(DETR);
    await page.focus('.menu-list a >> nth=2');
    await page.keyboard.press(key);
    await opened(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('a/b');
    expect(await page.inputValue(INPUT)).toBe('a/b');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect((await focusedText(page)).trim()).toBe('分类');
    await page.keyboard.press(key);
    await opened(page);
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected).toBe('a/b');
  });

  it.each([
    ['a desktop', {}],
    ['a phone', { viewport: PHONE }],
  ])('by the entry of the menu on %s', async (_, options) => {
    const page = await blog.look('about/', options);
    if ('viewport' in options) await page.click('.menu-open');
    const url = page.url();
    await page.click('.menu-list a >> nth=5');
    await opened(page);
    expect(page.url()).toBe(url);
    await page.click('.search-close');
    expect(await isOpen(page)).toBe(false);
  });

  it('not by / where somebody types, and not by a link that is to open elsewhere', async () => {
    const page = await blog.look(DETR);
    await page.evaluate(() =>
      document.querySelector('main')?.prepend(document.createElement('textarea')),
    );
    await page.focus('textarea');
    await page.keyboard.type('1/2');
    expect(await page.inputValue('textarea')).toBe('1/2');
    const prevented = await page.evaluate(() => {
      const link = document.querySelectorAll('.menu-list a')[5];
      const event = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
      document.addEventListener('click', (each) => each.preventDefault(), { once: true });
      const order: boolean[] = [];
      window.addEventListener('click', () => order.push(true), { once: true });
      link?.dispatchEvent(event);
      return document.querySelector('dialog[open]') !== null;
    });
    expect(prevented).toBe(false);
    expect(await isOpen(page)).toBe(false);
  });

  it('on the search page is the field itself', async () => {
    const page = await blog.look('search/');
    await page.locator('.search-tips').waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
    expect(await page.inputValue('#search-query')).toBe('');
  });
});

it('nothing of it is loaded before it is asked for', async () => {
  const page = await blog.blank();
  const requests = requestsOf(page);
  const ofSearch = () =>
    requests.filter((path) => /\/assets\/(?:search|katex)[^/]*$|\/search\//.test(path));
  await page.goto(blog.site.url + DETR, { waitUntil: 'networkidle' });
  expect(ofSearch()).toEqual([]);
  await page.keyboard.press('/');
  await opened(page);
  expect(ofSearch().length).toBe(2);
});

describe('with the keyboard alone', () => {
  it('a result is reached, opened, and what was searched is marked there', async () => {
    const page = await blog.look('about/');
    await page.keyboard.press('/');
    await opened(page);
    await page.keyboard.type('匹配');
    await answered(page);
    await page.keyboard.press('ArrowDown');
    while (!(await page.evaluate(() => document.activeElement?.closest('.search-section h3')))) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.locator('.search-marks').waitFor();
    expect(new URL(page.url()).hash.length).toBeGreaterThan(1);
    expect(new URL(page.url()).search).toBe('');
  });

  it('Enter in the field leads to the search page, and so does the last link', async () => {
    const page = await blog.look('about/');
    await page.keyboard.press('/');
    await opened(page);
    await page.keyboard.type('匹配');
    await answered(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await focusedText(page)).toMatch(/^查看全部 \d+ 篇$/);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expectQuery(page, '匹配');
    expect(new URL(page.url()).pathname).toBe('/notes/search/');
    await answered(page);
  });

  it('the formulas of the page are searched', async () => {
    const page = await blog.look(DETR);
    await page.keyboard.press('/');
    await opened(page);
    await page.focus(`${DIALOG} summary`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const query = await page.evaluate(() =>
      document.activeElement instanceof HTMLAnchorElement
        ? new URL(document.activeElement.href).searchParams.get('q')
        : '',
    );
    expect(query).toMatch(/^\$.*\\hat\{\\sigma\}.*\$$/s);
  });
});

it('an Enter that ends a word of an input method goes nowhere', async () => {
  const page = await blog.look('about/');
  await page.keyboard.press('/');
  await opened(page);
  const choose = await compose(page, ['pi', "pi'pei"]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(page.url()).toMatch(/\/about\/$/);
  await choose('匹配');
  await answered(page);
});

it('a result on the page that is open closes it', async () => {
  const page = await blog.look(DETR);
  await page.keyboard.press('/');
  await opened(page);
  await page.keyboard.type('set prediction');
  await answered(page);
  await page.click('.search-post:has(a[href*="/detr/"]) .search-section a >> nth=0');
  await page.locator('.search-marks').waitFor();
  expect(await isOpen(page)).toBe(false);
});
