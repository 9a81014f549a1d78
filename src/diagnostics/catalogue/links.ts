/** Messages about URLs, links and assets (SC4xx). */
import type { Bilingual, Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';
import { listed } from './phrases.ts';

/** `differsInCase`: the two paths do, and in nothing else. */
export const sameOutput = (
  path: string,
  owner: Bilingual,
  other: Bilingual,
  differsInCase = false,
): Problem =>
  error(
    'SC401',
    {
      en: `${owner.en} and ${other.en} would both be written to \`${path}\``,
      zh: `${owner.zh} 与 ${other.zh} 会写到同一个文件 \`${path}\``,
    },
    differsInCase
      ? {
          en: `If both are one tag or category, write it the same in all notes. ${APART.en}`,
          zh: `若本是同一个标签或分类，请在所有笔记里写成一样。${APART.zh}`,
        }
      : APART,
  );

const APART: Bilingual = {
  en: 'Give one of them another `permalink`, `slug` or name; tags and categories have `tag_slugs` and `category_slugs` in scholium.yaml. Names that differ only in case are one file on Windows and macOS.',
  zh: '请给其中之一换 `permalink`、`slug` 或名字；标签和分类可在 scholium.yaml 的 `tag_slugs`、`category_slugs` 里另定。只差大小写的名字在 Windows 和 macOS 上是同一个文件。',
};

/** Beside the place of the other one. */
export const otherOwner = (name: Bilingual): Bilingual => ({
  en: `here is ${name.en}`,
  zh: `${name.zh} 在此`,
});

export const fileIsFolder = (path: string, owner: Bilingual, other: Bilingual): Problem =>
  error(
    'SC402',
    {
      en: `${owner.en} needs the file \`${path}\`, which is a folder for ${other.en}`,
      zh: `${owner.zh} 要写文件 \`${path}\`，而它对 ${other.zh} 来说是文件夹`,
    },
    { en: 'Rename one of them.', zh: '请给其中之一改名。' },
  );

export const badOutputName = (segment: string): Problem =>
  error(
    'SC403',
    {
      en: `\`${segment}\` cannot be the name of a file on every system`,
      zh: `\`${segment}\` 不能在所有系统上作为文件名`,
    },
    {
      en: 'Avoid < > : " | ? * \\, names such as con or aux, a dot or space at the end, and names over 240 bytes.',
      zh: '请避免 < > : " | ? * \\、con 或 aux 之类的名字、结尾的点或空格，以及超过 240 字节的名字。',
    },
  );

export const badPermalink = (permalink: string): Problem =>
  error(
    'SC404',
    {
      en: `\`${permalink}\` is not a path inside the site`,
      zh: `\`${permalink}\` 不是网站内的路径`,
    },
    {
      en: 'Write a path such as `/notes/r-fcn/`, without `..`, `\\`, `?`, `#` or a host.',
      zh: '请写成 `/notes/r-fcn/` 这样的路径，不含 `..`、`\\`、`?`、`#` 和域名。',
    },
  );

export const emptySlug = (name: string): Problem =>
  error(
    'SC405',
    {
      en: `nothing of \`${name}\` can stand in a URL`,
      zh: `\`${name}\` 中没有可用于 URL 的字符`,
    },
    {
      en: 'Give it a slug: `slug:` in front matter, `tag_slugs` or `category_slugs` in scholium.yaml.',
      zh: '请另给一个 slug：front matter 里的 `slug:`，或 scholium.yaml 里的 `tag_slugs`、`category_slugs`。',
    },
  );

export const missingImage = (url: string, near: string | undefined): Problem =>
  error(
    'SC410',
    { en: `there is no picture \`${url}\``, zh: `找不到图片 \`${url}\`` },
    {
      en: `Put it beside the note or in the folder of the note's name${near ? `; there is \`${near}\`` : ''}.`,
      zh: `请把它放在笔记旁边，或与笔记同名的文件夹里${near ? `；现有 \`${near}\`` : ''}。`,
    },
  );

export const deadLink = (url: string, near: string | undefined): Problem =>
  error(
    'SC411',
    { en: `the link \`${url}\` leads nowhere on this site`, zh: `站内链接 \`${url}\` 没有目标` },
    near
      ? { en: `Did you mean \`${near}\`?`, zh: `是不是 \`${near}\`？` }
      : {
          en: 'Link to a note by its file (`other-note.md`), to a page by its path (`/tags/`), or to a file beside the note.',
          zh: '可用文件名链接笔记（`other-note.md`），用路径链接页面（`/tags/`），或链接笔记旁边的文件。',
        },
  );

export const deadAnchor = (anchor: string, target: string, near: string | undefined): Problem =>
  error(
    'SC412',
    {
      en: `there is no heading or id \`#${anchor}\` in \`${target}\``,
      zh: `\`${target}\` 中没有标题或 id \`#${anchor}\``,
    },
    near
      ? { en: `Did you mean \`#${near}\`?`, zh: `是不是 \`#${near}\`？` }
      : {
          en: 'The id of a heading is its text in lower case, spaces as `-`.',
          zh: '标题的 id 是其文字（字母小写，空格换成 `-`）。',
        },
  );

export const noEquation = (label: string, target: string, near: string | undefined): Problem =>
  error(
    'SC420',
    {
      en: `no equation of \`${target}\` has the label \`${label}\``,
      zh: `\`${target}\` 中没有标签为 \`${label}\` 的公式`,
    },
    near
      ? { en: `Did you mean \`${near}\`?`, zh: `是不是 \`${near}\`？` }
      : {
          en: 'Give the equation there a `\\label{…}`.',
          zh: '请在那里给公式加上 `\\label{…}`。',
        },
  );

export const unpublishedTarget = (url: string): Problem =>
  error(
    'SC413',
    {
      en: `the link \`${url}\` leads to a note that is not published: a draft, or dated in the future`,
      zh: `链接 \`${url}\` 指向未发布的笔记：草稿，或日期在将来`,
    },
    { en: 'Publish that note, or take the link out.', zh: '请发布那篇笔记，或去掉这个链接。' },
  );

export const unknownTranslation = (path: string): Problem =>
  error(
    'SC414',
    {
      en: `\`translationOf\` names \`${path}\`, which is no other note`,
      zh: `\`translationOf\` 指向 \`${path}\`，但它不是另一篇笔记`,
    },
    {
      en: 'Write the path of the original relative to this file, e.g. fpn.md.',
      zh: '请写原文相对本文件的路径，如 fpn.md。',
    },
  );

export const sameLanguage = (lang: string, other: string): Problem =>
  error(
    'SC416',
    {
      en: `\`${other}\` is a translation of the same note into the same language, \`${lang}\``,
      zh: `\`${other}\` 是同一篇笔记的译文，语言同为 \`${lang}\``,
    },
    {
      en: 'Give this note its own `lang`, or take its `translationOf` out.',
      zh: '请给本篇写上自己的 `lang`，或去掉 `translationOf`。',
    },
  );

export const similarTags = (name: string, other: string): Problem =>
  warning(
    'SC415',
    {
      en: `the tags \`${name}\` and \`${other}\` differ only in case or width`,
      zh: `标签 \`${name}\` 与 \`${other}\` 只差大小写或全角半角`,
    },
    { en: 'Write them the same way.', zh: '请统一写法。' },
  );

export const noteNotFound = (name: string, near: string | undefined): Problem =>
  error(
    'SC417',
    {
      en: `no note and no file is called \`${name}\``,
      zh: `没有名为 \`${name}\` 的笔记或文件`,
    },
    near
      ? { en: `Did you mean \`${near}\`?`, zh: `是不是 \`${near}\`？` }
      : {
          en: 'Write the name of its file without `.md`, or its title. Brackets that are no link are written `\\[[`.',
          zh: '请写文件名（不带 `.md`）或标题。不是链接的方括号请写成 `\\[[`。',
        },
  );

export const ambiguousName = (name: string, names: string[]): Problem => {
  const all = listed(names);
  return error(
    'SC418',
    {
      en: `\`${name}\` may be ${names.length} files: ${all.en}`,
      zh: `\`${name}\` 可能指 ${names.length} 个文件：${all.zh}`,
    },
    {
      en: `Write more of its path: \`[[${names[0] ?? name}]]\`.`,
      zh: `请把路径写全一些：\`[[${names[0] ?? name}]]\`。`,
    },
  );
};
