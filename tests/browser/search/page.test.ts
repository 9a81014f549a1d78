/** The search page: typing, the address, history, filters, formulas, keys. */
import { describe, expect, it } from 'vitest';
import { PHONE, reader } from '../chromium.ts';
import {
  answered,
  compose,
  expectQuery,
  FIELD,
  focusedText,
  pathOf,
  requestsOf,
  STATUS,
  searched,
  TITLES,
  titles,
} from './searching.ts';

const blog = reader();

describe('a query that is typed', () => {
  it('finds posts and sections with the hit marked, under the base path', async () => {
    const page = await blog.look('search/');
    await page.locator(FIELD).pressSequentially('匹配');
    await answered(page);
    await expectQuery(page, '匹配');
    expect(await page.locator('mark').first().textContent()).toBe('匹配');
    const link = page.locator('.search-section a').first();
    const address = new URL((await link.getAttribute('href')) ?? '', page.url());
    expect(address.href).toMatch(new RegExp(`^${blog.site.url}\\d{4}/.*#.`));
    expect(await page.locator(STATUS).textContent()).toMatch(/^共 \d+ 篇$/);
    expect(await page.title()).toMatch(/^匹配 · 搜索/);
    expect(await page.locator('.browse').isVisible()).toBe(false);
  });

  it('is not lost where the script comes after it, on a slow line', async () => {
    const page = await blog.blank();
    let letGo = () => {};
    const typed = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/assets/search.*.js', async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto(`${blog.site.url}search/?q=loss`, { waitUntil: 'domcontentloaded' });
    await page.locator(FIELD).fill('匹配');
    letGo();
    await answered(page);
    await expectQuery(page, '匹配');
    expect(await page.inputValue(FIELD)).toBe('匹配');
    await page.goBack();
    await expectQuery(page, 'loss');
    await expect.poll(() => page.inputValue(FIELD)).toBe('loss');
  });

  it('is the address, which others can open', async () => {
    const page = await searched(blog, 'Hungarian');
    const others = await blog.open(pathOf('Hungarian'));
    await answered(others);
    expect(await titles(others)).toEqual(await titles(page));
    expect((await titles(page)).length).toBeGreaterThan(0);
  });

  it('takes in the filters that an address has beside it', async () => {
    const page = await blog.look('search/?q=loss&tag=目标检测&year=2020');
    await answered(page);
    await expectQuery(page, 'loss tag:目标检测 year:2020');
    expect(await page.inputValue(FIELD)).toBe('loss tag:目标检测 year:2020');
  });

  it('says what to try where nothing is found, and leaves the tags and years to browse', async () => {
    const page = await searched(blog, '不存在的词语xyz');
    expect(await page.locator(STATUS).textContent()).toBe('没有找到。');
    expect(await page.locator('.search-tips li').count()).toBeGreaterThan(1);
    expect(await page.locator('.browse').isVisible()).toBe(true);
  });
});

describe('an input method', () => {
  it('asks nothing before its word is chosen, and Enter then ends the word alone', async () => {
    const page = await blog.blank();
    await page.clock.install();
    await page.goto(`${blog.site.url}search/`);
    await page.locator('.search-tips').waitFor();
    await page.focus(FIELD);
    const requests = requestsOf(page);
    const choose = await compose(page, ['p', 'pi', "pi'p", "pi'pei"]);
    await page.clock.runFor(60_000);
    expect(await page.inputValue(FIELD)).toBe("pi'pei");
    await page.keyboard.press('Enter');
    await page.clock.runFor(60_000);
    expect([requests, new URL(page.url()).search]).toEqual([[], '']);
    await choose('匹配');
    await page.clock.runFor(1_000);
    await answered(page);
    await expectQuery(page, '匹配');
  });
});

describe('history', () => {
  it('has one entry for what is typed until Enter, and none for each letter', async () => {
    // Of a page that others share, the history is full.
    const page = await blog.open('search/');
    const length = () => page.evaluate(() => history.length);
    const before = await length();
    const field = page.locator(FIELD);
    await field.pressSequentially('atten');
    await expectQuery(page, 'atten');
    await field.pressSequentially('tion');
    await expectQuery(page, 'attention');
    await page.keyboard.press('Enter');
    expect(await length()).toBe(before);
    await field.fill('anchor');
    await expectQuery(page, 'anchor');
    await field.fill('anchors');
    await expectQuery(page, 'anchors');
    expect(await length()).toBe(before + 1);
    await answered(page);
    const found = await titles(page);
    await page.goBack();
    await expectQuery(page, 'attention');
    await expect.poll(() => page.inputValue(FIELD)).toBe('attention');
    await expect.poll(() => titles(page)).not.toEqual(found);
    await page.goForward();
    await expect.poll(() => titles(page)).toEqual(found);
  });

  it('goes back from a post to the query, its results and the place on the page', async () => {
    const page = await searched(blog, 'loss', { viewport: PHONE });
    // Formulas get their height all at once.
    await page.locator('.search-section math').first().waitFor();
    const link = page.locator(TITLES).nth(3);
    await link.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(300);
    await expect.poll(() => page.evaluate(() => history.state?.top)).toBe(top);
    const found = await titles(page);
    await link.evaluate((element: HTMLElement) => element.click());
    await page.locator('article').waitFor();
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual(found);
    expect(await page.inputValue(FIELD)).toBe('loss');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
  });
});

describe('filters', () => {
  it('narrow, are taken back, and are steps of the way back', async () => {
    const page = await searched(blog, 'loss');
    const all = await titles(page);
    const tag = page.locator('.search-facets a', { hasText: '半监督学习' });
    await tag.click();
    await expectQuery(page, 'loss tag:半监督学习');
    await expect.poll(async () => (await titles(page)).length).toBeLessThan(all.length);
    const narrowed = await titles(page);
    await page.locator('.search-chosen').click();
    await expectQuery(page, 'loss');
    await expect.poll(() => titles(page)).toEqual(all);
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual(narrowed);
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual(all);
  });

  it('are links that can be opened elsewhere, with counts', async () => {
    const page = await searched(blog, 'loss');
    const year = page.locator('.search-facets a', { hasText: /^2020/ });
    expect(await year.getAttribute('href')).toBe('/notes/search/?q=loss+year%3A2020');
    expect(Number(await year.locator('.count').textContent())).toBeGreaterThan(1);
  });
});

it('more results come below, and the focus goes on with the first of them', async () => {
  const page = await searched(blog, '的');
  expect(await page.locator(TITLES).count()).toBe(10);
  await page.focus('.search-more');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator(TITLES).count()).toBeGreaterThan(10);
  expect(await focusedText(page)).toBe(await page.locator(TITLES).nth(10).textContent());
  await page.reload();
  await expect.poll(() => page.locator(TITLES).count()).toBeGreaterThan(10);
});

describe('formulas', () => {
  it('of excerpts are set as MathML; wide ones scroll in the column', async () => {
    const page = await searched(blog, 'Hungarian', { viewport: PHONE });
    await expect.poll(() => page.locator('.search-section math').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await page.locator('.search-section .katex-html').count()).toBe(0);
  });

  it('stay TeX where KaTeX cannot be had', async () => {
    const page = await blog.blank();
    await page.route('**/assets/katex.*.js', (route) => route.abort());
    await page.goto(blog.site.url + pathOf('Hungarian'));
    await answered(page);
    const formula = page.locator('.search-formula').first();
    expect(await formula.textContent()).toBe(await formula.getAttribute('data-tex'));
  });

  it('are shown as they are typed, KaTeX being loaded for them alone', async () => {
    const page = await blog.blank();
    const requests = requestsOf(page);
    await page.goto(`${blog.site.url}search/`);
    const field = page.locator(FIELD);
    await field.fill('不存在的词语');
    await answered(page);
    expect(requests.filter((path) => path.includes('/katex.'))).toEqual([]);
    await field.fill('\\frac{1}{K');
    await field.pressSequentially('}');
    await expect.poll(() => page.locator('.search-preview mfrac').count()).toBe(1);
    await field.fill('不存在的词语');
    await expect.poll(() => page.locator('.search-preview math').count()).toBe(0);
  });
});

it('arrow keys go through the links and back to the field, where letters go too', async () => {
  const page = await searched(blog, 'loss');
  const links = await page.locator('a.search-hit').allTextContents();
  await page.focus(FIELD);
  await page.keyboard.press('ArrowDown');
  expect(await focusedText(page)).toBe(links[0]);
  await page.keyboard.press('ArrowDown');
  expect(await focusedText(page)).toBe(links[1]);
  await page.keyboard.press('End');
  expect(await focusedText(page)).toBe(links.at(-1));
  await page.keyboard.press('ArrowDown');
  expect(await focusedText(page)).toBe(links.at(-1));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('es');
  expect(await page.inputValue(FIELD)).toBe('losses');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  expect(await page.inputValue(FIELD)).toBe('lossesx');
});
