/** What axe finds, on one page of each kind: nothing, in light, dark and forced colours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, reader } from './chromium.ts';
import { EINOPS, PAGE_KINDS } from './page-kinds.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SCHEMES: [name: string, media: Parameters<Page['emulateMedia']>[0]][] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
];

const blog = reader();

describe('axe finds nothing in light, dark and forced colours', () => {
  it.each([...PAGE_KINDS, ['post with code', EINOPS]])('on the %s', async (_, path) => {
    const page = await blog.open(path);
    for (const [name, media] of SCHEMES) {
      await page.emulateMedia(media);
      expect([name, await violations(page)]).toEqual([name, []]);
    }
  });

  it.each([
    ['menu', '.menu-open', '.menu-list'],
    ['sidebar', '.sidebar-open', '.sidebar'],
  ])('on a phone with its %s open', async (_, opener, panel) => {
    const page = await blog.open('about/', { viewport: PHONE });
    await page.click(opener);
    await page.locator(panel).waitFor();
    for (const [name, media] of SCHEMES) {
      await page.emulateMedia(media);
      expect([name, await violations(page)]).toEqual([name, []]);
    }
  });
});

/** Rule and element of each fault; formulas, which are alike, are looked at in part. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => {
    for (const formula of [...document.querySelectorAll('.katex')].slice(20)) {
      if (!formula.closest('th')) formula.remove();
    }
    // What `AXE` defines.
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return found.flatMap(({ id, nodes }) =>
    nodes
      // axe holds MathML, which screen readers read, for no text.
      .filter(({ html }) => !(id === 'empty-table-header' && html.includes('aria-label')))
      .map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  );
}
