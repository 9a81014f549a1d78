/** Patterns of new notes, where Scholium's can stand for them. */
import { join } from 'node:path';
import { listFiles } from '../../../base/files.ts';
import type { Diagnostic } from '../../../model.ts';
import type { ImportedFile, LeftOut } from '../blog.ts';
import { whySkipped } from '../read-blog/list-blog.ts';
import { readText } from '../read-blog/text-file.ts';

export interface Scaffolds {
  files: ImportedFile[];
  left: LeftOut[];
  diagnostics: Diagnostic[];
}

/** `post.md` and `page.md`, if they ask for nothing but title and date. */
export function scaffoldFiles(root: string): Scaffolds {
  const scaffolds: Scaffolds = { files: [], left: [], diagnostics: [] };
  const listing = listFiles(join(root, 'scaffolds'), root);
  scaffolds.diagnostics.push(...listing.skipped.map((entry) => whySkipped(entry, 'scaffolds')));
  for (const { path, file } of listing.files) {
    const full = `scaffolds/${path}`;
    if (path !== 'post.md' && path !== 'page.md') {
      scaffolds.left.push({ path: full, why: OTHER });
      continue;
    }
    const read = readText(file, full, root);
    scaffolds.diagnostics.push(...read.diagnostics);
    if (!read.file) continue;
    const text = withFence(read.file.text);
    if (isFillable(text)) scaffolds.files.push({ path: full, contents: text });
    else scaffolds.left.push({ path: full, why: UNFILLABLE });
  }
  return scaffolds;
}

/** Hexo needs no opening fence. */
function withFence(text: string): string {
  return text.startsWith('---') ? text : `---\n${text}`;
}

function isFillable(text: string): boolean {
  const asked = [...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map((match) => match[1] ?? '');
  const isClosed = /^---\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/.test(text);
  const isKnown = asked.every((name) => name === 'title' || name === 'date');
  return isClosed && isKnown && !text.includes('{%') && !/^layout:/m.test(text);
}

const OTHER = {
  en: 'Scholium has scaffolds for posts and pages alone: `post.md`, `page.md`',
  zh: 'Scholium 只有文章与页面两种模板：`post.md`、`page.md`',
};
const UNFILLABLE = {
  en: 'a scaffold may hold `{{ title }}` and `{{ date }}` in closed front matter, and no `layout`; that of Scholium is in its place',
  zh: '模板只能含有 `{{ title }}` 和 `{{ date }}`，front matter 要有结尾，且不含 `layout`；已改用 Scholium 的模板',
};
