/** What can be wrong with YAML, wherever it stands: settings, front matter, files of themes. */
import type { YamlError, YamlErrorCode } from '../../base/yaml.ts';
import type { Bilingual } from '../../model.ts';

/** The second half of a message, and its help. */
export interface YamlFault {
  message: Bilingual;
  help: Bilingual;
}

export function yamlFault({ code, written }: YamlError): YamlFault {
  const [message, help] = FAULTS[code](written);
  return { message, help };
}

const QUOTE: Bilingual = {
  en: 'Put the whole value between quotes.',
  zh: '请给整个值加上引号。',
};

const SINGLE_QUOTE: Bilingual = {
  en: "Put the whole value between single quotes; write a `'` in it twice.",
  zh: "请给整个值加上单引号；其中的 `'` 要写两遍。",
};

const KEY_AND_VALUE: Bilingual = {
  en: 'Write `name: value`. To go on with the line above, indent this one.',
  zh: '请写成 `名称: 值`。若它是上一行的延续，请缩进。',
};

const FAULTS: Record<YamlErrorCode, (written: string) => [Bilingual, Bilingual]> = {
  'alias-in-itself': (alias) => [
    {
      en: `\`${alias}\` stands inside the value that it repeats`,
      zh: `\`${alias}\` 写在它所重复的值之内`,
    },
    { en: 'Write the value out.', zh: '请直接写出该值。' },
  ],
  'alias-without-anchor': (alias) => [
    {
      en: `\`${alias}\` repeats a value marked \`&${alias.slice(1)}\`, and there is none before it`,
      zh: `\`${alias}\` 表示重复标记为 \`&${alias.slice(1)}\` 的值，但前面没有`,
    },
    {
      en: 'If the value begins with `*`, put all of it between quotes.',
      zh: '若值本来就以 `*` 开头，请给整个值加上引号。',
    },
  ],
  'bad-escape': (sequence) => [
    {
      en: `\`${sequence}\` means nothing between double quotes`,
      zh: `双引号之内没有 \`${sequence}\` 这种转义`,
    },
    {
      en: 'Take single quotes, which keep a backslash as it is, or write the backslash twice.',
      zh: '请改用单引号（反斜杠会原样保留），或把反斜杠写两遍。',
    },
  ],
  'bad-indent': () => [
    {
      en: 'this line is not indented like those that it belongs to',
      zh: '这一行的缩进与同组的行不一致',
    },
    {
      en: 'Begin all names of a group, and all `-` of a list, in the same column.',
      zh: '同一组的名称、同一列表的 `-` 要从同一列开始。',
    },
  ],
  'comment-without-space': (comment) => [
    {
      en: `there is no space before \`${comment}\``,
      zh: `\`${comment}\` 之前缺一个空格`,
    },
    {
      en: 'Write a space before the `#` of a comment; if it is none, put the whole value between quotes.',
      zh: '注释的 `#` 之前要有空格；若不是注释，请给整个值加上引号。',
    },
  ],
  'duplicate-key': (key) => [
    { en: `\`${key}\` is written twice`, zh: `\`${key}\` 写了两遍` },
    { en: 'Keep one of the two.', zh: '请只保留一处。' },
  ],
  'full-width-colon': () => [
    { en: '`：` is a full-width colon', zh: '`：` 是全角冒号' },
    {
      en: 'Write `: `, a half-width colon and a space.',
      zh: '冒号要用半角 `: `，后面空一格。',
    },
  ],
  'key-not-text': () => [
    {
      en: 'a list or a group stands where a name is expected',
      zh: '这里应是名称，却写了列表或一组键值',
    },
    {
      en: 'If a value begins with `[` or `{`, put all of it between quotes.',
      zh: '若值本来就以 `[` 或 `{` 开头，请给整个值加上引号。',
    },
  ],
  'merge-key': () => [
    {
      en: '`<<` would merge another group into this one, which is not done',
      zh: '`<<` 表示并入另一组键值，这里不支持',
    },
    { en: 'Write the values out.', zh: '请直接写出这些值。' },
  ],
  'missing-colon': (line) => [
    { en: `there is no \`: \` in \`${line}\``, zh: `\`${line}\` 里没有 \`: \`` },
    KEY_AND_VALUE,
  ],
  'missing-space': (mark) => [
    { en: `there is no space after \`${mark}\``, zh: `\`${mark}\` 之后缺一个空格` },
    { en: `Write \`${mark} \` here.`, zh: `请在此写 \`${mark} \`（后面空一格）。` },
  ],
  'nested-map': (value) => [
    {
      en: 'the value holds `: `, which may stand only once in a line',
      zh: '值里还有 `: `，而它在一行里只能出现一次',
    },
    {
      en: `Put the value between quotes: ${inQuotes(value)}`,
      zh: `请给该值加上引号：${inQuotes(value)}`,
    },
  ],
  'out-of-place': (token) => [
    token === ''
      ? { en: 'something is missing here', zh: '这里缺了内容' }
      : { en: `\`${token}\` cannot stand here`, zh: `\`${token}\` 不能写在这里` },
    {
      en: 'Correct it; if it is part of a text, put the whole value between quotes.',
      zh: '请改正；若它是文字的一部分，请给整个值加上引号。',
    },
  ],
  'reserved-start': (character) => [
    {
      en: `a value cannot begin with \`${character}\` unless it is quoted`,
      zh: `不加引号的值不能以 \`${character}\` 开头`,
    },
    QUOTE,
  ],
  'second-document': () => [
    { en: 'a second document begins here', zh: '从这里开始了第二个文档' },
    {
      en: 'Delete the line `---` or `...`; there may be only one document.',
      zh: '请删去 `---` 或 `...` 这一行；只能有一个文档。',
    },
  ],
  'tab-as-indent': () => [
    { en: 'a tab indents this line', zh: '这一行用制表符缩进' },
    { en: 'Indent with spaces.', zh: '请用空格缩进。' },
  ],
  'text-after-value': (rest) => [
    {
      en: `the value ended before \`${rest}\``,
      zh: `值在 \`${rest}\` 之前已经结束`,
    },
    SINGLE_QUOTE,
  ],
  'too-deep': () => [
    { en: 'lists and groups nest more than 100 deep here', zh: '列表与分组在此嵌套超过 100 层' },
    { en: 'Nest them less.', zh: '请减少嵌套。' },
  ],
  'too-many-aliases': () => [
    {
      en: 'aliases (`*name`) repeat too many values',
      zh: '别名（`*名称`）重复的值太多',
    },
    { en: 'Write the values out.', zh: '请直接写出这些值。' },
  ],
  'unclosed-bracket': (bracket) => [
    { en: `the \`${bracket}\` is not closed`, zh: `\`${bracket}\` 没有闭合` },
    {
      en: `Write \`${CLOSING[bracket] ?? ']'}\` at its end; if it is part of a text, put the whole value between quotes.`,
      zh: `请在末尾写上 \`${CLOSING[bracket] ?? ']'}\`；若它是文字的一部分，请给整个值加上引号。`,
    },
  ],
  'unclosed-quote': (quote) => [
    { en: `the quote \`${quote}\` is not closed`, zh: `引号 \`${quote}\` 没有闭合` },
    {
      en: `Write \`${quote}\` at the end of the value too.`,
      zh: `请在值的末尾也写上 \`${quote}\`。`,
    },
  ],
  'unknown-tag': (tag) => [
    { en: `\`${tag}\` is a tag, which is not read`, zh: `\`${tag}\` 是 YAML 标签，这里不支持` },
    {
      en: 'Delete it; if the value begins with `!`, put all of it between quotes.',
      zh: '请删去；若值本来就以 `!` 开头，请给整个值加上引号。',
    },
  ],
};

const CLOSING: Record<string, string> = { '[': ']', '{': '}' };

function inQuotes(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
