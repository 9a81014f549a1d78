/** What tests of the search do over and over: go to a query, wait for its answer, follow requests. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Reader } from '../chromium.ts';

export const FIELD = '.search-form input';
export const STATUS = '.search-status';
export const TITLES = '.search-title a';

/** The search page with its answer to `query`. */
export async function searched(
  blog: Reader,
  query: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await blog.look(pathOf(query), options);
  await answered(page);
  return page;
}

export function pathOf(query: string): string {
  return `search/?${new URLSearchParams({ q: query })}`;
}

/** Waits for what was found, or for the message that nothing was. */
export async function answered(page: Page): Promise<void> {
  await page.locator(`${STATUS}:is([data-state="found"], [data-state="none"])`).waitFor();
}

export async function expectQuery(page: Page, query: string): Promise<void> {
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(query);
}

export function titles(page: Page): Promise<string[]> {
  return page.locator(TITLES).allTextContents();
}

export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Types `steps` as an input method does, each shown before the next, then chooses `chosen`. */
export async function compose(
  page: Page,
  steps: string[],
): Promise<(chosen: string) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) {
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
    });
    const selection = { selectionStart: text.length, selectionEnd: text.length };
    await session.send('Input.imeSetComposition', { text, ...selection });
  }
  return async (chosen) => {
    await session.send('Input.insertText', { text: chosen });
  };
}

/** Paths of the site that were asked for, from now on. */
export function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}
