/** The preview in a real browser: what was changed comes into sight, what was not stays where it is. */
import { expect, test } from 'vitest';
import { fakeSite, preview } from '../serve/preview-site.ts';
import { reader } from './chromium.ts';

const { blank } = reader();

/** A page of eighty paragraphs; `changes` says which are others. */
function pageWith(changes: Record<number, string> = {}): string {
  const paragraphs = Array.from({ length: 80 }, (_, n) => `<p>${changes[n] ?? `第 ${n} 段。`}</p>`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  return `<!doctype html><html><head>${policy}</head><body><ul><li>一</li></ul>${paragraphs.join('')}</body></html>`;
}

test('a page that reloads after an edit shows the place of the edit', async () => {
  const site = fakeSite({ outputs: [{ path: 'index.html', contents: pageWith() }] });
  const { port, write, built } = await preview(site);
  await built();
  const page = await blank();
  await page.goto(`http://127.0.0.1:${port}/`);
  const edit = async (changes: Record<number, string>) => {
    site.outputs = [{ path: 'index.html', contents: pageWith(changes) }];
    const reloaded = page.waitForEvent('load');
    write('posts/a.md', JSON.stringify(changes));
    await reloaded;
  };
  const isInSight = (text: string) =>
    page.getByText(text).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
  await edit({ 70: '改过的一段。' });
  await expect.poll(() => isInSight('改过的一段。')).toBe(true);
  const before = await page.evaluate(() => window.scrollY);
  await edit({ 70: '又改过的一段。' });
  await expect.poll(() => isInSight('又改过的一段。')).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
});
