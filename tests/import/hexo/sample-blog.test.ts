/** The sample blog holds what blogs hold, and the real Hexo builds it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tree } from '../../site-folder.ts';
import { builtBlog, SAMPLE_BLOG } from './built-blog.ts';

const files = tree(SAMPLE_BLOG);
const posts = [...files].filter(([path]) => /^source\/_posts\/.*\.md$/.test(path));
const text = posts.map(([, bytes]) => bytes.toString('utf8')).join('\n');

const TAGS = [
  ...['asset_img', 'asset_path', 'asset_link', 'blockquote', 'codeblock', 'img', 'iframe'],
  ...['include_code', 'link', 'post_link', 'post_path', 'pullquote', 'raw'],
  ...['note', 'tabs', 'label', 'button', 'centerquote', 'fullimage', 'grouppicture'],
  ...['lazyimage', 'exturl'],
];

const HABITS: [string, RegExp][] = [
  ['a picture by its name', /!\[[^\]]*\]\(roi-pooling\.png\)/],
  ['by ./', /!\[\]\(\.\/where\.png\)/],
  ['below the name of the post', /\(Faster-RCNN\/anchors\.png\)/],
  ['from the root', /\(\/vit\/patches\.png\)/],
  ['below /images/, as HTML', /<img src="\/images\/norms\.svg"/],
  ['by a backslash', /\(senet\\se-block\.png\)/],
  ['with a space', /\(<loss curve\.png>\)/],
  ['with a Chinese name', /\(注意力\.png\)/],
  ['by a full URL of the site', /\(https:\/\/slow-reading\.example\/images\/minima\.svg\)/],
  ['\\_ in a formula', /\\lambda x\\_i/],
  ['\\\\\\\\ in a formula', /\\\\\\\\\n/],
  ['\\* in a formula', /p_i\^\\\*/],
  ['\\\\{ in a formula', /\\\\\{p_i\\\\\}/],
  ['\\\\( around a formula', /\\\\\(PE/],
  ['a formula without a workaround that Markdown damages', /\\hat\{y\}_i = \\sum_j w_\{ij\}/],
  ['an environment without dollars', /^\\begin\{align\}$/m],
  ['braces as references', /&#123;&#123;/],
  ['braces apart', /\{ \{ lr \} \}/],
  ['entities', /&mdash;/],
  ['quotes that smart punctuation changes', /"a notation is a promise"/],
  ['full-width quotes', /“没推出来”/],
  ['a date without seconds', /^date: 2020-03-14 20:40$/m],
  ['a tag as a string', /^tags: 随笔$/m],
  ['tags as a flow list', /^tags: \[/m],
  ['tags as a list without indentation', /^tags:\n- /m],
  ['nested categories', /^categories:\n- \[论文笔记, 检测\]\n- \[重读\]$/m],
  ['`permalink`', /^permalink: cheatsheet/m],
  ['`published: false`', /^published: false$/m],
  ['`top`', /^top: 10$/m],
  ['`updated`', /^updated: /m],
  ['a byte-order mark', /\ufeff---/],
  ['CRLF', /\r\n/],
  ['bytes that are no UTF-8', /\ufffd/],
];

describe('the sample blog', () => {
  test('has at least 40 posts and weighs less than 300 KB', () => {
    const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    expect(posts.length).toBeGreaterThanOrEqual(40);
    expect(size).toBeLessThan(300_000);
  });

  test.each(TAGS)('uses the tag plugin %s', (tag) => {
    expect(text).toMatch(new RegExp(`\\{% ${tag}\\b`));
  });

  test.each(HABITS)('has %s', (_, pattern) => {
    expect(text).toMatch(pattern);
  });

  test('is built by Hexo, every published post of it', () => {
    const built = builtBlog();
    const pages = [...tree(join(built, 'public')).keys()].filter((path) => path.endsWith('.html'));
    const shown = pages.filter((path) => /^(?:20\d\d\/\d\d\/|cheatsheet\/)/.test(path));
    expect(shown.length).toBe(posts.length - 1);
    const page = readFileSync(join(built, 'public/2020/12/26/ntk/index.html'), 'utf8');
    expect(page).toContain('\\hat{y}<em>i');
  });
});
