/** Pages without a mouse. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, reader } from './chromium.ts';
import { DETR, PAGE_KINDS } from './page-kinds.ts';

const STOPS = 30;

const blog = reader();

it.each(PAGE_KINDS)('the first stop of %s is a link past the menu', async (_, path) => {
  const page = await blog.look(path);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatchObject({ class: 'skip-link', isInSight: true });
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.querySelector(':target')?.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  const { isInHeader } = await focused(page);
  expect(isInHeader).toBe(false);
});

it.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])('every stop on %s is in sight and outlined', async (_, viewport) => {
  const page = await blog.look(DETR, { viewport });
  const names = new Set<string>();
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, isInSight, isOutlined } = await focused(page);
    if (name === 'BODY') break;
    names.add(name);
    expect({ name, isInSight, isOutlined }).toEqual({ name, isInSight: true, isOutlined: true });
  }
  expect(names.size).toBeGreaterThan(STOPS / 2);
});

describe('the panels of a phone', () => {
  it.each([
    ['the menu', '.menu-open', '.menu-list'],
    ['the sidebar', '.sidebar-open', '.sidebar'],
  ])('%s opens with Enter, is the next stop, and closes with Escape', async (_, opener, panel) => {
    const page = await blog.look(DETR, { viewport: PHONE });
    await page.focus(opener);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(panel).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest(':target') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(panel).isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    expect((await focused(page)).isInSight).toBe(true);
  });
});

it('arrow keys change the tabs of the sidebar', async () => {
  const page = await blog.look(DETR);
  await page.focus('.tab-input:checked');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('.overview').isVisible()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('.toc').isVisible()).toBe(true);
});

/** Where the keyboard is. A hidden radio button is seen in its label. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const seen = element.classList.contains('sr-only') && label ? label : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(seen);
    const { top, bottom, left, right, width } = seen.getBoundingClientRect();
    return {
      name: [element.tagName, element.id, element.getAttribute('href'), element.ariaLabel]
        .filter(Boolean)
        .join(' '),
      class: element.className,
      isInHeader: element.closest('.site-header') !== null,
      isInSight: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 1,
      isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
}
