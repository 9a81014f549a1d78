/** Messages about publishing by git (SC861–SC879); `words` is what git or the remote said. */
import type { Bilingual, Problem } from '../../model.ts';
import { error } from '../problem.ts';

/** `key` is `deploy.remote`, or the option of the command line that overrides it. */
export const badRemote = (key: string, written: string, reason: Bilingual): Problem =>
  error(
    'SC861',
    {
      en: `\`${key}\` cannot be \`${written}\`: ${reason.en}`,
      zh: `\`${key}\` 不能是 \`${written}\`：${reason.zh}`,
    },
    {
      en: 'Write the name of a remote such as `origin`, an address (https://, ssh://, git@host:path), or the path of a repository.',
      zh: '请写远程仓库的名称（如 `origin`）、地址（https://、ssh://、git@主机:路径），或仓库的路径。',
    },
  );

export const badBranch = (key: string, written: string, reason: Bilingual): Problem =>
  error(
    'SC862',
    {
      en: `\`${key}\` cannot be \`${written}\`: ${reason.en}`,
      zh: `\`${key}\` 不能是 \`${written}\`：${reason.zh}`,
    },
    {
      en: 'Write a name that git allows for a branch, such as `gh-pages` or `public/main`.',
      zh: '请写 git 允许的分支名，如 `gh-pages` 或 `public/main`。',
    },
  );

export const unknownRemote = (name: string, known: readonly string[]): Problem =>
  error(
    'SC863',
    {
      en: `there is no remote \`${name}\``,
      zh: `没有名为 \`${name}\` 的远程仓库`,
    },
    known.length > 0
      ? {
          en: `Use one of those that there are (${list(known)}), or write an address in \`deploy.remote\` or after --remote.`,
          zh: `请使用已有的（${list(known)}），或在 \`deploy.remote\` 或 --remote 里写地址。`,
        }
      : {
          en: `Add it where the site's folder is a git repository (\`git remote add ${name} URL\`), or write an address in \`deploy.remote\` or after --remote.`,
          zh: `如果网站的文件夹是 git 仓库，请添加它（\`git remote add ${name} 地址\`）；否则请在 \`deploy.remote\` 或 --remote 里写地址。`,
        },
  );

export const noIdentity = (words: string): Problem =>
  error(
    'SC864',
    {
      en: `git does not know who you are, and a commit needs an author: ${words}`,
      zh: `git 不知道你是谁，而提交需要作者：${words}`,
    },
    {
      en: 'Tell it once: git config --global user.name "Your Name" and git config --global user.email you@example.org.',
      zh: '请设置一次：git config --global user.name "名字" 和 git config --global user.email you@example.org。',
    },
  );

export const branchOfSources = (branch: string): Problem =>
  error(
    'SC865',
    {
      en: `the branch \`${branch}\` holds the sources of the site; the finished site would take their place`,
      zh: `分支 \`${branch}\` 里是网站的源文件，发布会用生成的网站取代它们`,
    },
    {
      en: 'Nothing was pushed. Choose another branch, such as `gh-pages`, in `deploy.branch` or after --branch.',
      zh: '没有推送任何内容。请在 `deploy.branch` 或 --branch 里换一个分支，如 `gh-pages`。',
    },
  );

export const gitMissing = (): Problem =>
  error(
    'SC866',
    {
      en: 'there is no `git` on this computer, or not in PATH',
      zh: '这台电脑上没有 `git`，或不在 PATH 里',
    },
    {
      en: 'Install it: https://git-scm.com/, or with the package manager of your system.',
      zh: '请安装 git：https://git-scm.com/，或使用系统的包管理器。',
    },
  );

export const remoteUnreachable = (remote: string, words: string): Problem =>
  error(
    'SC867',
    {
      en: `\`${remote}\` cannot be reached: ${words}`,
      zh: `无法连接 \`${remote}\`：${words}`,
    },
    {
      en: 'Check the address and the network, then deploy again. Nothing was pushed.',
      zh: '请检查地址和网络，然后重新发布。没有推送任何内容。',
    },
  );

export const noAccess = (remote: string, words: string): Problem =>
  error(
    'SC868',
    {
      en: `\`${remote}\` does not let you in: ${words}`,
      zh: `\`${remote}\` 拒绝访问：${words}`,
    },
    {
      en: 'Scholium never asks for a password: git must know it, by an SSH key or a credential helper. See whether `git ls-remote` works there. Nothing was pushed.',
      zh: 'Scholium 从不询问密码：git 须能通过 SSH 密钥或凭据助手登录。请试试 `git ls-remote` 是否可用。没有推送任何内容。',
    },
  );

export const noRepository = (remote: string, words: string): Problem =>
  error(
    'SC869',
    {
      en: `there is no git repository at \`${remote}\`, or none that you may see: ${words}`,
      zh: `\`${remote}\` 处没有 git 仓库，或你无权看到：${words}`,
    },
    {
      en: 'Check the address; a new repository is made at the host first.',
      zh: '请检查地址；新仓库须先在托管平台上创建。',
    },
  );

export const pushDeclined = (branch: string, remote: string, words: string): Problem =>
  error(
    'SC870',
    {
      en: `\`${remote}\` does not accept the branch \`${branch}\`: ${words}`,
      zh: `\`${remote}\` 不接受分支 \`${branch}\`：${words}`,
    },
    {
      en: 'A rule or a hook of the remote declined it: change the rule (a protected branch, a limit of size), or choose another branch. Nothing was pushed.',
      zh: '远程仓库的规则或钩子拒绝了推送：请修改规则（受保护的分支、大小限制），或换一个分支。没有推送任何内容。',
    },
  );

export const movedOn = (branch: string, attempts: number): Problem =>
  error(
    'SC871',
    {
      en: `somebody else pushed to \`${branch}\` each of the ${attempts} times that Scholium tried`,
      zh: `Scholium 尝试了 ${attempts} 次，每次都有别人先推送到 \`${branch}\``,
    },
    {
      en: 'Nothing of theirs was lost, and nothing was pushed. Deploy again later.',
      zh: '别人的内容没有丢失，也没有推送任何内容。请稍后重新发布。',
    },
  );

/** What no other message fits; the private repository is made anew the next time. */
export const gitFailed = (step: string, words: string): Problem =>
  error(
    'SC872',
    { en: `\`git ${step}\` failed: ${words}`, zh: `\`git ${step}\` 失败：${words}` },
    {
      en: 'The site that is published was left as it was. If these words do not help, deploy again: what is kept for it in `.scholium/deploy` is made anew.',
      zh: '已发布的网站没有改动。如果以上信息没有帮助，请重新发布：`.scholium/deploy` 里的内容会重新生成。',
    },
  );

export const nothingToPublish = (folder: string): Problem =>
  error(
    'SC873',
    {
      en: `there is nothing in \`${folder}\` to publish`,
      zh: `\`${folder}\` 里没有可以发布的内容`,
    },
    {
      en: 'Nothing was pushed, since that would empty the published site. Did something delete the files after they were built?',
      zh: '没有推送任何内容，否则已发布的网站会变空。是否有程序在生成之后删除了文件？',
    },
  );

export const deploymentLocked = (lock: string, holder: { pid: number; host: string }): Problem =>
  error(
    'SC874',
    {
      en: `another process is deploying this site: number ${holder.pid} on ${holder.host}`,
      zh: `另一个进程正在发布这个网站：${holder.host} 上的 ${holder.pid} 号进程`,
    },
    {
      en: `Deploy again when it has ended. If there is no such process, delete \`${lock}\`.`,
      zh: `请等它结束后再发布。如果没有这个进程，请删除 \`${lock}\`。`,
    },
  );

export const workflowExists = (path: string): Problem =>
  error(
    'SC875',
    { en: `\`${path}\` exists already`, zh: `\`${path}\` 已经存在` },
    {
      en: 'Nothing was written. Delete it for a new one, or change it by hand: docs/publish.md shows what it needs.',
      zh: '没有写入任何文件。可以删除它后重新生成，或参照 docs/publish.zh-CN.md 手工修改。',
    },
  );

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
