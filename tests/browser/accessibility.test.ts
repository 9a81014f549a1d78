/** What axe finds, on one page of each kind: nothing, and no pale text in dark or forced colours. */
import { describe, it } from 'vitest';
import { expectNoViolations } from './axe.ts';
import { PHONE, reader } from './chromium.ts';
import { EINOPS, PAGE_KINDS } from './page-kinds.ts';

const blog = reader();

describe('axe finds nothing in light, dark and forced colours', () => {
  it.each([...PAGE_KINDS, ['post with code', EINOPS]])('on the %s', async (_, path) => {
    const page = await blog.look(path);
    await expectNoViolations(page);
  });

  // Colours are those of a desktop, and the index holds what posts hold. What scrolls is a stop of the Tab key
  // once it is laid out.
  it.each(PAGE_KINDS.filter(([kind]) => kind !== 'index'))(
    'on the %s on a phone, all of it laid out',
    async (_, path) => {
      const page = await blog.look(path, { viewport: PHONE, bypassCSP: true });
      await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLElement>('.katex-display')].every(
          (box) => box.scrollWidth <= box.clientWidth || box.tabIndex === 0,
        ),
      );
      await expectNoViolations(page, 1);
    },
  );

  it.each([
    ['menu', '.menu-open', '.menu-list'],
    ['sidebar', '.sidebar-open', '.sidebar'],
  ])('on a phone with its %s open', async (_, opener, panel) => {
    const page = await blog.look('about/', { viewport: PHONE });
    await page.click(opener);
    await page.locator(panel).waitFor();
    await expectNoViolations(page);
  });
});
