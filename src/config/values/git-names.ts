/** Where a site is pushed to: names and addresses that git can take for nothing else. */
import { badBranch, badRemote } from '../../diagnostics/catalogue/deploy.ts';
import type { Bilingual, Problem } from '../../model.ts';
import { shortened } from '../cursor.ts';
import { plainText } from './scalars.ts';
import type { ValueType } from './value-type.ts';

/** Schemes that git speaks by itself; any other would start a program called `git-remote-…`. */
const SCHEMES = ['https', 'http', 'ssh', 'git', 'file'];

export type Checked = { value: string } | { problem: Problem };

export function gitRemote(): ValueType<string> {
  return {
    expected: { en: 'a remote, an address or a path', zh: '远程仓库的名称、地址或路径' },
    read(cursor) {
      const written = plainText(cursor);
      if (written === undefined) return undefined;
      const checked = gitRemoteOf(cursor.key, written);
      return 'problem' in checked ? cursor.fail(checked.problem) : checked.value;
    },
    show: (value) => value,
  };
}

export function gitBranch(): ValueType<string> {
  return {
    expected: { en: 'the name of a branch', zh: '分支名' },
    read(cursor) {
      const written = plainText(cursor);
      if (written === undefined) return undefined;
      const checked = gitBranchOf(cursor.key, written);
      return 'problem' in checked ? cursor.fail(checked.problem) : checked.value;
    },
    show: (value) => value,
  };
}

/** `key` is what the problem calls it. */
export function gitRemoteOf(key: string, written: string): Checked {
  const reason = whyNoRemote(written);
  if (!reason) return { value: written };
  return { problem: badRemote(key, shortened(written), reason) };
}

export function gitBranchOf(key: string, written: string): Checked {
  const reason = whyNoBranch(written);
  return reason ? { problem: badBranch(key, shortened(written), reason) } : { value: written };
}

function whyNoRemote(written: string): Bilingual | undefined {
  if (written === '') return { en: 'it is empty', zh: '它是空的' };
  if (HIDDEN.test(written)) return CONTROL;
  if (written.startsWith('-')) {
    return { en: 'git would take it for an option', zh: 'git 会把它当作选项' };
  }
  if (/^[\w+.-]+::/.test(written)) {
    return { en: 'it would start a program', zh: '它会启动另一个程序' };
  }
  const [, scheme] = /^([^:/]+):\/\//.exec(written) ?? [];
  if (scheme !== undefined && !SCHEMES.includes(scheme.toLowerCase())) {
    return { en: `\`${scheme}://\` is not allowed here`, zh: `这里不允许 \`${scheme}://\`` };
  }
  const isAddress = scheme !== undefined || /^[^/]*:/.test(written);
  if (isAddress && /^(?:[^/]*:\/\/)?(?:[^/]*@)?-/.test(written)) {
    return { en: 'no host begins with `-`', zh: '主机名不能以 `-` 开头' };
  }
  return undefined;
}

/** The rules of git-check-ref-format(1). */
function whyNoBranch(written: string): Bilingual | undefined {
  if (written === '') return { en: 'it is empty', zh: '它是空的' };
  if (HIDDEN.test(written)) return CONTROL;
  if (written.startsWith('-')) {
    return { en: 'git would take it for an option', zh: 'git 会把它当作选项' };
  }
  if (written === 'HEAD' || written === '@' || written.startsWith('refs/')) {
    return { en: 'git has another use for this name', zh: 'git 把这个名称用于别处' };
  }
  const [sign] = /[\s~^:?*[\\]|\.\.|@\{|\/\//.exec(written) ?? [];
  if (sign !== undefined) {
    return { en: `it holds \`${sign}\``, zh: `其中有 \`${sign}\`` };
  }
  const parts = written.split('/');
  if (parts.some((part) => part === '' || /^\.|\.$|\.lock$/.test(part))) {
    return {
      en: 'a part of it is empty, begins or ends with a dot, or ends with `.lock`',
      zh: '其中某一段为空、以点开头或结尾，或以 `.lock` 结尾',
    };
  }
  return undefined;
}

const HIDDEN = /[\p{Cc}\p{Cs}]/u;
const CONTROL = { en: 'it holds a control character', zh: '其中有控制字符' };
