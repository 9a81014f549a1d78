/** Settings of the theme, of folders and of how a build goes. */

import type { ConfigFields } from '../field-table.ts';
import { fileName, folder } from '../values/folder.ts';
import { options, theme } from '../values/names.ts';
import { boolean } from '../values/scalars.ts';

export const BUILD_FIELDS = {
  theme: {
    type: theme(),
    default: 'muse',
    doc: { en: 'Name of the theme.', zh: '主题名称。' },
  },
  themeOptions: {
    type: options(),
    default: {},
    doc: { en: "The theme's own options.", zh: '主题自己的选项。' },
  },
  postsDir: {
    type: folder(),
    default: 'posts',
    doc: { en: 'Folder of the posts.', zh: '文章所在的文件夹。' },
  },
  pagesDir: {
    type: folder(),
    default: 'pages',
    doc: { en: 'Folder of free pages, such as about.', zh: '独立页面（如“关于”）所在的文件夹。' },
  },
  staticDir: {
    type: folder(),
    default: 'static',
    doc: { en: 'Folder of files that are copied as they are.', zh: '原样复制的文件所在的文件夹。' },
  },
  scaffoldsDir: {
    type: folder(),
    default: 'scaffolds',
    doc: { en: 'Folder of patterns for new posts.', zh: '新文章模板所在的文件夹。' },
  },
  outDir: {
    type: folder(),
    default: 'public',
    doc: { en: 'Folder that the site is written to.', zh: '网站输出到的文件夹。' },
  },
  ledger: {
    type: fileName(),
    default: 'urls.txt',
    doc: {
      en: 'File of the addresses that were published: where it exists, a build fails that would lose one. See docs/addresses.md.',
      zh: '已发布网址的列表文件：文件存在时，丢失其中任何一个网址都会使生成失败。见 docs/addresses.zh-CN.md。',
    },
  },
  drafts: {
    type: boolean(),
    default: false,
    doc: { en: 'Publish drafts too.', zh: '草稿也发布。' },
  },
  future: {
    type: boolean(),
    default: false,
    doc: { en: 'Publish posts dated in the future too.', zh: '日期在将来的文章也发布。' },
  },
  strict: {
    type: boolean(),
    default: false,
    doc: { en: 'Count warnings as errors.', zh: '把警告当作错误。' },
  },
} satisfies Partial<ConfigFields>;
