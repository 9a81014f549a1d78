/** Every option of the command line: one table for parsing, help and suggestions. */
import type { Bilingual } from '../model.ts';

export interface OptionSpec {
  /** One letter, for `-C`. */
  short?: string;
  /** What the value is, as help names it; absent: a switch. */
  value?: string;
  doc: Bilingual;
}

const optionTable = {
  drafts: {
    doc: { en: 'include notes marked `draft: true`', zh: '包含标有 `draft: true` 的草稿' },
  },
  future: { doc: { en: 'include notes dated in the future', zh: '包含日期在将来的笔记' } },
  'base-url': {
    value: 'URL',
    doc: { en: 'where the site will be published', zh: '网站将发布到的地址' },
  },
  out: {
    value: 'DIR',
    doc: {
      en: "folder the site is written to, from the site's folder",
      zh: '输出网站的文件夹，从网站的文件夹算起',
    },
  },
  'no-cache': { doc: { en: 'compile every note anew', zh: '不用缓存，重新编译所有笔记' } },
  threads: {
    value: 'NUMBER',
    doc: {
      en: 'threads that compile notes (default: as many as they are worth)',
      zh: '编译笔记的线程数（默认按需要决定）',
    },
  },
  why: {
    value: 'PAGE',
    doc: {
      en: 'say what made this page be rendered again, such as `/tags/nlp/`',
      zh: '说明某个页面为什么重新渲染，例如 `/tags/nlp/`',
    },
  },
  'no-strict-math': {
    doc: {
      en: 'show the source of a formula that cannot be set, in red',
      zh: '无法排版的公式以红色显示源码',
    },
  },
  fix: {
    doc: {
      en: 'mend in the notes what is safe to mend',
      zh: '直接在笔记里修正可以安全修正的问题',
    },
  },
  accept: {
    doc: {
      en: 'write the ledger anew: what is new comes in, what is gone goes out',
      zh: '更新网址表：加入新的，去掉已消失的',
    },
  },
  workflow: {
    value: 'HOST',
    doc: {
      en: 'also write what publishes the site on every push: github-pages, gitlab-pages or netlify',
      zh: '同时写入每次推送后自动发布的文件：github-pages、gitlab-pages 或 netlify',
    },
  },
  remote: {
    value: 'REMOTE',
    doc: {
      en: 'where to push: a remote of the repository, an address or a path',
      zh: '推送到哪里：仓库的远程名称、地址或路径',
    },
  },
  branch: {
    value: 'NAME',
    doc: { en: 'branch to push to', zh: '推送到的分支' },
  },
  'dry-run': {
    doc: { en: 'only say what would be done', zh: '只说明会做什么' },
  },
  accepted: {
    value: 'FILE',
    doc: {
      en: 'names of what may be lost or changed (default: parity-accepted.txt)',
      zh: '允许丢失或改变的名称清单（默认为 parity-accepted.txt）',
    },
  },
  html: {
    value: 'FILE',
    doc: { en: 'write the whole report as a page, too', zh: '同时把完整报告写成一个网页' },
  },
  strict: { doc: { en: 'treat warnings as errors', zh: '把警告当作错误' } },
  now: {
    value: 'DATE',
    doc: {
      en: 'date that counts as now (default: the clock)',
      zh: '当作“现在”的日期（默认取系统时间）',
    },
  },
  port: {
    value: 'NUMBER',
    doc: {
      en: 'port to serve on (default: 4000 or the next free one)',
      zh: '预览服务的端口（默认为 4000，或其后的空闲端口）',
    },
  },
  host: {
    value: 'ADDRESS',
    doc: {
      en: 'address to serve on (default: 127.0.0.1, this computer only)',
      zh: '预览服务的地址（默认为 127.0.0.1，仅限本机）',
    },
  },
  page: {
    doc: { en: 'make a free page, not a post', zh: '新建独立页面，而不是文章' },
  },
  draft: { doc: { en: 'mark the new note as a draft', zh: '把新笔记标为草稿' } },
  limit: {
    value: 'NUMBER',
    doc: { en: 'posts to show (default: 10)', zh: '最多显示几篇文章（默认为 10）' },
  },
  root: {
    short: 'C',
    value: 'DIR',
    doc: { en: "the site's folder (default: this one)", zh: '网站的文件夹（默认为当前文件夹）' },
  },
  config: {
    value: 'FILE',
    doc: { en: 'settings file (default: scholium.yaml)', zh: '配置文件（默认为 scholium.yaml）' },
  },
  lang: {
    value: 'LANGUAGE',
    doc: { en: 'language of messages: en or zh-CN', zh: '消息的语言：en 或 zh-CN' },
  },
  json: {
    doc: { en: 'print one JSON document for programs', zh: '输出一份供程序读取的 JSON' },
  },
  verbose: { doc: { en: 'say more', zh: '输出更多细节' } },
  quiet: { short: 'q', doc: { en: 'print errors only', zh: '只输出错误' } },
  help: { short: 'h', doc: { en: 'explain the command', zh: '显示帮助' } },
  version: { short: 'v', doc: { en: 'print the version', zh: '显示版本号' } },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof optionTable;

/** The options given: text or undefined for those with a value, a boolean for switches. */
export type Options = {
  [Name in OptionName]: (typeof optionTable)[Name] extends { value: string }
    ? string | undefined
    : boolean;
};

/** What every command understands. */
export const commonOptions: OptionName[] = [
  'root',
  'config',
  'lang',
  'json',
  'verbose',
  'quiet',
  'help',
  'version',
];

/** The row of `name`, with its optional fields. */
export function optionSpec(name: OptionName): OptionSpec {
  return optionTable[name];
}

export const optionNames = Object.keys(optionTable) as OptionName[]; // the keys of the literal above
