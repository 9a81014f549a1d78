/** Messages about notes that would take too long to read (SC243–SC244, SC380–SC381). */
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

export const tooSlow = (seconds: number): Problem =>
  error(
    'SC243',
    {
      en: `this note was not read within ${seconds} seconds`,
      zh: `这篇笔记没能在 ${seconds} 秒内解析完`,
    },
    {
      en: 'Divide it to find the part that takes so long, and please report that: no note should. A machine that was stopped meanwhile is no fault of the note; build again.',
      zh: '请把它分成几部分，找出耗时的那一段，并报告给开发者：任何笔记都不应如此。如果期间机器被挂起，就不是笔记的问题，重新生成即可。',
    },
  );

export const threadEnded = (reason: string): Problem =>
  error(
    'SC244',
    {
      en: `the thread that read this note ended: ${reason}`,
      zh: `解析这篇笔记的线程中止了：${reason}`,
    },
    {
      en: 'Build again. If it ends again, divide the note to find the part that takes so much memory, and please report that.',
      zh: '请重新生成。如果再次中止，请把笔记分成几部分，找出占用内存的那一段，并报告给开发者。',
    },
  );
