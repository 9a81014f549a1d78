/** Blogs for tests: in a folder of their own, and what the import makes of them in memory. */
import { join } from 'node:path';
import type { Imported } from '../../../src/import/hexo/blog.ts';
import { importHexo } from '../../../src/import/hexo/import-hexo.ts';
import { folderWith } from '../../cli/scholium.ts';

export const CONFIG = 'title: Blog\ntimezone: Asia/Shanghai\nurl: https://example.org\n';

/** A folder `blog` with `files`, and with settings where they have none. */
export function blogWith(files: Record<string, string>): string {
  const all = { '_config.yml': CONFIG, 'source/_posts/.keep': '', ...files };
  const entries = Object.entries(all).map(([path, text]) => [`blog/${path}`, text]);
  return join(folderWith(Object.fromEntries(entries)), 'blog');
}

export function importOf(root: string): Imported {
  return importHexo({ root, shown: 'blog', machineZone: 'Asia/Shanghai' });
}

export function importWith(files: Record<string, string>): Imported {
  return importOf(blogWith(files));
}

/** The text of a file that the import made; undefined where it made none. */
export function textAt({ files }: Imported, path: string): string | undefined {
  const contents = files.find((file) => file.path === path)?.contents;
  return typeof contents === 'string' ? contents : undefined;
}

/** `SC815 source/_posts/a.md` */
export function toldBy({ diagnostics }: Imported): string[] {
  return diagnostics.map(({ code, file }) => (file === undefined ? code : `${code} ${file}`));
}

/** A post's text: front matter without its fences, and a body. */
export function post(fields: string, body = 'Text.\n'): string {
  return `---\n${fields}\n---\n${body}`;
}
