/** Messages about notes that would take too long to read (SC380–SC381). */
import type { Problem } from '../../model.ts';
import { error } from '../problem.ts';

export const tooCrowded = (sign: string, limit: number): Problem =>
  error(
    'SC380',
    {
      en: `this paragraph has more than ${limit} \`${sign}\`: it would take too long to read`,
      zh: `这一段里的 \`${sign}\` 超过 ${limit} 个，解析会耗时过长`,
    },
    {
      en: 'Divide it by blank lines, or put what is no Markdown in a code block.',
      zh: '请用空行分段；不是 Markdown 的内容请放进代码块。',
    },
  );

export const tooManyLines = (limit: number): Problem =>
  error(
    'SC381',
    {
      en: `this paragraph has more than ${limit} lines: it would take too long to read`,
      zh: `这一段超过 ${limit} 行，解析会耗时过长`,
    },
    {
      en: 'Divide it by blank lines, or put what is no Markdown in a code block.',
      zh: '请用空行分段；不是 Markdown 的内容请放进代码块。',
    },
  );
