/** Pictures of a page for a designer's eye: light and dark, phone, desktop and print, in a folder that git ignores. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE } from './chromium.ts';

const FOLDER = join(import.meta.dirname, 'screenshots');
/** A4 at 96 dots an inch. */
const PAPER = { width: 794, height: 1123 };
const SHOTS = [
  ['desktop', DESKTOP, 'screen'],
  ['phone', PHONE, 'screen'],
  ['print', PAPER, 'print'],
] as const;

/** Only where the environment has SCREENSHOTS: they take a second a page. */
export async function takeScreenshots(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  mkdirSync(FOLDER, { recursive: true });
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const [size, viewport, media] of SHOTS) {
    await page.setViewportSize(viewport);
    for (const colorScheme of media === 'print'
      ? (['light'] as const)
      : (['light', 'dark'] as const)) {
      await page.emulateMedia({ media, colorScheme });
      await page.screenshot({
        path: join(FOLDER, `${name.replaceAll(' ', '-')}-${size}-${colorScheme}.png`),
      });
    }
  }
}
