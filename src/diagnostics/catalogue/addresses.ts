/** Messages about addresses that last: ids of headings, redirects, the ledger (SC770–SC799). */
import type { Bilingual, Problem } from '../../model.ts';
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

/** What became of a page whose address is lost. */
export type WhereNow =
  | { kind: 'moved'; path: string; url: string }
  | { kind: 'unpublished' | 'file' }
  /** `like`: an address of the site that it may be now. */
  | { kind: 'gone' | 'list'; like: string | undefined };

export const addressLost = (
  address: string,
  source: string | undefined,
  where: WhereNow,
): Problem => {
  const from = cameFrom(source, where);
  const help = helpForLost(address, where);
  return error(
    'SC771',
    {
      en: `\`${address}\` was published, and nothing is there any more${from.en}`,
      zh: `\`${address}\` 曾经发布，现在已不存在${from.zh}`,
    },
    {
      en: `${help.en} If it is to go, run \`scholium urls --accept\`.`,
      zh: `${help.zh}确实不要了，请运行 \`scholium urls --accept\`。`,
    },
  );
};

function cameFrom(source: string | undefined, where: WhereNow): Bilingual {
  if (source === undefined) return { en: '', zh: '' };
  const came = { en: `; it came from \`${source}\``, zh: `；它来自 \`${source}\`` };
  if (where.kind === 'unpublished') {
    return { en: `${came.en}, which is not published now`, zh: `${came.zh}，该文件现在未发布` };
  }
  if (where.kind === 'moved' && where.path === source) {
    return {
      en: `${came.en}, which is at \`${where.url}\` now`,
      zh: `${came.zh}，它现在位于 \`${where.url}\``,
    };
  }
  return { en: `${came.en}, which is gone`, zh: `${came.zh}，该文件已不在` };
}

function helpForLost(address: string, where: WhereNow): Bilingual {
  switch (where.kind) {
    case 'moved':
      return {
        en: `Add \`aliases: [${inFlow(address)}]\` to the front matter of \`${where.path}\`, so that readers are sent on.`,
        zh: `请在 \`${where.path}\` 的 front matter 里加上 \`aliases: [${inFlow(address)}]\`，读者会被带到新网址。`,
      };
    case 'unpublished':
      return {
        en: 'Take `draft: true` or the date in the future away.',
        zh: '请去掉 `draft: true` 或将来的日期。',
      };
    case 'file':
      return {
        en: `Put the file back, for instance as \`static${address}\`.`,
        zh: `请把文件放回去，例如放在 \`static${address}\`。`,
      };
    default: {
      const to = where.like ?? '/new/';
      const note = where.kind === 'gone';
      return {
        en: `${note ? `Add \`aliases: [${inFlow(address)}]\` to the note that has its text now, or` : 'If it has another name now, add'} \`redirects: {${inFlow(address)}: ${inFlow(to)}}\` to the settings.`,
        zh: `${note ? `请在现有其内容的笔记里加上 \`aliases: [${inFlow(address)}]\`，或` : '若只是改了名，请'}在设置里加上 \`redirects: {${inFlow(address)}: ${inFlow(to)}}\`。`,
      };
    }
  }
}

/** As YAML takes it within brackets. */
function inFlow(address: string): string {
  return /[,[\]{}:#'"&*!|>%@`]/.test(address) ? `'${address.replaceAll("'", "''")}'` : address;
}

/** `heading`: the text of that which it may be now. */
export const anchorLost = ({ anchor, url, note, heading }: LostAnchor): Problem => {
  const of = note ? { en: ` of \`${note}\``, zh: `（\`${note}\`）` } : { en: '', zh: '' };
  const at = heading
    ? { en: `the heading “${heading}”`, zh: `标题“${heading}”` }
    : { en: 'the heading that has its text now', zh: '现在对应的标题' };
  return error(
    'SC772',
    {
      en: `\`#${anchor}\` of \`${url}\` was published, and no heading has this id any more`,
      zh: `\`${url}\` 的 \`#${anchor}\` 曾经发布，现在没有标题用这个 id`,
    },
    {
      en: `Write \`{#${anchor}}\` at the end of ${at.en}${of.en}. If it is to go, run \`scholium urls --accept\`.`,
      zh: `请在${at.zh}${of.zh}末尾写上 \`{#${anchor}}\`。确实不要了，请运行 \`scholium urls --accept\`。`,
    },
  );
};

export interface LostAnchor {
  anchor: string;
  url: string;
  note: string | undefined;
  heading: string | undefined;
}

/** Beside the note that a lost address belongs to; `url` is undefined where it has none. */
export const noteNow = (url: string | undefined): Bilingual =>
  url === undefined
    ? { en: 'the note is there, but not published', zh: '笔记还在，但未发布' }
    : {
        en: `the note is most likely this one, at \`${url}\``,
        zh: `最可能是这一篇，位于 \`${url}\``,
      };

export const headingNow = (): Bilingual => ({
  en: 'the heading is most likely this one',
  zh: '最可能是这个标题',
});

/** What is wrong with a line of the ledger. */
export type LedgerFault = 'conflict' | 'tabs' | 'space' | 'escape' | 'path';

const LEDGER_FAULTS: Record<LedgerFault, Bilingual> = {
  conflict: {
    en: 'two versions of this list were not merged: git left its marks here',
    zh: '这份列表的两个版本没有合并完：此处是 git 留下的冲突标记',
  },
  tabs: { en: 'this line of the ledger has more than one tab', zh: '网址表的这一行有多个制表符' },
  space: {
    en: 'the address in this line of the ledger has a space',
    zh: '网址表这一行的网址里有空格',
  },
  escape: {
    en: 'the address in this line of the ledger has a `%` that is no UTF-8',
    zh: '网址表这一行的网址里有不是 UTF-8 的 `%`',
  },
  path: {
    en: 'this line of the ledger is no address of the site',
    zh: '网址表的这一行不是站内网址',
  },
};

export const ledgerLine = (fault: LedgerFault): Problem =>
  error(
    'SC773',
    LEDGER_FAULTS[fault],
    fault === 'conflict'
      ? {
          en: 'Keep the lines of both sides and delete the marks; `scholium urls --accept` then sorts them.',
          zh: '请保留双方的行，删去标记；之后 `scholium urls --accept` 会排好顺序。',
        }
      : {
          en: 'A line is an address that begins with `/`, then, after one tab, its file. Take back what was changed, for instance with `git checkout`.',
          zh: '每行是以 `/` 开头的网址，其后可有一个制表符和来源文件。请恢复被改动的内容，例如用 `git checkout`。',
        },
  );

/** A word of `scholium urls --accept`. */
export const notDifferent = (address: string, near: string | undefined): Problem => {
  const suggestion = suggestionBefore(near);
  return error(
    'SC774',
    {
      en: `\`${address}\` is neither new nor lost`,
      zh: `\`${address}\` 既不是新的，也没有消失`,
    },
    {
      en: `${suggestion.en}\`scholium urls\` lists what is.`,
      zh: `${suggestion.zh}\`scholium urls\` 会列出有变化的网址。`,
    },
  );
};

export const onlyWithAccept = (): Problem =>
  error(
    'SC775',
    { en: 'addresses mean something after `--accept` alone', zh: '网址只能写在 `--accept` 之后' },
    {
      en: '`scholium urls` lists all differences; `scholium urls --accept /old/` accepts one.',
      zh: '`scholium urls` 列出全部差异；`scholium urls --accept /old/` 只接受其中一个。',
    },
  );

export const noLedger = (): Problem =>
  error(
    'SC776',
    { en: 'the settings keep no ledger of addresses', zh: '设置里关闭了网址表' },
    {
      en: 'Name its file in the settings: `ledger: urls.txt`.',
      zh: '请在设置里写上它的文件名：`ledger: urls.txt`。',
    },
  );
