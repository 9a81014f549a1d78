/** Messages about what stands after the fence of a code block (SC330–SC339). */
import type { Problem } from '../../model.ts';
import { warning } from '../problem.ts';
import { suggestionBefore } from './phrases.ts';

const OPTIONS =
  '`title="…"`, `{2,4-6}`, `ins={3}`, `del={5}`, `start=10`, `numbers`, `no-numbers`, `wrap`';
const OPTIONS_ZH =
  '`title="…"`、`{2,4-6}`、`ins={3}`、`del={5}`、`start=10`、`numbers`、`no-numbers`、`wrap`';

export const unknownFenceWord = (word: string, meant: string | undefined): Problem =>
  warning(
    'SC330',
    {
      en: `\`${word}\` is no option of a code block: it is shown as the caption`,
      zh: `\`${word}\` 不是代码块的选项，已作为标题显示`,
    },
    {
      en: `${suggestionBefore(meant).en}A caption of this word is written \`title="${word}"\`.`,
      zh: `${suggestionBefore(meant).zh}若它就是标题，请写成 \`title="${word}"\`。`,
    },
  );

export const unknownFenceKey = (key: string, meant: string | undefined): Problem =>
  warning(
    'SC331',
    {
      en: `\`${key}\` is no option of a code block: it has no effect`,
      zh: `\`${key}\` 不是代码块的选项，不起作用`,
    },
    {
      en: `${suggestionBefore(meant).en}The options are ${OPTIONS}.`,
      zh: `${suggestionBefore(meant).zh}可用的选项有 ${OPTIONS_ZH}。`,
    },
  );

export const malformedLines = (written: string, meant: string | undefined): Problem =>
  warning(
    'SC332',
    written === ''
      ? { en: 'a number of a line is missing here', zh: '这里缺少行号' }
      : { en: `\`${written}\` names no lines`, zh: `\`${written}\` 不是行号` },
    {
      en: `${suggestionBefore(meant).en}Lines are numbers and ranges between commas: \`2,4-6\`.`,
      zh: `${suggestionBefore(meant).zh}行号写成以英文逗号分隔的数字或范围：\`2,4-6\`。`,
    },
  );

export const linesOutside = (written: string, block: { first: number; last: number }): Problem =>
  warning(
    'SC333',
    block.last < block.first
      ? {
          en: `\`${written}\` is not in the block, which has no lines`,
          zh: `\`${written}\` 不在代码块内：代码块是空的`,
        }
      : {
          en: `\`${written}\` is not all in the block, whose lines are ${block.first}–${block.last}`,
          zh: `\`${written}\` 超出了代码块：它的行号为 ${block.first}–${block.last}`,
        },
    {
      en: 'Lines are counted as readers see them: from 1, or from the number after `start=`.',
      zh: '行号与读者所见一致：从 1 数起，有 `start=` 时从其后的数字数起。',
    },
  );

export const malformedStart = (written: string): Problem =>
  warning(
    'SC334',
    {
      en: `\`${written}\` is no number for the first line`,
      zh: `\`${written}\` 不能作为第一行的行号`,
    },
    {
      en: 'Write a whole number of at most seven digits: `start=10`.',
      zh: '请写不超过七位的整数：`start=10`。',
    },
  );

export const unclosedInFence = (sign: string): Problem =>
  warning(
    'SC335',
    {
      en: `this \`${sign}\` is not closed: all up to the end of the line belongs to it`,
      zh: `这个 \`${sign}\` 没有闭合，直到行末都算在其中`,
    },
    {
      en: 'Close it: `title="train.py"`, `{2,4-6}`.',
      zh: '请补上另一半：`title="train.py"`、`{2,4-6}`。',
    },
  );
