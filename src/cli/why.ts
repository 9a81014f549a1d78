/** `build --why PAGE`: what made a page be rendered, or that nothing did. */
import { nearest } from '../base/nearest.ts';
import { decodePath, outputPathOf } from '../base/url.ts';
import { noSuchPage } from '../diagnostics/catalogue/command-line.ts';
import type { Bilingual, BuildResult, Diagnostic, Language, Reason } from '../model.ts';
import { inLanguage } from './language.ts';

export interface Explained {
  text: string;
  /** For programs. */
  data: { page: string; rendered: boolean } & Partial<Reason> & { changed?: string[] };
}

/** `written` is a URL's path or the path of a file in the output folder. */
export function explainPage(
  written: string,
  { outputs, rendered, compiled }: Pick<BuildResult, 'outputs' | 'rendered' | 'compiled'>,
  language: Language,
): Explained | { diagnostic: Diagnostic } {
  const pages = outputs.map(({ path }) => path).filter((path) => path.endsWith('.html'));
  const page = pageNamed(written, pages);
  if (page === undefined) {
    return { diagnostic: noSuchPage(written, nearest(written, pages)) };
  }
  const reason = rendered.get(page);
  if (!reason) return unchangedPage(page, language);
  const fresh = new Set(compiled);
  const changed = reason.posts.filter((path) => fresh.has(path));
  const data = { page, rendered: true, ...reason, changed };
  return { text: inLanguage(describe(page, reason, changed), language), data };
}

/** Of a page of a build that had nothing to do; whether there is one, nobody has looked. */
export function unchangedPage(page: string, language: Language): Explained {
  const text = {
    en: `${page} was not rendered: nothing that it shows has changed\n`,
    zh: `${page} 没有重新渲染：它显示的内容都没有变化\n`,
  };
  return { text: inLanguage(text, language), data: { page, rendered: false } };
}

function pageNamed(written: string, pages: string[]): string | undefined {
  const path = decodePath(written).replace(/^\/+/, '');
  const candidates = [path, outputPathOf(path), outputPathOf(`${path}/`)];
  return candidates.find((candidate) => pages.includes(candidate));
}

function describe(page: string, { isNew, parts }: Reason, changed: string[]): Bilingual {
  if (isNew) {
    return {
      en: `${page} was rendered: no build before made it, or none that is remembered\n`,
      zh: `${page} 重新渲染：此前没有生成过，或已没有记录\n`,
    };
  }
  const lines = parts.map((part) => PARTS[part] ?? { en: part, zh: part });
  const notes = changed.map((path) => ({ en: `the text of ${path}`, zh: `${path} 的正文` }));
  const all = [...notes, ...lines];
  const some = all.length > 0 ? all : [TEXT];
  return {
    en: `${page} was rendered, since these have changed:\n${some.map(({ en }) => `  ${en}\n`).join('')}`,
    zh: `${page} 重新渲染，因为以下内容有变化：\n${some.map(({ zh }) => `  ${zh}\n`).join('')}`,
  };
}

const TEXT = { en: 'what it shows of a post', zh: '它显示的文章内容' };

/** What a page holds, by the names of `PageData`. */
const PARTS: Record<string, Bilingual> = {
  templates: { en: 'templates or strings of the theme', zh: '主题的模板或字符串' },
  assets: {
    en: 'names of style sheets, scripts or fonts, which follow from their contents',
    zh: '样式表、脚本或字体的文件名（随内容变化）',
  },
  settings: { en: 'settings of the site', zh: '网站的配置' },
  heading: { en: 'its heading', zh: '页面标题' },
  head: {
    en: 'its <head>: title, description, data for search engines',
    zh: '<head>：标题、描述、给搜索引擎的数据',
  },
  site: {
    en: 'the sidebar: how many posts, tags, categories; years; menu',
    zh: '侧栏：文章、标签、分类的数目，年份，菜单',
  },
  post: {
    en: 'the post: its text, front matter, neighbours or links',
    zh: '文章：正文、front matter、前后篇或链接',
  },
  posts: { en: 'the posts that it lists', zh: '它列出的文章' },
  years: { en: 'the posts that it lists by year', zh: '它按年份列出的文章' },
  allYears: { en: 'the list of all posts', zh: '所有文章的列表' },
  tags: { en: 'the tags', zh: '标签' },
  categories: { en: 'the categories', zh: '分类' },
  total: { en: 'the number of posts', zh: '文章总数' },
  pagination: { en: 'the number of its pages', zh: '分页数' },
};
