/** What is around the text: the reader's panel, the way through a post, statistics, paper. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoViolations } from './axe.ts';
import { PHONE, reader } from './chromium.ts';
import { openMarkdown } from './markdown-page.ts';
import { DETR } from './page-kinds.ts';

const blog = reader();

/** What a choice changes, as the page has it. */
function looks(page: Page) {
  return page.evaluate(() => {
    const { fontSize, fontFamily } = getComputedStyle(
      document.querySelector('.prose') ?? document.body,
    );
    const light = getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)';
    const width = document.querySelector('.content')?.getBoundingClientRect().width ?? 0;
    return {
      size: Number.parseFloat(fontSize),
      isSerif: /Source Serif/.test(fontFamily),
      light,
      width,
    };
  });
}

function choose(page: Page, value: string, name: string): Promise<void> {
  return page.locator(`.reader input[name="${name}"][value="${value}"]`).check();
}

describe('the reader’s panel', () => {
  it('changes size, width, typeface and theme at once, and gives them back', async () => {
    const page = await blog.open(DETR, { colorScheme: 'light' });
    const before = await looks(page);
    expect(before).toMatchObject({ size: 18, isSerif: false, light: true });
    await page.getByRole('button', { name: '阅读设置' }).click();
    const dialog = page.getByRole('dialog', { name: '阅读设置' });
    await dialog.waitFor();
    await choose(page, 'large', 'size');
    await choose(page, 'wide', 'width');
    await choose(page, 'serif', 'font');
    await choose(page, 'dark', 'scheme');
    const after = await looks(page);
    expect(after).toMatchObject({ isSerif: true, light: false });
    expect(after.size).toBeGreaterThan(before.size * 1.1);
    expect(after.width).toBeGreaterThan(before.width * 1.1);
    await dialog.getByRole('button', { name: '恢复本站默认' }).click();
    expect(await looks(page)).toEqual(before);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('is remembered on each page before anything is painted, light over a dark system too', async () => {
    const page = await blog.open('', { colorScheme: 'dark', viewport: PHONE });
    expect((await looks(page)).light).toBe(false);
    await page.locator('.tool-reader').click();
    await choose(page, 'light', 'scheme');
    await choose(page, 'small', 'size');
    await page.keyboard.press('Escape');
    expect(await page.locator('.reader').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('tool tool-reader');
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        const { backgroundColor } = getComputedStyle(document.body);
        Object.assign(window, { first: [backgroundColor, document.documentElement.dataset.size] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(blog.site.url + DETR);
    expect(await page.evaluate(() => Reflect.get(window, 'first'))).toEqual([
      'rgb(255, 255, 255)',
      'small',
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  });

  it('paints nothing light for who chose the dark, however late its style sheet comes', async () => {
    const page = await blog.blank({ colorScheme: 'light' });
    await page.addInitScript(() => localStorage.setItem('muse:reader', '{"scheme":"dark"}'));
    let isSent = false;
    await page.route(/\/dark\.\w+\.css/, async (route) => {
      await page.waitForFunction(() => document.readyState !== 'loading');
      isSent = true;
      await route.continue();
    });
    await page.goto(`${blog.site.url}about/`, { waitUntil: 'commit' });
    const { painted, arrived } = await page.evaluate(async () => {
      const paint = await new Promise<number>((resolve) => {
        const see = (entries: PerformanceEntryList) => entries[0] && resolve(entries[0].startTime);
        new PerformanceObserver((list) => see(list.getEntries())).observe({
          type: 'paint',
          buffered: true,
        });
      });
      const sheets = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/dark.'));
      return {
        painted: paint,
        arrived: Math.min(...sheets.map((each) => each.startTime + each.duration)),
      };
    });
    expect(isSent).toBe(true);
    expect(painted).toBeGreaterThan(arrived);
    expect((await looks(page)).light).toBe(false);
  });

  it('has no fault that axe knows, on targets of 24 pixels and more, in English on an English page', async () => {
    const page = await blog.look('2022/11/12/anchor-assignment-en/', {
      viewport: { width: 320, height: 640 },
    });
    const original = page.locator('.post-translations a[hreflang="zh-CN"][lang="zh-CN"]');
    expect(await original.textContent()).toBe('正负样本怎么分：从 IoU 阈值到 ATSS');
    await page.locator('.tool-reader').click();
    await page.getByRole('dialog', { name: 'Reading settings' }).waitFor();
    await expectNoViolations(page);
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('.reader :is(label, button)')]
        .filter((target) => target.checkVisibility())
        .map((target) => target.getBoundingClientRect())
        .map(({ width, height }) => Math.min(width, height)),
    );
    expect(heights.length).toBeGreaterThan(8);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('reads a damaged storage as no choice', async () => {
    const page = await blog.open('about/', { colorScheme: 'light' });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    for (const text of ['{', '[]', '"x"', 'null', '{"size":{},"scheme":"x"}']) {
      await page.evaluate((stored) => localStorage.setItem('muse:reader', stored), text);
      await page.reload();
      await page.locator('.tool-reader').click();
      await page.locator('.reader').waitFor();
      expect(await looks(page)).toMatchObject({ size: 18, light: true });
    }
    expect(faults).toEqual([]);
  });
});

describe('the way through a post', () => {
  it('is marked in the contents, with its branch, on a line above, and by links of headings', async () => {
    const page = await blog.look(DETR);
    const related = page.getByRole('navigation', { name: '相关文章' }).getByRole('link');
    expect(await related.allTextContents()).toContain('ViT: An Image is Worth 16x16 Words');
    const current = () => page.locator('.toc [aria-current]').allTextContents();
    expect(await current()).toEqual([]);
    const bar = () =>
      page.evaluate(() => Number(getComputedStyle(document.body, '::before').scale.split(' ')[0]));
    expect(await bar()).toBeLessThan(0.05);
    await page.evaluate(() => document.getElementById('architecture')?.scrollIntoView());
    await expect.poll(current).toEqual([expect.stringMatching(/architecture/)]);
    expect(await bar()).toBeGreaterThan(0.2);
    const colours = await page.evaluate(() =>
      ['方法', '动机'].map((id) => {
        const link = document.querySelector(`.toc a[href="#${id}"]`);
        return link && getComputedStyle(link).color;
      }),
    );
    expect(new Set(colours).size).toBe(2);
    await page.locator('#architecture').hover();
    const link = page.locator('#architecture > .heading-link');
    expect(await link.evaluate((element) => getComputedStyle(element, '::before').opacity)).toBe(
      '1',
    );
    await link.click({ force: true });
    expect(new URL(page.url()).hash).toBe('#architecture');
    // It is no part of the heading's text.
    expect(await page.locator('#architecture').textContent()).toBe('architecture');
  });

  it('is in sight in contents that are longer than the window', async () => {
    const page = await blog.look(DETR, { viewport: { width: 1280, height: 220 } });
    // A leap over the heading, which is in sight neither before nor after.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => page.locator('.toc [aria-current]').textContent()).toContain('想法');
    const box = await page.locator('.toc [aria-current]').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(200);
  });
});

it('the map of the archive and the bars of the tags say what the lists say', async () => {
  const page = await blog.look('archives/');
  const map = await page.evaluate(() => {
    const number = (element: Element | null | undefined) => Number(element?.textContent);
    return {
      fields: [...document.querySelectorAll('.month-map g')].map((g) =>
        number(g.querySelector('text')),
      ),
      years: [...document.querySelectorAll('.timeline-posts')].map((list) => list.children.length),
      names: document
        .querySelector('.month-map')
        ?.getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    };
  });
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  expect(sum(map.fields)).toBe(sum(map.years));
  expect(map.years).toHaveLength(4);
  expect(map.names?.[0]).toBe('各月日志数');
  await page.goto(`${blog.site.url}tags/`);
  const bars = await page.locator('.tag-bars li').evaluateAll((items) =>
    items.map((item) => ({
      count: Number(item.querySelector('.count')?.textContent),
      width: Number(item.querySelector('rect')?.getAttribute('width')),
    })),
  );
  expect(bars).toHaveLength(8);
  for (const { count, width } of bars) {
    expect(count).toBeLessThanOrEqual(bars[0]?.count ?? 0);
    expect(width).toBe(Math.round((100 * count) / (bars[0]?.count ?? 1)));
  }
});

describe('on paper', () => {
  const WIDE = [
    `$$\n\\begin{pmatrix} ${'a_{11} + b_{12} & '.repeat(14)} c \\end{pmatrix}\n$$`,
    `- 甲\n  - 乙\n\n    $$\n    \\underbrace{${'x_1 + x_2 + '.repeat(16)} y}_{n}\n    $$`,
    `| ${'很宽的一列 `unbreakable_name_of_a_thing` | '.repeat(9)}\n|${' --- |'.repeat(9)}\n| ${'值 | '.repeat(9)}`,
    '<details><summary>证明</summary>\n\n折起来的字\n\n</details>',
    '> [!证明]- 折起的证明\n> 也折起来的字',
  ].join('\n\n');

  it.each([
    ['a desktop', { width: 1280, height: 900 }],
    ['a phone', PHONE],
  ])('from %s, nothing is clipped or folded, and pages have numbers', async (_, viewport) => {
    const page = await openMarkdown(blog, WIDE, { viewport });
    expect(await page.getByText('也折起来的字').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    // A4 without its margins.
    await page.setViewportSize({ width: 673, height: 980 });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.prose *')]
        .filter((element) => !element.closest('.katex-mathml, .sr-only'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map(({ tagName, className }) => `${tagName} ${className}`),
    );
    expect(wide).toEqual([]);
    for (const text of ['折起来的字', '也折起来的字']) {
      expect(await page.getByText(text, { exact: true }).isVisible()).toBe(true);
    }
    const rule = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((each) => each instanceof CSSPageRule)
        .map(({ cssText }) => cssText)
        .join(),
    );
    expect(rule).toMatch(/size: a4.*@bottom-center.*counter\(page\)/s);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.getByText('也折起来的字').isVisible()).toBe(false);
  });
});
