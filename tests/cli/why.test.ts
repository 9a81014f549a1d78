/** `scholium build --why PAGE`: what made a page be rendered. */
import { appendFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, scholium } from './scholium.ts';

const SETTINGS = 'title: Notes\nlanguage: en\nurl: https://example.org/\ntimezone: UTC\n';
const note = (title: string, tag: string) =>
  `---\ntitle: ${title}\ndate: 2024-05-01\ntags: [${tag}]\n---\n\nText of ${title}.\n`;

/** A site that was built; its files are old enough to be trusted by their times. */
async function builtSite(): Promise<string> {
  const folder = folderWith({
    'scholium.yaml': SETTINGS,
    'posts/a.md': note('A', 'x'),
    'posts/b.md': note('B', 'y'),
  });
  for (const path of ['scholium.yaml', 'posts/a.md', 'posts/b.md']) {
    utimesSync(join(folder, path), 1_700_000_000, 1_700_000_000);
  }
  expect((await scholium(folder, ['build'])).code).toBe(0);
  return folder;
}

async function why(folder: string, page: string, ...more: string[]): Promise<string> {
  const { out, err } = await scholium(folder, ['build', '--why', page, ...more]);
  return out.split('\n').slice(3).join('\n') + err;
}

test('an edit renders the pages that show it, and says so', async () => {
  const folder = await builtSite();
  appendFileSync(join(folder, 'posts/a.md'), '\nMore words.\n');
  const text =
    '2024/05/01/a/index.html was rendered, since these have changed:\n' +
    '  the text of posts/a.md\n' +
    '  its <head>: title, description, data for search engines\n' +
    '  the post: its text, front matter, neighbours or links\n';
  expect(await why(folder, '/2024/05/01/a/')).toBe(text);
});

test('a page that shows nothing of an edit is left as it is', async () => {
  const folder = await builtSite();
  appendFileSync(join(folder, 'posts/a.md'), '\nMore words.\n');
  const text = 'was not rendered: nothing that it shows has changed\n';
  expect(await why(folder, 'tags/y/index.html')).toBe(`tags/y/index.html ${text}`);
});

test('a change of the settings, a new page, and one that the site has not', async () => {
  const folder = await builtSite();
  writeFileSync(join(folder, 'scholium.yaml'), SETTINGS.replace('Notes', 'Words'));
  expect(await why(folder, '/tags/')).toContain('  settings of the site\n');
  writeFileSync(join(folder, 'posts/c.md'), note('C', 'z'));
  expect(await why(folder, '/tags/z/')).toContain('was rendered: no build before made it');
  writeFileSync(join(folder, 'posts/d.md'), note('D', 'z'));
  expect(await why(folder, '/tags/zz/')).toContain(
    'error[SC163]: the site has no page `/tags/zz/`',
  );
});

test('for programs', async () => {
  const folder = await builtSite();
  appendFileSync(join(folder, 'posts/a.md'), '\nMore words.\n');
  const { out } = await scholium(folder, ['build', '--why', '/', '--json']);
  expect(JSON.parse(out).why).toEqual({
    page: 'index.html',
    rendered: true,
    isNew: false,
    parts: ['posts'],
    posts: ['posts/a.md', 'posts/b.md'],
    changed: ['posts/a.md'],
  });
});
