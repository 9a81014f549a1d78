/** The policy of pages in a real browser: nothing that a page needs is refused, nothing else runs or loads. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { note } from '../site-folder.ts';
import { expectNoViolations } from './axe.ts';
import { reader } from './chromium.ts';
import { DETR } from './page-kinds.ts';
import { serveSite } from './site-server.ts';

const blog = reader();

it('a script, a handler, a style and a frame that got into a page do nothing', async () => {
  const page = await blog.blank();
  const refused = refusals(page);
  const path = blog.site.url + DETR;
  await page.route(path, async (route) => {
    const response = await route.fetch();
    const evil = [
      '<script>window.canary = 1</script>',
      '<img src="x" alt="" onerror="window.canary = 2">',
      '<a id="evil" href="javascript:void(window.canary=3)">x</a>',
      '<script src="https://evil.example/x.js"></script>',
      '<style>body { display: none }</style>',
      '<iframe src="https://evil.example/"></iframe>',
      '<base href="https://evil.example/">',
    ].join('');
    const body = (await response.text()).replace('<main', `${evil}<main`);
    await route.fulfill({ response, body });
  });
  const elsewhere: string[] = [];
  await page.route('https://evil.example/**', (route) => {
    elsewhere.push(route.request().url());
    return route.abort();
  });
  await page.goto(path);
  await page.click('#evil');
  await expect.poll(() => refused.length).toBe(7);
  expect(await page.evaluate(() => 'canary' in window)).toBe(false);
  expect(await page.locator('main').isVisible()).toBe(true);
  expect(elsewhere).toEqual([]);
});

const GISCUS = `comments:
  provider: giscus
  repo: me/notes
  repo_id: R_1
  category: Notes
  category_id: C_1
`;
const WALINE = `comments:
  provider: waline
  server: https://talk.example.org
  client: https://cdn.example.org/waline/
`;
const POSTS = {
  'posts/a.md': note('正文 $x$。\n\n```js\nlet a\n```', 'title: 甲'),
  'posts/quiet.md': note('Text.', 'title: Quiet\ncomments: false'),
};
const site = (settings: string) =>
  serveSite({ 'scholium.yaml': `url: https://example.org/\n${settings}`, ...POSTS });

describe('comments by giscus', () => {
  const talk = reader(() => site(GISCUS));

  it('ask nobody before the click, then show the frame of giscus alone, light or dark', async () => {
    const page = await talk.blank();
    const refused = refusals(page);
    const asked: string[] = [];
    await page.route(/giscus\.app|github/, async (route) => {
      asked.push(route.request().url());
      const body = `<script>parent.postMessage({ giscus: { resizeHeight: 777 } }, '*');
        addEventListener('message', ({ data }) => document.title = data.giscus.setConfig.theme)</script>`;
      await route.fulfill({ contentType: 'text/html', body });
    });
    await page.goto(`${talk.site.url}2024/03/01/a/`);
    await page.getByRole('button', { name: '加载评论' }).waitFor();
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: '加载评论' }).click();
    await page.locator('iframe[title="评论"]').waitFor();
    await expect
      .poll(() => page.locator('iframe').evaluate((frame) => frame.style.height))
      .toBe('777px');
    const { pathname, searchParams } = new URL(asked[0] ?? '');
    expect(pathname).toBe('/zh-CN/widget');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ repo: 'me/notes', repoId: 'R_1', category: 'Notes', categoryId: 'C_1' },
      ...{ term: '/2024/03/01/a/', theme: 'light', session: '' },
    });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => page.frames()[1]?.title()).toBe('dark');
    expect(asked).toHaveLength(1);
    expect(refused).toEqual([]);
  });

  it('open at once for a reader who comes back from signing in, whose address is mended', async () => {
    const page = await talk.blank();
    const asked = page.waitForRequest(/giscus\.app/);
    await page.route(/giscus\.app/, (route) => route.fulfill({ body: '' }));
    await page.goto(`${talk.site.url}2024/03/01/a/?giscus=token`);
    expect(new URL((await asked).url()).searchParams.get('session')).toBe('token');
    expect(page.url()).toBe(`${talk.site.url}2024/03/01/a/`);
  });

  it('are a link without JavaScript, and nothing on a post that wants none', async () => {
    const page = await talk.open('2024/03/01/a/', { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: '加载评论' }).isVisible()).toBe(false);
    expect(await page.getAttribute('.comments a', 'href')).toBe(
      'https://github.com/me/notes/discussions',
    );
    await expectNoViolations(await talk.open('2024/03/01/a/'));
    await page.goto(`${talk.site.url}2024/03/01/quiet/`);
    expect(await page.locator('.comments').count()).toBe(0);
    expect(await page.content()).not.toContain('giscus');
  });
});

describe('comments by Waline', () => {
  const talk = reader(() => site(WALINE));

  it('load its script and styles by the click, and tell where it fails', async () => {
    const page = await talk.blank();
    const refused = refusals(page);
    const asked: string[] = [];
    let isDown = true;
    await page.route(/\/\/(?:cdn|talk)\.example\.org/, async (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      if (isDown) return route.abort();
      const headers = { 'access-control-allow-origin': '*' };
      const script =
        'export const init = async ({ el, serverURL, path, lang }) => { el.textContent = [lang, path, await (await fetch(serverURL + "/api")).text()].join(" ") };';
      if (pathname.endsWith('.js')) {
        return route.fulfill({ contentType: 'text/javascript', headers, body: script });
      }
      return route.fulfill({ contentType: 'text/css', headers, body: '两条' });
    });
    await page.goto(`${talk.site.url}2024/03/01/a/`);
    const button = page.getByRole('button', { name: '加载评论' });
    await button.waitFor();
    expect(asked).toEqual([]);
    await button.click();
    await page.getByText('评论没有加载成功').waitFor();
    isDown = false;
    await button.click();
    await page.getByText('zh-CN /2024/03/01/a/ 两条').waitFor();
    expect(refused).toEqual([]);
  });
});

/** What the policy of the page has refused so far. */
function refusals(page: Page): string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  return refused;
}
