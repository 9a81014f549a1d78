/** A page of the example blog whose text a test writes. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { html } from '../example/markdown.ts';
import type { Reader } from './chromium.ts';
import { EINOPS } from './page-kinds.ts';

export async function openMarkdown(
  blog: Reader,
  markdown: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await blog.blank(options);
  await page.route(`**/${encodeURI(EINOPS)}`, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const start = body.indexOf('<div class="prose">') + '<div class="prose">'.length;
    const end = body.lastIndexOf('</article>');
    await route.fulfill({
      response,
      body: `${body.slice(0, start)}${html(markdown)}</div>${body.slice(end)}`,
    });
  });
  await page.goto(blog.site.url + EINOPS);
  return page;
}
