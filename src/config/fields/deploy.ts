/** Settings of `scholium deploy`. */

import type { ConfigFields } from '../field-table.ts';
import { gitBranch, gitRemote } from '../values/git-names.ts';
import { text } from '../values/scalars.ts';

export const DEPLOY_FIELDS = {
  deploy: {
    remote: {
      type: gitRemote(),
      default: 'origin',
      doc: {
        en: 'Where `scholium deploy` pushes the site: a remote of its repository, an address, or the path of a repository.',
        zh: '`scholium deploy` 把网站推送到哪里：仓库的远程名称、地址，或仓库的路径。',
      },
    },
    branch: {
      type: gitBranch(),
      default: 'gh-pages',
      doc: {
        en: 'Branch there, which holds nothing but the finished site.',
        zh: '推送到的分支，其中只有生成的网站。',
      },
    },
    message: {
      type: text(),
      default: '',
      doc: {
        en: 'Message of its commits; empty for one that names the commit of the notes.',
        zh: '提交说明；留空则注明笔记所在的提交。',
      },
    },
  },
} satisfies Partial<ConfigFields>;
