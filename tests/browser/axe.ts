/** axe on a page as it is, in light, dark and forced colours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const COLOURS = ['color-contrast', 'link-in-text-block'];

type Media = Parameters<Page['emulateMedia']>[0];

/** All rules at once in light; in the others what they can change. */
const SCHEMES: [name: string, media: Media, rules: string[] | undefined][] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, undefined],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, COLOURS],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }, COLOURS],
];

/** `schemes`: all of them, or the first alone where only the window differs from what was looked at before. */
export async function expectNoViolations(page: Page, schemes = SCHEMES.length): Promise<void> {
  for (const [name, media, rules] of SCHEMES.slice(0, schemes)) {
    await page.emulateMedia(media);
    expect([name, await violations(page, rules)]).toEqual([name, []]);
  }
}

/** Rule and element of each fault; formulas and whole posts of an index, which are alike, are looked at in part. */
async function violations(page: Page, rules: string[] | undefined): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate((runOnly) => {
    for (const text of [...document.querySelectorAll('.post-full .prose')].slice(2)) text.remove();
    for (const formula of [...document.querySelectorAll('.katex')].slice(8)) {
      if (!formula.closest('th')) formula.remove();
    }
    // What `AXE` defines.
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    return axe.run(runOnly ? { runOnly } : {});
  }, rules);
  return found.flatMap(({ id, nodes }) =>
    nodes
      // axe holds MathML, which screen readers read, for no text.
      .filter(({ html }) => !(id === 'empty-table-header' && html.includes('aria-label')))
      .map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  );
}
