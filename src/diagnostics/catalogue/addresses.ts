/** Messages about addresses that last: ids of headings, redirects, the ledger (SC770–SC799). */
import type { Problem } from '../../model.ts';
import { error } from '../problem.ts';
import { suggestionBefore } from './phrases.ts';

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

export const badRedirect = (from: string): Problem =>
  error(
    'SC780',
    {
      en: `\`${from}\` is no old address that can be redirected`,
      zh: `\`${from}\` 不能作为重定向的旧网址`,
    },
    {
      en: 'Write it as a path of this site that begins with `/`, such as `/old/` or `/old.html`, without `?`, `#` and `..`.',
      zh: '请写成以 `/` 开头的站内路径，例如 `/old/` 或 `/old.html`，不含 `?`、`#`、`..`。',
    },
  );

export const redirectTargetMissing = (to: string, near: string | undefined): Problem => {
  const suggestion = suggestionBefore(near);
  return error(
    'SC781',
    {
      en: `the redirect leads to \`${to}\`, which the site does not have`,
      zh: `重定向指向 \`${to}\`，站内没有这个网址`,
    },
    {
      en: `${suggestion.en}Write a path of this site, such as \`/tags/\`, or a full address: \`https://…\`.`,
      zh: `${suggestion.zh}请写站内的路径，例如 \`/tags/\`，或完整网址：\`https://…\`。`,
    },
  );
};

export const redirectAnchorMissing = (
  anchor: string,
  url: string,
  near: string | undefined,
): Problem => {
  const suggestion = suggestionBefore(near && `#${near}`);
  return error(
    'SC782',
    {
      en: `the redirect leads to \`#${anchor}\`, which \`${url}\` does not have`,
      zh: `重定向指向 \`#${anchor}\`，而 \`${url}\` 里没有它`,
    },
    {
      en: `${suggestion.en}Name a heading by its id, or leave out what begins with \`#\`.`,
      zh: `${suggestion.zh}请写标题的 id，或去掉 \`#\` 及其后的部分。`,
    },
  );
};

export const redirectLoop = (froms: string[]): Problem => {
  const chain = [...froms, froms[0]].map((from) => `\`${from}\``).join(' → ');
  return error(
    'SC783',
    {
      en: `these redirects lead round in a circle: ${chain}`,
      zh: `重定向绕成了一圈：${chain}`,
    },
    {
      en: 'Let one of them lead to a page.',
      zh: '请让其中之一指向页面。',
    },
  );
};
