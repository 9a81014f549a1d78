/** Every file below the blog's source folder, by what Hexo does with it. */
import { join, posix } from 'node:path';
import { type FoundFile, listFiles, type SkippedEntry } from '../../../base/files.ts';
import {
  hexoEntrySkipped,
  hexoFileUnreadable,
  hexoLinkLeaves,
} from '../../../diagnostics/catalogue/import.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Bilingual, Diagnostic } from '../../../model.ts';
import type { HexoNote, LeftOut } from '../blog.ts';
import { matchesAny } from './glob.ts';

/** What of `_config.yml` says which files are published, as it stands there. */
export interface PublishingRules {
  sourceDir: string;
  include: unknown;
  exclude: unknown;
  ignore: unknown;
  skipRender: unknown;
}

export interface BlogFile {
  /** Relative to the blog. */
  path: string;
  /** Relative to the folder of its kind: `source/_posts`, `source/_drafts` or `source`. */
  below: string;
  /** Absolute. */
  file: string;
}

export interface FoundNote extends BlogFile {
  kind: HexoNote['kind'];
}

export interface BlogFiles {
  notes: FoundNote[];
  /** Files beside posts and drafts. */
  besideNotes: BlogFile[];
  /** HTML that Hexo reads like a page. */
  html: BlogFile[];
  /** Copied as they are. */
  statics: BlogFile[];
  left: LeftOut[];
  diagnostics: Diagnostic[];
}

const NOTE = /\.(?:md|markdown|mkd|mkdn|mdwn|mdtxt|mdtext)$/i;
const TEMPLATE = /\.(?:njk|j2|swig|ejs|pug|jade|haml|styl|less|sass|scss|coffee|ts)$/i;

export function listBlog(root: string, rules: PublishingRules): BlogFiles {
  const { sourceDir } = rules;
  const found: BlogFiles = {
    ...{ notes: [], besideNotes: [], html: [], statics: [], left: [], diagnostics: [] },
  };
  const listing = listFiles(join(root, sourceDir), root, { hidden: true });
  found.diagnostics.push(...listing.skipped.map((entry) => whySkipped(entry, sourceDir)));
  for (const each of listing.files) sortIn(each, rules, found);
  return found;
}

/** The diagnostic of an entry of `folder` that was not followed. */
export function whySkipped({ path, reason, said }: SkippedEntry, folder: string): Diagnostic {
  const full = path === '' ? folder : `${folder}/${path}`;
  if (reason === 'unreadable') return inFile(hexoFileUnreadable(said ?? ''), full);
  return inFile(reason === 'outside' ? hexoLinkLeaves() : hexoEntrySkipped(), full);
}

function sortIn({ path, file }: FoundFile, rules: PublishingRules, found: BlogFiles): void {
  const full = `${rules.sourceDir}/${path}`;
  const why = whyLeft(path, full, rules);
  if (why) {
    found.left.push({ path: full, why });
    return;
  }
  const isWhole = matchesAny(path, rules.skipRender);
  const [, folder, below = path] = OF_NOTES.exec(path) ?? [];
  const entry = { path: full, below, file };
  if (NOTE.test(path) && !isWhole)
    found.notes.push({ ...entry, kind: KINDS.get(folder) ?? 'page' });
  else if (folder !== undefined) found.besideNotes.push(entry);
  else if (/\.html?$/i.test(path) && !isWhole) found.html.push(entry);
  else found.statics.push(entry);
}

const OF_NOTES = /^(_posts|_drafts)\/(.*)$/s;

const KINDS = new Map<string | undefined, HexoNote['kind']>([
  ['_posts', 'post'],
  ['_drafts', 'draft'],
]);

function whyLeft(path: string, full: string, rules: PublishingRules): Bilingual | undefined {
  if (isIgnored(path, full, rules)) return IGNORED;
  const [, folder, below = path] = OF_NOTES.exec(path) ?? [];
  if (folder !== undefined) return isHidden(below) ? HIDDEN : undefined;
  if (path.startsWith('_data/')) return DATA;
  if (matchesAny(path, rules.exclude)) return IGNORED;
  if (isHidden(path) && !matchesAny(path, rules.include)) return HIDDEN;
  const isRendered = TEMPLATE.test(path) && !matchesAny(path, rules.skipRender);
  return isRendered ? TEMPLATES : undefined;
}

function isIgnored(path: string, full: string, { ignore }: PublishingRules): boolean {
  const isTemporary = /[~%]$/.test(path);
  return isTemporary || matchesAny(full, ignore) || matchesAny(path, ignore);
}

function isHidden(path: string): boolean {
  return path.split('/').some((name) => /^[_.]/.test(name));
}

/** Whether `path` is that of a note, whatever reads it. */
export function isNoteName(path: string): boolean {
  return NOTE.test(posix.basename(path));
}

const IGNORED = {
  en: 'Hexo ignores it, by its name or by `ignore` and `exclude` in _config.yml',
  zh: 'Hexo 会忽略它：由于文件名，或 _config.yml 里的 `ignore`、`exclude`',
};
const HIDDEN = {
  en: 'Hexo publishes no file whose name begins with `_` or `.`, unless `include` names it',
  zh: 'Hexo 不发布以 `_` 或 `.` 开头的文件，除非写在 `include` 里',
};
const DATA = {
  en: 'data for the theme and plugins of Hexo; Scholium has no use for it',
  zh: 'Hexo 主题和插件所用的数据；Scholium 用不到',
};
const TEMPLATES = {
  en: 'a template or style sheet that Hexo would run through a program; none is run here',
  zh: '需要由 Hexo 的程序处理的模板或样式表；这里不运行任何程序',
};
