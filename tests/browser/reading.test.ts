/** What a reader does with a note: follow links, copy code, read in the dark, print. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reader } from './chromium.ts';
import { DETR, EINOPS, NMS } from './page-kinds.ts';

const blog = reader();

describe('links within a page', () => {
  it('every heading lands at the top of the window, Chinese ones too', async () => {
    const page = await blog.look(DETR);
    const hrefs = await hrefsOf(page, '.toc a');
    expect(hrefs.some((href) => /%E/.test(href))).toBe(true);
    for (const href of hrefs) {
      await page.evaluate((target) => {
        location.hash = target;
      }, href);
      const { top, room } = await page.evaluate(() => {
        const heading = document.querySelector(':target');
        const below = document.documentElement.scrollHeight - innerHeight - scrollY;
        return { top: heading?.getBoundingClientRect().top ?? -1, room: below };
      });
      expect(top).toBeGreaterThanOrEqual(0);
      // The last ones cannot come up all the way where the page ends first.
      if (room > 1) expect(top).toBeLessThan(60);
    }
  });

  it.each([
    ['a post', NMS],
    ['the index', ''],
  ])('all of %s lead somewhere', async (_, path) => {
    const page = await blog.look(path);
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map(({ hash }) => decodeURIComponent(hash.slice(1)))
        .filter((id) => id !== '' && !document.getElementById(id)),
    );
    expect(dead).toEqual([]);
  });

  it('an index page with ten whole posts has no id twice', async () => {
    const page = await blog.look('');
    expect(await page.locator('article').count()).toBe(10);
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map((element) => element.id),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('code', () => {
  it('shows line numbers that are not copied', async () => {
    const page = await blog.look(EINOPS);
    const blocks = await page.evaluate(() =>
      [...document.querySelectorAll('.code pre')].map((pre) => {
        getSelection()?.selectAllChildren(pre);
        const line = pre.querySelector('.line');
        const number = line ? getComputedStyle(line, '::before').content : '';
        return { copied: getSelection()?.toString(), code: pre.textContent, number };
      }),
    );
    expect(blocks.length).toBeGreaterThan(5);
    for (const { copied, code, number } of blocks) {
      expect(copied?.trimEnd()).toBe(code?.trimEnd());
      expect(number).toMatch(/^counter\(line\)/);
    }
  });
});

describe('formulas', () => {
  it("are set in fonts from the site's own path", async () => {
    const page = await blog.look(DETR);
    const faces = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter(({ family }) => family.includes('KaTeX'))
        .map(({ family, status }) => ({ family, status }));
    });
    expect(faces.filter(({ status }) => status === 'error')).toEqual([]);
    const loaded = faces.filter(({ status }) => status === 'loaded');
    expect(loaded.map(({ family }) => family)).toContain('KaTeX_Main');
    expect(loaded.map(({ family }) => family)).toContain('KaTeX_Math');
    const urls = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const fonts = urls.filter((url) => url.includes('.woff2'));
    expect(fonts).toHaveLength(loaded.length);
    expect(fonts.filter((url) => !url.startsWith(blog.site.url))).toEqual([]);
  });
});

describe('colours', () => {
  it('are dark for who asks for dark: page, panel and code', async () => {
    const page = await blog.look(DETR, { colorScheme: 'dark' });
    const { backgrounds, texts } = await lightness(page);
    expect(Math.max(...backgrounds)).toBeLessThan(0.2);
    expect(Math.min(...texts)).toBeGreaterThan(0.6);
  });

  it('are light for all others', async () => {
    const page = await blog.look(DETR, { colorScheme: 'light' });
    const { backgrounds, texts } = await lightness(page);
    expect(Math.min(...backgrounds)).toBeGreaterThan(0.9);
    expect(Math.max(...texts)).toBeLessThan(0.4);
  });

  it('are black on white on paper, also for who reads in the dark', async () => {
    const page = await blog.look(DETR, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { backgrounds, texts } = await lightness(page);
    expect(Math.min(...backgrounds)).toBeGreaterThan(0.9);
    expect(Math.max(...texts)).toBeLessThan(0.4);
    for (const name of ['.menu', '.sidebar', '.tools', '.sidebar-open', '.neighbours']) {
      expect([name, await page.locator(name).isVisible()]).toEqual([name, false]);
    }
  });
});

function hrefsOf(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (links) => [...document.querySelectorAll<HTMLAnchorElement>(links)].map(({ hash }) => hash),
    selector,
  );
}

/** Of what lies behind the text, and of the text, between 0 (black) and 1 (white). */
function lightness(page: Page): Promise<{ backgrounds: number[]; texts: number[] }> {
  return page.evaluate(() => {
    const white = 255;
    const of = (selector: string, property: 'color' | 'backgroundColor') => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`there is no ${selector}`);
      const colour = getComputedStyle(element)[property];
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      // What is transparent on paper is white.
      return alpha === 0 ? 1 : (red + green + blue) / (3 * white);
    };
    return {
      backgrounds: [of('body', 'backgroundColor'), of('.code', 'backgroundColor')],
      texts: ['.prose p', '.prose h2', '.prose td', '.code code', '.post-meta'].map((selector) =>
        of(selector, 'color'),
      ),
    };
  });
}
