/** Messages about the values of single fields of front matter (SC216, SC222–SC226, SC251–SC252). */
import type { Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';
import { listed, suggestionBefore } from './phrases.ts';

interface WrittenDate {
  written: string;
  /** Undefined: in the name of the file. */
  field: string | undefined;
  /** 2024-02-31, in contrast to “last spring”. */
  isDateLike: boolean;
}

export const invalidDate = ({ written, field, isDateLike }: WrittenDate): Problem => {
  const place = field
    ? { en: `\`${field}\``, zh: `\`${field}\` 里` }
    : { en: 'the name of the file', zh: '文件名里' };
  const fault = isDateLike
    ? { en: 'is not a date of the calendar', zh: '不是日历上的日期' }
    : { en: 'cannot be read as a date', zh: '无法读作日期' };
  return error(
    'SC216',
    {
      en: `\`${written}\` in ${place.en} ${fault.en}`,
      zh: `${place.zh}的 \`${written}\` ${fault.zh}`,
    },
    {
      en: 'Write 2021-08-31 or, in front matter, 2021-08-31 21:30:00.',
      zh: '请写成 2021-08-31；front matter 里也可写 2021-08-31 21:30:00。',
    },
  );
};

export const unknownLayout = (
  written: string,
  layouts: readonly string[],
  meant: string | undefined,
): Problem => {
  const choice = listed([...layouts]);
  return error(
    'SC222',
    { en: `there is no layout \`${written}\``, zh: `没有 \`${written}\` 这种 layout` },
    written === 'draft'
      ? {
          en: 'Write `draft: true` instead: the note stays out of the site until you take it away.',
          zh: '请改写为 `draft: true`：去掉这一行之前，笔记不会发布。',
        }
      : {
          en: `${suggestionBefore(meant).en}Choose one of ${choice.en}, or delete the field.`,
          zh: `${suggestionBefore(meant).zh}可选：${choice.zh}；也可删除该字段。`,
        },
  );
};

export const badLanguage = (written: string, meant: string | undefined): Problem =>
  error(
    'SC223',
    {
      en: `\`${written}\` in \`lang\` is not a language tag`,
      zh: `\`lang\` 里的 \`${written}\` 不是语言标签`,
    },
    {
      en: `${suggestionBefore(meant).en}Write a tag such as \`zh-CN\` or \`en\`.`,
      zh: `${suggestionBefore(meant).zh}请写 \`zh-CN\`、\`en\` 这样的标签。`,
    },
  );

export const mistakenLanguage = (written: string, meant: string): Problem =>
  warning(
    'SC226',
    {
      en: `\`${written}\` in \`lang\` is no tag of a language; did you mean \`${meant}\`?`,
      zh: `\`lang\` 里的 \`${written}\` 不是语言的标签；是不是想写 \`${meant}\`？`,
    },
    { en: `Write \`lang: ${meant}\`.`, zh: `请写成 \`lang: ${meant}\`。` },
  );

export const hashWord = (word: string): Problem =>
  warning(
    'SC224',
    {
      en: `\`${word}\` is left out: in YAML, \`#\` after a space begins a comment`,
      zh: `\`${word}\` 被略去：在 YAML 里，空格之后的 \`#\` 是注释的开头`,
    },
    {
      en: 'If it belongs to the value, put the whole value between quotes; if it is a comment, write a space after the `#`.',
      zh: '若它是值的一部分，请给整个值加上引号；若是注释，请在 `#` 之后加一个空格。',
    },
  );

export const emptyItem = (field: string): Problem =>
  warning(
    'SC225',
    { en: `an item of \`${field}\` is empty`, zh: `\`${field}\` 里有一项是空的` },
    { en: 'Fill it in or delete it.', zh: '请填写或删除它。' },
  );

export const macroNameOfNote = (written: string): Problem =>
  error(
    'SC251',
    {
      en: `\`${written}\` in \`macros\` is not the name of a TeX macro`,
      zh: `\`macros\` 里的 \`${written}\` 不是 TeX 宏名`,
    },
    {
      en: "A name is a backslash and letters: '\\RR': '\\mathbb{R}'. Use single quotes or none.",
      zh: "宏名由反斜杠和字母组成：'\\RR': '\\mathbb{R}'。请用单引号或不用引号。",
    },
  );

/** `comma`: what stands between names that were meant as several. */
export const commaInItem = (field: string, item: string, comma: string): Problem => {
  const names = item.split(/\s*[,，、]\s*/).filter((name) => name !== '');
  return warning(
    'SC252',
    {
      en: `\`${item}\` is one item of \`${field}\`: \`${comma}\` does not divide it here`,
      zh: `\`${item}\` 是 \`${field}\` 的一项：这里的 \`${comma}\` 不起分隔作用`,
    },
    {
      en: `Write \`${field}: [${names.join(', ')}]\`. If it is one name, put it between quotes.`,
      zh: `请写成 \`${field}: [${names.join(', ')}]\`。若就是一个名称，请加上引号。`,
    },
  );
};
