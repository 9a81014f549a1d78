/** Where things stand on the page, from the narrowest phone to a desktop. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, reader } from './chromium.ts';
import { DETR, EINOPS, NMS, PAGE_KINDS } from './page-kinds.ts';

const WIDTHS = [320, 360, 390, 768, 1280];
const SEVERAL = 10;

const blog = reader();

describe('the page never scrolls sideways', () => {
  it.each([...PAGE_KINDS, ['deep list', EINOPS], ['footnotes', NMS]])('%s', async (_, path) => {
    const page = await blog.look(path, { bypassCSP: true });
    await layOutEverything(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect({ width, wider: await widerThanThePage(page) }).toEqual({ width, wider: [] });
    }
  });
});

describe('on a phone', () => {
  it.each([
    [5, 15],
    [6, 13],
  ])('a bullet of level %i has room for %i Han characters', async (level, characters) => {
    const page = await blog.look(EINOPS, { viewport: PHONE, bypassCSP: true });
    await layOutEverything(page);
    const widths = await page.evaluate(
      ({ level, several }) => {
        const ruler = document.createElement('span');
        ruler.style.cssText = 'font-size: 18px; position: absolute; white-space: nowrap';
        ruler.textContent = '永'.repeat(several);
        document.querySelector('.prose')?.append(ruler);
        const han = ruler.getBoundingClientRect().width / several;
        const deeper = document.querySelectorAll(`.prose ${'li '.repeat(level + 1)}`);
        return [...document.querySelectorAll(`.prose ${'li '.repeat(level)}`)]
          .filter((item) => ![...deeper].includes(item))
          .map((item) => item.getBoundingClientRect().width / han);
      },
      { level, several: SEVERAL },
    );
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(characters);
  });

  it('a formula wider than the page scrolls inside its box, also by keyboard', async () => {
    const page = await blog.look(DETR, { viewport: PHONE, bypassCSP: true });
    await layOutEverything(page);
    await page.evaluate(() => document.fonts.ready);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.katex-display')]
        .filter((box) => box.scrollWidth > box.clientWidth)
        .map((box) => {
          box.scrollLeft = box.scrollWidth;
          const { left, right } = box.getBoundingClientRect();
          return { isInside: left >= 0 && right <= innerWidth, moved: box.scrollLeft > 0 };
        }),
    );
    expect(wide.length).toBeGreaterThan(0);
    expect(new Set(wide.map((box) => JSON.stringify(box)))).toEqual(
      new Set([JSON.stringify({ isInside: true, moved: true })]),
    );
    await page.waitForFunction(() =>
      [
        ...document.querySelectorAll<HTMLElement>('.prose :is(.katex-display, .table-scroll, pre)'),
      ].every((box) => {
        const isWide = box.scrollWidth > box.clientWidth;
        return box.tabIndex === (isWide ? 0 : -1) && Boolean(box.ariaLabel) === isWide;
      }),
    );
  });

  it('buttons leave the text to who reads on, and return to who scrolls back', async () => {
    const page = await blog.look(DETR, { viewport: PHONE });
    const buttons = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('.tool')].filter((tool) => {
            const { top, bottom } = tool.getBoundingClientRect();
            return top < innerHeight && bottom > 0;
          }).length,
      );
    await page.mouse.wheel(0, 2000);
    await page.waitForFunction(() => scrollY > 1000);
    await expect.poll(buttons).toBe(0);
    await page.mouse.wheel(0, -300);
    await expect.poll(buttons).toBe(3);
  });
});

/** Parts out of sight are not laid out, and clip what is too wide: here nothing may hide. */
async function layOutEverything(page: Page): Promise<void> {
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
}

/** Names of the elements that reach beyond the page and are not in a box that scrolls. */
function widerThanThePage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = '.katex-display, .table-scroll, pre, .sidebar, .sr-only, .skip-link';
    const beyond = [...document.querySelectorAll<HTMLElement>('main :not(svg, svg *)')]
      .filter((element) => !element.closest(scrolls) && !element.closest('.katex-mathml'))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`);
    if (root.scrollWidth > innerWidth) beyond.push(`page ${root.scrollWidth}`);
    return beyond;
  });
}
