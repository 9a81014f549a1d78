/** Messages about front matter as a block, and about which fields it has (SC210–SC221, SC227, SC250). */
import type { Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';
import type { YamlFault } from './yaml-faults.ts';

export const fenceLanguage = (word: string): Problem =>
  error(
    'SC210',
    {
      en: `front matter in \`${word}\` is refused: only YAML between bare \`---\` lines is read`,
      zh: `不接受 \`${word}\` 形式的 front matter：只读取两行 \`---\` 之间的 YAML`,
    },
    {
      en: 'Write `---` alone on the first line, and the fields as YAML.',
      zh: '第一行只写 `---`，字段用 YAML 书写。',
    },
  );

export const fenceNotClosed = (): Problem =>
  error(
    'SC211',
    {
      en: 'the front matter that begins here has no closing `---` line',
      zh: '从这里开始的 front matter 没有用 `---` 行结束',
    },
    {
      en: 'Write `---` alone on a line after the last field. A note may not begin with a `---` rule: use `***`.',
      zh: '请在最后一个字段之后单独写一行 `---`。若想以分隔线开头，请用 `***`。',
    },
  );

export const fenceNotBare = (): Problem =>
  error(
    'SC212',
    {
      en: 'a line that begins with `---` ends the front matter, but it holds more than that',
      zh: '以 `---` 开头的行会结束 front matter，但这一行还有别的内容',
    },
    {
      en: 'Leave only `---` on the line, or quote the value.',
      zh: '这一行只留 `---`，或给该值加引号。',
    },
  );

export const frontMatterNotMap = (): Problem =>
  error(
    'SC213',
    {
      en: 'front matter must be fields, `name: value` on each line',
      zh: 'front matter 必须是字段，每行一个 `名称: 值`',
    },
    {
      en: 'Write fields such as `title: …` here, with a half-width colon and a space. If the note begins with a rule, write it as `***`.',
      zh: '请在此写 `title: …` 这样的字段，冒号用半角，后面空一格。若笔记以分隔线开头，请写成 `***`。',
    },
  );

export const frontMatterYaml = ({ message, help }: YamlFault): Problem =>
  error(
    'SC214',
    {
      en: `the front matter is not valid YAML: ${message.en}`,
      zh: `front matter 不是合法的 YAML：${message.zh}`,
    },
    help,
  );

export const fieldType = (field: string, expected: { en: string; zh: string }): Problem =>
  error(
    'SC215',
    { en: `\`${field}\` must be ${expected.en}`, zh: `\`${field}\` 必须是${expected.zh}` },
    {
      en: `Correct the value, or delete the field.`,
      zh: '请改正这个值，或删除该字段。',
    },
  );

export const missingDate = (): Problem =>
  error(
    'SC217',
    { en: 'the note has no `date`', zh: '笔记没有 `date`' },
    {
      en: 'Add `date: 2021-08-31` to its front matter, or begin its file name with the date: 2021-08-31-name.md.',
      zh: '请在 front matter 里加上 `date: 2021-08-31`，或让文件名以日期开头：2021-08-31-name.md。',
    },
  );

export const missingTitle = (used: string): Problem =>
  warning(
    'SC218',
    {
      en: `the note has no \`title\`; it is shown as \`${used}\``,
      zh: `笔记没有 \`title\`，将以 \`${used}\` 显示`,
    },
    { en: 'Add `title: …` to its front matter.', zh: '请在 front matter 里加上 `title: …`。' },
  );

export const nearMiss = (field: string, known: string): Problem =>
  warning(
    'SC219',
    {
      en: `\`${field}\` is not a field that Scholium knows; did you mean \`${known}\`?`,
      zh: `Scholium 不认识字段 \`${field}\`；是不是想写 \`${known}\`？`,
    },
    {
      en: `Rename it to \`${known}\`. If your theme uses \`${field}\`, you may leave it.`,
      zh: `请改为 \`${known}\`。若主题要用 \`${field}\`，可以不改。`,
    },
  );

/** `written`: what was written between double quotes and became the character. */
export const controlCharacter = (field: string, written: string | undefined): Problem =>
  error(
    'SC220',
    {
      en: `\`${field}\` holds a control character`,
      zh: `\`${field}\` 含有控制字符`,
    },
    written === undefined
      ? { en: 'Delete the character.', zh: '请删除该字符。' }
      : {
          en: `Between double quotes \`${written}\` stands for one. Take single quotes, which keep a backslash as it is.`,
          zh: `双引号之内的 \`${written}\` 表示控制字符。请改用单引号，反斜杠会原样保留。`,
        },
  );

export const fenceMisplaced = (): Problem =>
  error(
    'SC221',
    {
      en: 'front matter must begin on the first line, in the first column, with `---`',
      zh: 'front matter 必须从第一行第一列的 `---` 开始',
    },
    {
      en: 'Delete the blank lines and spaces before it, and leave just three hyphens. If it is a rule, write it as `***`.',
      zh: '请删去它之前的空行和空格，并且只留三个连字符。若它是分隔线，请写成 `***`。',
    },
  );

export const openingFenceMissing = (): Problem =>
  error(
    'SC227',
    {
      en: 'the first line `---` is missing, so these fields are no front matter',
      zh: '缺少第一行的 `---`，因此这些字段不是 front matter',
    },
    { en: 'Write `---` alone on a line above them.', zh: '请在它们上面单独写一行 `---`。' },
  );

/** `fence`: `+++`, or `;;;`. */
export const foreignFrontMatter = (fence: string): Problem => {
  const format = fence === '+++' ? 'TOML' : 'JSON';
  return error(
    'SC250',
    {
      en: `front matter between \`${fence}\` lines is ${format}, which is not read`,
      zh: `\`${fence}\` 之间的 front matter 是 ${format}，不会读取`,
    },
    {
      en: 'Write the fields as YAML between two `---` lines: `title: …`.',
      zh: '请把字段写成 YAML（`title: …`），放在两行 `---` 之间。',
    },
  );
};
