/** Messages about Markdown and HTML in notes (SC302–SC309, SC326). */
import type { Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';

export const tooDeep = (limit: number): Problem =>
  error(
    'SC302',
    {
      en: `lists, quotes or HTML are nested deeper than ${limit} levels here`,
      zh: `这里的列表、引用或 HTML 嵌套超过 ${limit} 层`,
    },
    { en: 'Split the note, or use headings.', zh: '请拆分笔记，或改用标题。' },
  );

export const htmlRemoved = (what: string): Problem =>
  warning(
    'SC303',
    {
      en: `the HTML ${what} is not allowed in notes and was removed`,
      zh: `笔记里不允许使用 HTML ${what}，已移除`,
    },
    {
      en: 'Write it in Markdown. Text that only looks like HTML belongs in `code`, or write `&lt;` for `<`.',
      zh: '请改用 Markdown。若只是看起来像 HTML 的文字，请放进 `代码` 里，或把 `<` 写成 `&lt;`。',
    },
  );

export const addressRemoved = (written: string): Problem =>
  warning(
    'SC326',
    {
      en: `the address \`${written}\` is of a kind that is not allowed, and was removed`,
      zh: `地址 \`${written}\` 的类型不受允许，已移除`,
    },
    {
      en: 'Links begin with `https:`, `http:`, `mailto:`, `tel:` or `ftp:`, or lead to something of the site.',
      zh: '链接以 `https:`、`http:`、`mailto:`、`tel:` 或 `ftp:` 开头，或指向站内内容。',
    },
  );

export const unknownLanguage = (language: string, known: string | undefined): Problem =>
  warning(
    'SC304',
    {
      en: `code in \`${language}\` is not highlighted: the language is not known`,
      zh: `代码块的语言 \`${language}\` 无法识别，未加高亮`,
    },
    known
      ? { en: `Did you mean \`${known}\`?`, zh: `是不是 \`${known}\`？` }
      : {
          en: 'Use `text` where there is nothing to highlight.',
          zh: '不需要高亮时请写 `text`。',
        },
  );

export const moreNotOnTop = (): Problem =>
  warning(
    'SC305',
    {
      en: '`<!-- more -->` stands inside a paragraph, a list or a quote, where no excerpt can end',
      zh: '`<!-- more -->` 位于段落、列表或引用之内，摘要无法在此结束',
    },
    {
      en: 'Put it on a line of its own, not indented, between two paragraphs.',
      zh: '请把它单独放在一行，不缩进，置于两段之间。',
    },
  );

export const emptyBody = (): Problem =>
  warning(
    'SC306',
    { en: 'the note has no text after its front matter', zh: '笔记在 front matter 之后没有正文' },
    { en: 'Write it, or mark it `draft: true`.', zh: '请写下正文，或标为 `draft: true`。' },
  );

export const tooManyCells = (cells: number, columns: number): Problem =>
  error(
    'SC308',
    {
      en: `this row has ${cells} cells, but its table has ${columns} columns: the rest would be lost`,
      zh: `这一行有 ${cells} 个单元格，而表格只有 ${columns} 列：多出的会丢失`,
    },
    {
      en: 'Write `\\|` for a `|` that is no border, also in code; or add a column to the head.',
      zh: '不是边框的 `|` 请写成 `\\|`，代码里也一样；或给表头加一列。',
    },
  );

export const idTwice = (id: string): Problem =>
  error(
    'SC309',
    {
      en: `the id \`${id}\` stands in this note twice, so links to it are uncertain`,
      zh: `id \`${id}\` 在本篇中出现两次，指向它的链接不确定`,
    },
    {
      en: 'Rename one of them; headings have their text as id.',
      zh: '请给其中之一改名；标题的 id 就是它的文字。',
    },
  );
