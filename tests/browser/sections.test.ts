/** Parts of long notes are laid out when readers come near: what they see is the same, and nothing jumps. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, reader } from './chromium.ts';
import { DETR, EINOPS, VIT } from './page-kinds.ts';

const ALL = '* { content-visibility: visible !important }';

const blog = reader();

/** Down the whole page, a window at a time, each painted. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const painted = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await painted();
    }
  });
}

describe.each([
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
])('on %s', (_, viewport) => {
  it.each([DETR, EINOPS])('%s: what is far away waits, its height is about known', async (path) => {
    const page = await blog.look(path, { viewport, bypassCSP: true });
    await page.evaluate(() => document.fonts.ready);
    const waiting = await page.evaluate(
      () =>
        [...document.querySelectorAll('.prose [class*="tall-"]')].filter(
          (part) => !part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
        ).length,
    );
    expect(waiting).toBeGreaterThan(2);
    const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
    const likely = await heightOf();
    await page.addStyleTag({ content: ALL });
    expect(likely / (await heightOf())).toBeGreaterThan(0.6);
    expect(likely / (await heightOf())).toBeLessThan(1.6);
  });

  // On a busy machine a font may come after the text that is set in it, as on a slow line: once more, then.
  it.each([DETR, EINOPS, VIT])('%s: nothing that is in sight moves', { retry: 1 }, async (path) => {
    const page = await blog.open(path, { viewport });
    await page.evaluate(() => {
      new PerformanceObserver((list) => {
        const root = document.documentElement;
        for (const entry of list.getEntries()) {
          const { value = 0 } = entry as PerformanceEntry & { value?: number };
          root.dataset.shift = String(Number(root.dataset.shift ?? 0) + value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await readThrough(page);
    expect(
      Number(await page.evaluate(() => document.documentElement.dataset.shift ?? 0)),
    ).toBeLessThanOrEqual(0.01);
  });

  it.each([DETR, EINOPS])('%s: every line stands where it would without parts', async (path) => {
    const page = await blog.look(path, { viewport, bypassCSP: true });
    await page.evaluate(() => document.fonts.ready);
    const tops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.prose :is(h2, h3, p, li, figure)')].map((block) =>
          Math.round(block.getBoundingClientRect().top + scrollY),
        ),
      );
    // As a part is laid out when it is near: its margins are its own.
    const style = await page.addStyleTag({
      content: `${ALL} [class*="tall-"] { contain: layout }`,
    });
    const parted = await tops();
    await style.evaluate((element, all) => {
      element.textContent = all;
    }, ALL);
    const whole = await tops();
    expect(whole.length).toBeGreaterThan(40);
    const off = whole.map((top, index) => Math.abs(top - (parted[index] ?? 0)));
    expect(Math.max(...off)).toBeLessThanOrEqual(12);
  });
});

// A smooth way there would miss it: parts that it passes turn out lower or higher than they were taken for.
it('a link of the contents lands at its heading, for readers who mind no motion, too', async () => {
  const page = await blog.look(DETR, { reducedMotion: 'no-preference' });
  const link = page.locator('.toc a').last();
  const id = decodeURIComponent((await link.getAttribute('href')) ?? '').slice(1);
  await link.click();
  const topOf = () =>
    page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top, id);
  const isAtEnd = () =>
    page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY < 2);
  await expect
    .poll(async () => {
      const top = (await topOf()) ?? -1;
      return (top >= 0 && top < 60) || ((await isAtEnd()) && top > 0 && top < DESKTOP.height);
    })
    .toBe(true);
});

it('the contents mark what is read, also after a leap over several headings', async () => {
  const page = await blog.look(DETR);
  const marked = () => page.locator('.toc [aria-current]').first().textContent();
  for (const part of [0.3, 0.8, 0.1]) {
    const read = await page.evaluate((share) => {
      scrollTo(0, document.documentElement.scrollHeight * share);
      const headings = [...document.querySelectorAll('.prose :is(h2, h3)')];
      const above = headings.filter(
        (heading) => heading.getBoundingClientRect().top <= innerHeight / 4,
      );
      return above.at(-1)?.textContent ?? '';
    }, part);
    await expect.poll(marked).toContain(read);
  }
});

it('an index page with whole posts lays out the first alone', async () => {
  const page = await blog.look('');
  const waiting = await page.evaluate(
    () =>
      [...document.querySelectorAll('.post-full .prose')].filter(
        (text) => !text.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
  );
  expect(waiting).toBeGreaterThan(6);
});

it('all is laid out for who goes through a page by keys, and what is in sight stays', async () => {
  const page = await blog.open('');
  const seen = await page.evaluate(async () => {
    const painted = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const parts = () => [...document.querySelectorAll('[class*="tall-"]')];
    const waiting = () =>
      parts().filter((part) => getComputedStyle(part).contentVisibility === 'auto').length;
    scrollTo(0, document.documentElement.scrollHeight / 2);
    await painted();
    const text = [...document.querySelectorAll('.prose :is(p, li)')].find((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      const isLaidOut = each.checkVisibility({ contentVisibilityAuto: true });
      return isLaidOut && top > 0 && bottom < innerHeight;
    });
    const topOf = () => Math.round(text?.getBoundingClientRect().top ?? 0);
    const before = { waiting: waiting(), top: topOf() };
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    const still = waiting();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    await painted();
    return { before, still, after: { waiting: waiting(), top: topOf() } };
  });
  expect(seen.before.waiting).toBeGreaterThan(10);
  expect(seen.still).toBe(seen.before.waiting);
  expect(seen.after.waiting).toBe(0);
  expect(Math.abs(seen.after.top - seen.before.top)).toBeLessThanOrEqual(2);
});
