/** An English site at the root of its host, under the policy of its pages, which allows nothing but its own files. */
import { expect, it } from 'vitest';
import { note } from '../../site-folder.ts';
import { reader } from '../chromium.ts';
import { serveSite } from '../site-server.ts';
import { answered, FIELD, STATUS } from './searching.ts';

const SETTINGS = `title: Notes
url: https://example.org/
language: en
math:
  macros:
    '\\loss': '\\mathcal{L}_{#1}'
`;

const BODY = `Anchors are matched to boxes.

## Matching

The loss $\\loss{box}$ of 匈牙利 matching is $\\hat{\\sigma}=\\arg\\min\\sum_i L_i$, see

$$
\\theta_S^{PL} = \\frac{1}{K}\\sum_k \\fcolorbox{red}{white}{x}
$$
`;

const blog = reader(() =>
  serveSite({
    'scholium.yaml': SETTINGS,
    'posts/matching.md': note(BODY, 'title: Matching anchors\ntags: [detection]'),
  }),
);

it('the search works, speaks English, breaks no rule of the policy and asks no other host', async () => {
  const page = await blog.blank();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(blog.site.url)) complaints.push(request.url());
  });
  await page.goto(blog.site.url);
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  expect(await page.getAttribute('dialog input', 'aria-label')).toBe('Search the posts');
  await page.keyboard.type('matching');
  await expect.poll(() => page.locator(STATUS).textContent()).toBe('Posts found: 1');
  await page.locator('.search-section math').first().waitFor();
  await expect.poll(() => page.locator('.search-formula:not([data-set])').count()).toBe(0);
  await page.click('.search-foot a');
  await page.waitForURL(/\/search\/\?q=matching$/);
  await answered(page);
  await page.fill(FIELD, '$\\frac{1}{K}$');
  await page.locator('.search-preview mfrac').waitFor();
  await page.goto(`${blog.site.url}search/?q=matching`);
  await page.click('.search-section a');
  await page.locator('.search-marks').waitFor();
  expect(await page.locator('.search-marks button').allTextContents()).toEqual([
    'Next',
    'Remove marks',
  ]);
  await page.locator('.katex-display .katex-html').hover();
  await page.locator('a.find-formula').waitFor();
  expect(await page.textContent('a.find-formula')).toBe('Find formula elsewhere');
  expect(complaints).toEqual([]);
});
