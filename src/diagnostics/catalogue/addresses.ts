/** Messages about addresses that last: ids of headings, redirects, the ledger (SC770–SC799). */
import type { Problem } from '../../model.ts';
import { error } from '../problem.ts';

/** `isKept`: it is one that Scholium gives itself. */
export const headingIdTwice = (id: string, isKept: boolean): Problem =>
  error(
    'SC770',
    isKept
      ? {
          en: `the id \`${id}\` belongs to the page itself, so no heading can have it`,
          zh: `id \`${id}\` 由页面自身使用，标题不能用它`,
        }
      : {
          en: `two headings of this note have the id \`${id}\``,
          zh: `本篇有两个标题的 id 都是 \`${id}\``,
        },
    {
      en: 'Choose another between `{#` and `}`, or take the braces away: the heading then gets its text as id.',
      zh: '请在 `{#` 与 `}` 之间另取一个，或去掉花括号：标题会以自己的文字作 id。',
    },
  );
