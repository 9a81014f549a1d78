/** Whole blogs: what `scholium import hexo` makes of tests/import/hexo/blogs/<name>/blog is …/expected. */
import { cpSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, scholium } from '../../cli/scholium.ts';
import { tree } from '../../site-folder.ts';

const BLOGS = join(import.meta.dirname, 'blogs');
const names = readdirSync(BLOGS);

/** When all files of a blog were last changed: where a note has no date, that is its date. */
const WRITTEN = new Date('2024-05-06T07:08:09Z');

/** `UPDATE_EXPECTED=1 npx vitest run tests/import/hexo/blogs.test.ts` writes what comes out; read the diff. */
const update = process.env.UPDATE_EXPECTED === '1';

test.each(names)('the blog `%s` is imported as expected', async (name) => {
  const folder = folderWith();
  cpSync(join(BLOGS, name, 'blog'), join(folder, 'blog'), { recursive: true });
  for (const path of tree(join(folder, 'blog')).keys()) {
    utimesSync(join(folder, 'blog', path), WRITTEN, WRITTEN);
  }
  const run = await scholium(folder, ['import', 'hexo', 'blog', '--out', 'site']);
  expect(run.code).toBe(0);
  const made = tree(join(folder, 'site'));
  made.set('report.txt', Buffer.from(`${run.out}\n${run.err}`));
  const expectedFolder = join(BLOGS, name, 'expected');
  if (update) {
    rmSync(expectedFolder, { recursive: true, force: true });
    for (const [path, bytes] of made) {
      mkdirSync(dirname(join(expectedFolder, path)), { recursive: true });
      writeFileSync(join(expectedFolder, path), bytes);
    }
  }
  const expected = tree(expectedFolder);
  expect([...made.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [path, bytes] of expected) {
    expect(made.get(path)?.toString('latin1'), path).toBe(bytes.toString('latin1'));
  }
});
