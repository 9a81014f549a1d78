/** What helps to read a long note: branches that fold, figures that zoom, footnotes beside the text. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { html } from '../example/markdown.ts';
import { expectNoViolations } from './axe.ts';
import { PHONE, reader } from './chromium.ts';
import { DETR, EINOPS, NMS } from './page-kinds.ts';

const WIDE = { width: 1600, height: 900 };

const blog = reader();

describe('a long and deep list', () => {
  /** Of items, whether they are seen, by level. */
  const seen = (page: Page) =>
    page.evaluate(() =>
      [1, 2, 3, 4].map((level) => {
        const deeper = [...document.querySelectorAll(`.outline${' li'.repeat(level + 1)}`)];
        const items = [...document.querySelectorAll(`.outline${' li'.repeat(level)}`)];
        const own = items.filter((item) => !deeper.includes(item));
        const shown = own.filter((item) => item.checkVisibility());
        return shown.length === 0 ? 'none' : shown.length === own.length ? 'all' : 'some';
      }),
    );

  it('is shown down to a level, and whole again', async () => {
    const page = await blog.look(EINOPS);
    expect(await seen(page)).toEqual(['all', 'all', 'all', 'all']);
    await page.getByRole('button', { name: '展开到第 2 层' }).click();
    expect(await seen(page)).toEqual(['all', 'all', 'none', 'none']);
    expect(await page.locator('.fold-rest:visible').count()).toBeGreaterThan(3);
    await expectNoViolations(page);
    await page.emulateMedia({ media: 'print' });
    expect(await seen(page)).toEqual(['all', 'all', 'all', 'all']);
    expect(await page.locator('.outline-bar').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '全部' }).click();
    expect(await seen(page)).toEqual(['all', 'all', 'all', 'all']);
  });

  it('folds a branch by keyboard, and unfolds it for a link that leads into it', async () => {
    const page = await blog.look(EINOPS, { viewport: PHONE });
    await page.locator('.outline').scrollIntoViewIfNeeded();
    const button = page.locator('.fold >> nth=2');
    const branch = page.locator('.branch >> nth=2');
    const box = await button.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect(await button.getAttribute('aria-label')).toMatch(/^“.+”之下$/);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    const hidden = () => branch.locator('[hidden]:not(.fold-rest)').count();
    expect(await hidden()).toBeGreaterThan(0);
    await branch
      .locator('li')
      .last()
      .evaluate((item) => {
        item.id = 'deep';
        location.hash = '#deep';
      });
    await expect.poll(hidden).toBe(0);
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await button.press(' ');
    await branch.locator('.fold-rest').first().click();
    expect(await hidden()).toBe(0);
  });

  it('stands where it stands without JavaScript, which has nothing folded', async () => {
    const places = async (javaScriptEnabled: boolean) => {
      const page = await blog.look(EINOPS, { javaScriptEnabled });
      if (javaScriptEnabled) await page.locator('.outline-bar').waitFor();
      // The text before the list, and the list: a page without script keeps no room for the bar.
      return page.locator('.outline > li').first().boundingBox();
    };
    const [with_, without] = [await places(true), await places(false)];
    expect((with_?.y ?? 0) - (without?.y ?? 0)).toBeGreaterThan(0);
    expect((with_?.y ?? 0) - (without?.y ?? 0)).toBeLessThan(40);
    const page = await blog.look(EINOPS, { javaScriptEnabled: false });
    expect(await page.locator('.outline [hidden], .outline-bar').count()).toBe(0);
  });
});

describe('a figure', () => {
  it('fills the window, with its caption, until Esc or a click', async () => {
    const page = await blog.look(DETR, { viewport: PHONE });
    const image = page.locator('.figure > img').first();
    const small = await image.boundingBox();
    await image.focus();
    await page.keyboard.press('Enter');
    const large = page.locator('dialog.zoom[open] img');
    await large.waitFor();
    expect((await large.boundingBox())?.width).toBeGreaterThan(1.5 * (small?.width ?? 0));
    const caption = await page.locator('.figure figcaption').first().innerText();
    expect(await page.locator('.zoom-caption').innerText()).toBe(caption);
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await image.evaluate((element) => element === document.activeElement)).toBe(true);
    await image.click();
    await large.waitFor();
    await page.click('.zoom-close');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await image.press(' ');
    await large.click();
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('is seen whole on a desktop', async () => {
    const page = await blog.look(DETR);
    await page.locator('.figure > img').first().click();
    await page.locator('dialog.zoom[open] img').waitFor();
    const box = await page.locator('dialog.zoom[open] img').boundingBox();
    expect(box?.width).toBeGreaterThan(900);
    expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 900).toBe(true);
  });
});

describe('footnotes', () => {
  /** The page with `markdown` for its text, so that it has as many footnotes as a test wants. */
  async function open(markdown: string): Promise<Page> {
    const page = await blog.blank({ viewport: WIDE });
    await page.route(`**/${NMS}`, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      const start = body.indexOf('<div class="prose">') + '<div class="prose">'.length;
      const end = body.lastIndexOf('</article>');
      const text = `${body.slice(0, start)}${html(markdown)}</div>${body.slice(end)}`;
      await route.fulfill({ response, body: text });
    });
    await page.goto(blog.site.url + NMS);
    return page;
  }

  const LABELS = ['a', 'b', 'c', 'd', 'e', 'f'];
  const MANY = [
    `一段话${LABELS.map((label) => `有注[^${label}]`).join('，')}，又提第一个[^a]。`,
    ...LABELS.map((label) => `[^${label}]: 注 [${label}](https://a.org) ${'说明 '.repeat(20)}`),
  ].join('\n\n');

  it('stand beside the text, in order and clear of each other, for eyes alone', async () => {
    const page = await open(MANY);
    await page.locator('.side-note').first().waitFor();
    const { notes, text, calls } = await page.evaluate(() => {
      const boxOf = (element: Element | null) => {
        const { top, bottom, left, right } = (element ?? document.body).getBoundingClientRect();
        return { top, bottom, left, right };
      };
      const all = (selector: string) => [...document.querySelectorAll(selector)].map(boxOf);
      return {
        notes: all('.side-note:not([hidden])'),
        calls: all('.prose [data-footnote-ref]'),
        text: boxOf(document.querySelector('main .prose')),
      };
    });
    expect(notes).toHaveLength(LABELS.length);
    expect(Math.abs((notes[0]?.top ?? 0) - (calls[0]?.top ?? 0))).toBeLessThan(20);
    for (const [index, { top, left, right }] of notes.entries()) {
      expect(left).toBeGreaterThan(text.right);
      expect(right).toBeLessThanOrEqual(WIDE.width);
      if (index > 0) expect(top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? 0);
    }
    expect(await page.locator('.footnotes li').count()).toBe(LABELS.length);
    expect(await page.locator('.side-notes[aria-hidden="true"]').count()).toBe(1);
    expect(await page.locator('.side-notes [id], .side-notes a:not([tabindex="-1"])').count()).toBe(
      0,
    );
    await expectNoViolations(page);
  });

  it('do not where there is no room, or on paper', async () => {
    const page = await blog.look(NMS, { viewport: WIDE });
    const note = page.locator('.side-note').first();
    await page.locator('[data-footnote-ref]').first().scrollIntoViewIfNeeded();
    await note.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await note.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => note.isVisible()).toBe(false);
    }
  });
});
