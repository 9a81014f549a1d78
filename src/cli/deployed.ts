/** What a deployment did, as a line for people and as data for programs. */
import type { Pushed } from '../deploy/push.ts';
import type { Language, OutputChange } from '../model.ts';
import { inLanguage } from './language.ts';

interface To {
  /** Without passwords. */
  remote: string;
  branch: string;
  isDry: boolean;
}

/** The documented shape of `--json`. */
export function deployedForPrograms({ commit, parent, changes }: Pushed, to: To) {
  return {
    ...{ remote: to.remote, branch: to.branch, dryRun: to.isDry },
    ...{ commit: commit ?? null, parent: parent ?? null, files: filesOf(changes) },
  };
}

export function formatDeployed(pushed: Pushed, to: To, language: Language): string {
  const { remote, branch } = to;
  return inLanguage(
    {
      en: `${branch} of ${remote}: ${inEnglish(pushed, to)}\n`,
      zh: `${remote} 的 ${branch} 分支：${inChinese(pushed, to)}\n`,
    },
    language,
  );
}

function inEnglish({ commit, parent, changes }: Pushed, { isDry }: To): string {
  if (changes.length === 0 && parent !== undefined)
    return 'nothing has changed, nothing was pushed';
  const { add, update, delete: gone } = filesOf(changes);
  const files = `${add} added, ${update} changed, ${gone} deleted`;
  const branch = parent === undefined ? ', a new branch' : '';
  return isDry
    ? `would be pushed: ${files}${branch}`
    : `pushed ${short(commit)}: ${files}${branch}`;
}

function inChinese({ commit, parent, changes }: Pushed, { isDry }: To): string {
  if (changes.length === 0 && parent !== undefined) return '没有变化，没有推送';
  const { add, update, delete: gone } = filesOf(changes);
  const files = `新增 ${add}，更新 ${update}，删除 ${gone}`;
  const branch = parent === undefined ? '，新分支' : '';
  return isDry ? `将会推送：${files}${branch}` : `已推送 ${short(commit)}：${files}${branch}`;
}

function short(commit: string | undefined): string {
  return (commit ?? '').slice(0, 10);
}

function filesOf(changes: OutputChange[]): Record<OutputChange['action'], number> {
  const count = (action: OutputChange['action']) =>
    changes.filter((change) => change.action === action).length;
  return { add: count('add'), update: count('update'), delete: count('delete') };
}
