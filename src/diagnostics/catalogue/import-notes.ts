/** Messages about the notes of a blog that is moved in (SC801–SC829, with import.ts). */
import type { Bilingual, Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';
import type { YamlFault } from './yaml-faults.ts';

export const hexoNoteYaml = ({ message, help }: YamlFault): Problem =>
  error(
    'SC806',
    {
      en: `the front matter cannot be read, and Hexo leaves such a note out: ${message.en}`,
      zh: `无法读取 front matter，Hexo 也不会发布这篇笔记：${message.zh}`,
    },
    help,
  );

export const hexoNoteNotClosed = (): Problem =>
  error(
    'SC807',
    {
      en: 'the front matter that begins here is not closed',
      zh: '从这里开始的 front matter 没有结束',
    },
    { en: 'Write a line `---` after its last field.', zh: '请在最后一个字段之后写一行 `---`。' },
  );

export const hexoNoteCode = (written: string): Problem =>
  error(
    'SC808',
    {
      en: `front matter in \`${written}\` is not read: code of a blog is never run`,
      zh: `不读取 \`${written}\` 写的 front matter：博客里的代码不会被执行`,
    },
    { en: 'Write it in YAML between two lines `---`.', zh: '请改用 YAML，写在两行 `---` 之间。' },
  );

export const sameHexoUrl = (url: string, other: string): Problem =>
  error(
    'SC811',
    {
      en: `this file and \`${other}\` have one address, \`${url}\``,
      zh: `这个文件与 \`${other}\` 的地址相同：\`${url}\``,
    },
    {
      en: 'In Hexo, one of them overwrites the other. Rename one or give it another `permalink`; nothing was written.',
      zh: '在 Hexo 里其中一个会覆盖另一个。请改名，或写上不同的 `permalink`；没有写入任何文件。',
    },
  );

export const datelessNote = (date: string, isFromName: boolean): Problem =>
  warning(
    'SC815',
    isFromName
      ? {
          en: `the note has no date; its file's name says ${date}`,
          zh: `笔记没有日期；文件名里是 ${date}`,
        }
      : {
          en: `the note has no date; its file was last changed on ${date}, which is written into it`,
          zh: `笔记没有日期；文件最后修改于 ${date}，已写入笔记`,
        },
    {
      en: 'Hexo takes the time at which the file was made, which a clone of a repository changes. Correct `date` in the new note.',
      zh: 'Hexo 取文件的创建时间，而克隆仓库会改变它。请在新笔记里改正 `date`。',
    },
  );

export const dateRewritten = (written: string, date: string): Problem =>
  warning(
    'SC816',
    {
      en: `\`${written}\` is read as the date ${date}`,
      zh: `\`${written}\` 读作日期 ${date}`,
    },
    { en: 'It is written so into the new note.', zh: '新笔记里已写成这样。' },
  );

export const encryptedNote = (): Problem =>
  warning(
    'SC817',
    {
      en: 'this note was encrypted; it is a draft in the new site, so that nobody reads it',
      zh: '这篇笔记原来是加密的；在新网站里是草稿，不会有人读到',
    },
    {
      en: 'Scholium encrypts nothing. Take `draft: true` away only if everybody may read it.',
      zh: 'Scholium 不提供加密。只有在任何人都可以读时，才去掉 `draft: true`。',
    },
  );

export const hiddenNote = (): Problem =>
  warning(
    'SC818',
    {
      en: 'this note was hidden from lists; it is a page in the new site, at the same address',
      zh: '这篇笔记原来不在列表里；在新网站里是独立页面，地址不变',
    },
    {
      en: 'It is in the sitemap and in the search. `draft: true` keeps it out of the site.',
      zh: '它会出现在 sitemap 和搜索里。写上 `draft: true` 则不会发布。',
    },
  );

export const pageLeftOut = (url: string): Problem =>
  warning(
    'SC819',
    {
      en: `Scholium makes the page \`${url}\` itself; the text of this one is not in the new site`,
      zh: `页面 \`${url}\` 由 Scholium 生成；这个文件里的文字没有进入新网站`,
    },
    {
      en: 'Move the text into another page, such as `pages/about.md`.',
      zh: '请把文字移到别的页面，例如 `pages/about.md`。',
    },
  );

export const addressUnknown = (placeholder: string): Problem =>
  warning(
    'SC822',
    {
      en: `the old address of this note cannot be told: nothing says what \`${placeholder}\` stands for`,
      zh: `无法得知这篇笔记的旧地址：没有说明 \`${placeholder}\` 代表什么`,
    },
    {
      en: 'If the old site is online, look the address up and write it into the note: `permalink: /…/`.',
      zh: '如果旧网站还在线，请查到地址并写进笔记：`permalink: /…/`。',
    },
  );

export const addressChanges = (from: string, to: string): Problem =>
  warning(
    'SC823',
    {
      en: `the address \`${from}\` cannot be kept; it becomes \`${to}\``,
      zh: `地址 \`${from}\` 无法保留，改为 \`${to}\``,
    },
    {
      en: 'Links from elsewhere to the old address must be changed where they stand.',
      zh: '别处指向旧地址的链接需要在那里修改。',
    },
  );

export const termsShareAddress = (name: string, other: string, slug: string): Problem =>
  warning(
    'SC824',
    {
      en: `\`${name}\` and \`${other}\` would have one address; \`${name}\` gets \`${slug}\``,
      zh: `\`${name}\` 与 \`${other}\` 的地址会相同；\`${name}\` 改用 \`${slug}\``,
    },
    {
      en: 'If they mean the same, write one of them in all notes and delete the slug from scholium.yaml.',
      zh: '如果是同一个意思，请在所有笔记里统一写法，并从 scholium.yaml 里删去这个 slug。',
    },
  );

export const fieldDropped = (field: string, why: Bilingual): Problem =>
  warning(
    'SC827',
    {
      en: `\`${field}\` is not in the new note: ${why.en}`,
      zh: `新笔记里没有 \`${field}\`：${why.zh}`,
    },
    { en: 'See whether the note lacks anything without it.', zh: '请看看笔记是否因此少了什么。' },
  );

export const hexoNoteNoMap = (): Problem =>
  error(
    'SC829',
    { en: 'the front matter is no list of `key: value`', zh: 'front matter 不是 `键: 值` 的形式' },
    {
      en: 'Write each field as `key: value`, in JSON as `"key": "value"`.',
      zh: '每个字段请写成 `键: 值`；JSON 则写成 `"键": "值"`。',
    },
  );
