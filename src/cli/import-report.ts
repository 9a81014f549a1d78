/** What an import did and left, as lines for people. */
import { visible } from '../diagnostics/visible.ts';
import type { Imported, LeftOut, Repair, SettingRemark } from '../import/hexo/blog.ts';
import type { Bilingual, Language } from '../model.ts';
import { inLanguage } from './language.ts';

interface Manner {
  /** As the author named them. */
  blog: string;
  target: string;
  /** The blog as it is named in the new site's folder. */
  blogFromTarget: string;
  isDry: boolean;
  isVerbose: boolean;
  language: Language;
}

export function formatImport(imported: Imported, manner: Manner): string {
  const { repairs, left, settings } = imported;
  const parts = [
    summary(imported, manner),
    section(REPAIRS, repairs.length, manner, repairLines(repairs, manner)),
    section(LEFT, left.length, manner, leftLines(left, manner)),
    section(SETTINGS, settings.length, manner, settingLines(settings, manner)),
    nextSteps(manner),
  ];
  return `${parts.flat().map(visible).join('\n')}\n`;
}

const REPAIRS = {
  en: 'Changed in the notes, since Hexo no longer reads them',
  zh: '笔记里有改动（不再需要迁就 Hexo）',
};
const LEFT = { en: 'Not in the new site', zh: '没有进入新网站' };
const SETTINGS = { en: 'Settings that are not carried over', zh: '没有带过来的配置' };

/** So many files of a group are named, unless all are asked for. */
const MOST_NAMED = 6;

function summary({ notes, files }: Imported, { target, isDry, language }: Manner): string[] {
  const of = (kind: string) => notes.filter((note) => note.kind === kind).length;
  const [posts, drafts, pages] = [of('post'), of('draft'), of('page')];
  const others = files.filter(({ contents }) => typeof contents !== 'string').length;
  const counts = {
    en: `${count(posts, 'post')}, ${count(drafts, 'draft')}, ${count(pages, 'page')}, ${count(others, 'picture or other file', 'pictures and other files')}`,
    zh: `${posts} 篇文章，${drafts} 篇草稿，${pages} 个页面，${others} 个图片等文件`,
  };
  const place = isDry
    ? { en: `would be written to ${target}`, zh: `将写入 ${target}` }
    : { en: `are in ${target}`, zh: `已写入 ${target}` };
  return [
    inLanguage({ en: `${counts.en} ${place.en}.`, zh: `${counts.zh}，${place.zh}。` }, language),
  ];
}

function section(title: Bilingual, size: number, { language }: Manner, lines: string[]): string[] {
  if (size === 0) return [];
  const head = { en: `${title.en} (${size}):`, zh: `${title.zh}（${size}）：` };
  return ['', inLanguage(head, language), ...lines];
}

function repairLines(repairs: Repair[], { isVerbose, language }: Manner): string[] {
  if (isVerbose) {
    return repairs.map(({ file, place, before, after, why }) => {
      const change = `${shortened(before)} → ${shortened(after)}`;
      return `  ${file}:${place.line}:${place.column} ${change} (${inLanguage(why, language)})`;
    });
  }
  const lines = [...groupedBy(repairs, ({ file }) => file)].map(([file, list]) => {
    const places = [...new Set(list.map(({ place }) => place.line))];
    return `  ${file}: ${inLanguage({ en: places.length === 1 ? 'line' : 'lines', zh: '第' }, language)} ${places.join(', ')}${inLanguage({ en: '', zh: ' 行' }, language)}`;
  });
  return [
    ...lines,
    inLanguage({ en: '  --verbose shows each.', zh: '  --verbose 逐条列出。' }, language),
  ];
}

function leftLines(left: LeftOut[], { isVerbose, language }: Manner): string[] {
  return [...groupedBy(left, ({ why }) => inLanguage(why, language))].flatMap(([why, list]) => {
    const named = isVerbose ? list : list.slice(0, MOST_NAMED);
    const rest = list.length - named.length;
    const more =
      rest === 0
        ? []
        : [inLanguage({ en: `    and ${rest} more`, zh: `    以及另外 ${rest} 个` }, language)];
    return [`  ${why}:`, ...named.map(({ path }) => `    ${path}`), ...more];
  });
}

function settingLines(settings: SettingRemark[], { language }: Manner): string[] {
  return [...groupedBy(settings, ({ why }) => inLanguage(why, language))].flatMap(([why, list]) => {
    const byFile = [...groupedBy(list, ({ file }) => file)];
    return [
      `  ${why}:`,
      ...byFile.map(([file, ofFile]) => {
        const keys = ofFile.map(({ key, place }) => `${key} (${place.line})`);
        return `    ${file}: ${keys.join(', ')}`;
      }),
    ];
  });
}

function nextSteps({ blogFromTarget, target, isDry, language }: Manner): string[] {
  const quoted = (path: string) => (/\s/.test(path) ? `"${path}"` : path);
  if (isDry)
    return ['', inLanguage({ en: 'Nothing was written.', zh: '没有写入任何文件。' }, language)];
  const lines = [
    ...(target === '.' ? [] : [`  cd ${quoted(target)}`]),
    '  npx scholium check',
    '  npx scholium serve',
    `  npx scholium parity ${quoted(blogFromTarget)}`,
  ];
  return ['', inLanguage({ en: 'Next:', zh: '接下来：' }, language), ...lines];
}

function groupedBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
