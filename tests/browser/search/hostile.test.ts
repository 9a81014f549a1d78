/** Titles, tags, headings, text, formulas and queries that try to become code: they stay text. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reader } from '../chromium.ts';
import { serveSite } from '../site-server.ts';
import { answered, pathOf } from './searching.ts';

/** Each calls `hit()` where it is run. */
const CODE = [
  '<img src=x onerror=hit()>',
  '<script>hit()</script>',
  '"><svg onload=hit()>',
  "' autofocus onfocus=hit() x='",
  'javascript:hit()',
  '<iframe srcdoc="<script>parent.hit()</script>">',
  '</template><script>hit()</script>',
  '</script><script>hit()</script>',
  '<math><mtext><img src=x onerror=hit()></mtext></math>',
  '<style>@import "javascript:hit()"</style>',
  '<a href="javascript:hit()">x</a>',
  '&lt;img src=x onerror=hit()&gt;',
  '&#60;img src=x onerror=hit()&#62;',
  '<details open ontoggle=hit()>',
  '<base href="//evil.example/">',
  '//evil.example/%0d%0a<b>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would run
  '${hit()} {{hit()}} `${hit()}`',
  '\\href{javascript:hit()}{x}',
  '\\html@mathml{<img src=x onerror=hit()>}{x}',
  '\\htmlData{onclick=hit()}{x}',
  '$\\text{<img src=x onerror=hit()>}$',
  '__proto__ constructor toString',
  '"\'><b>\u2028\u202e[x](javascript:hit())',
  '%3Cimg%20src=x%20onerror=hit()%3E',
  '\ud83d <x onclick=hit()>',
];

const AROUND = ['', '检测', 'tag:', 'tag:"', '"', '$', 'tex:', '( ', 'year:2024 ', '\\\\'];
const TAILS = ['', ' 卷积'];

/** 500 different ones. */
const TEXTS = CODE.flatMap((code) =>
  AROUND.flatMap((around) => TAILS.map((tail) => `${around}${code}${tail}`)),
);

const blog = reader(() => serveSite(notes()));

/** Twenty texts a note: as its title, tags, headings, code, math and words. */
function notes(): Record<string, string> {
  const files: Record<string, string> = { 'scholium.yaml': 'title: 笔记\nlanguage: zh-CN\n' };
  for (let at = 0; at < TEXTS.length; at += 20) {
    const [title, one, other, ...rest] = TEXTS.slice(at, at + 20).map((text) =>
      text.replace(/\p{Surrogate}/gu, ''),
    );
    const fields = { title, tags: [`${one} ${at}`, `${other} ${at}`], date: '2024-03-01' };
    const blocks = rest.map((text, index) => {
      const code = `\`\`\`\`\` ${text.replaceAll('`', "'")} \`\`\`\`\``;
      return index % 4 === 0 ? `## ${code}` : code;
    });
    files[`posts/n${at}.md`] =
      `---\n${JSON.stringify(fields)}\n---\nfind 检测\n\n${blocks.join('\n\n')}\n`;
  }
  return files;
}

async function watched(path: string): Promise<{ page: Page; incidents: string[] }> {
  const page = await blog.blank();
  const incidents: string[] = [];
  await page.exposeFunction('hit', () => incidents.push('code was run'));
  page.on('dialog', (dialog) => incidents.push(`dialog ${dialog.message()}`));
  page.on('pageerror', (error) => incidents.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(blog.site.url)) incidents.push(request.url());
  });
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(blog.site.url) && frame.url() !== 'about:blank') {
      incidents.push(`went to ${frame.url()}`);
    }
  });
  await page.goto(blog.site.url + path);
  return { page, incidents };
}

/**
 * Elements that the search never makes, and attributes that run or lead elsewhere: now, and after each of
 * `queries` is answered. Runs in the page.
 */
async function foreign(queries: string[] = []): Promise<string[]> {
  const known =
    /^(?:a|button|details|div|form|h[23]|input|kbd|li|mark|math|ol|p|semantics|annotation|span|summary|time|ul|m[a-z]+)$/;
  const odd = new Set<string>();
  look();
  const field = document.querySelector<HTMLInputElement>('dialog input, .search-form input');
  const status = document.querySelector<HTMLElement>('dialog .search-status, .search-status');
  for (const query of queries) {
    if (!field || !status) throw new Error('there is no search');
    delete status.dataset.state;
    field.value = query;
    if (field.closest('dialog')) field.dispatchEvent(new Event('input'));
    else field.form?.requestSubmit();
    while (!status.dataset.state) await new Promise((resolve) => setTimeout(resolve));
    look();
  }
  return [...odd];

  function look(): void {
    for (const each of document.querySelectorAll('#search-results *, dialog *')) {
      if (!known.test(each.localName)) odd.add(each.localName);
      for (const { name, value } of each.attributes) {
        const leads = name === 'href' && new URL(value, location.href).origin !== location.origin;
        if (name.startsWith('on') || name === 'src' || leads) odd.add(`${name}=${value}`);
      }
    }
  }
}

it('500 titles, tags, headings and texts among the results', async () => {
  expect(new Set(TEXTS).size).toBe(500);
  const { page, incidents } = await watched(pathOf('find'));
  await answered(page);
  while (await page.locator('.search-more').isVisible()) {
    const before = await page.locator('.search-post').count();
    await page.click('.search-more');
    await expect.poll(() => page.locator('.search-post').count()).toBeGreaterThan(before);
  }
  expect(await page.locator('.search-post').count()).toBe(TEXTS.length / 20);
  expect(await page.evaluate(foreign, [])).toEqual([]);
  await page.click('.search-facets summary >> nth=0');
  await page.click('.search-facets details a >> nth=-1');
  await answered(page);
  expect(await page.evaluate(foreign, [])).toEqual([]);
  expect(incidents).toEqual([]);
});

it('250 queries, in the field, in the address and in the dialog', async () => {
  const { page, incidents } = await watched('search/');
  await page.locator('.search-tips').waitFor();
  // With a word after it, a query is read as without.
  const queries = TEXTS.filter((text) => !text.endsWith(TAILS[1] ?? ''));
  expect(queries).toHaveLength(250);
  expect(await page.evaluate(foreign, queries)).toEqual([]);
  const [query = '', , , tag = ''] = TEXTS;
  await page.goto(`${blog.site.url}search/?${new URLSearchParams({ q: query, tag })}`);
  await answered(page);
  expect(await page.evaluate(foreign, [])).toEqual([]);
  await page.goto(blog.site.url);
  await page.keyboard.press('/');
  await page.locator('dialog[open]').waitFor();
  const some = TEXTS.filter((_, index) => index % 20 === 0);
  expect(await page.evaluate(foreign, some)).toEqual([]);
  expect(incidents).toEqual([]);
});
