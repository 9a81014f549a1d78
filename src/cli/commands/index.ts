/** The commands in the order in which help lists them; each is loaded when it is called. */
import type { CommandRow } from '../command.ts';

export const commands: CommandRow[] = [
  {
    name: 'init',
    summary: { en: 'begin a site in a new folder', zh: '在新文件夹里建立网站' },
    elsewhere: ['create'],
    load: async () => (await import('./init.ts')).command,
  },
  {
    name: 'import',
    summary: { en: 'make a site of a Hexo blog', zh: '把 Hexo 博客变成网站' },
    elsewhere: ['migrate', 'convert', 'move'],
    load: async () => (await import('./import.ts')).command,
  },
  {
    name: 'new',
    summary: { en: 'begin a note', zh: '新建一篇笔记' },
    elsewhere: ['n', 'post', 'add'],
    load: async () => (await import('./new.ts')).command,
  },
  {
    name: 'build',
    summary: { en: 'make the site', zh: '生成网站' },
    elsewhere: ['b', 'generate', 'g', 'gen', 'make'],
    load: async () => (await import('./build.ts')).command,
  },
  {
    name: 'serve',
    summary: { en: 'preview the site while you write', zh: '边写边预览' },
    elsewhere: ['s', 'server', 'dev', 'watch', 'preview'],
    load: async () => (await import('./serve.ts')).command,
  },
  {
    name: 'check',
    summary: { en: 'look for dead links and other faults', zh: '检查失效链接等问题' },
    elsewhere: ['lint', 'verify', 'test', 'doctor'],
    load: async () => (await import('./check.ts')).command,
  },
  {
    name: 'urls',
    summary: { en: 'hold the site against its published addresses', zh: '与已发布的网址对照' },
    elsewhere: ['ledger', 'addresses', 'links', 'permalinks'],
    load: async () => (await import('./urls.ts')).command,
  },
  {
    name: 'parity',
    summary: { en: 'compare the site with an old one', zh: '与旧网站逐项对照' },
    elsewhere: ['compare', 'diff'],
    load: async () => (await import('./parity.ts')).command,
  },
  {
    name: 'search',
    summary: { en: 'search the site as its readers do', zh: '像读者那样搜索网站' },
    elsewhere: ['find', 'query', 'grep'],
    load: async () => (await import('./search.ts')).command,
  },
  {
    name: 'deploy',
    summary: { en: 'push the site to a branch of a git remote', zh: '把网站推送到 git 远程分支' },
    elsewhere: ['d', 'publish', 'push', 'gh-pages', 'gh-deploy', 'ghp'],
    load: async () => (await import('./deploy.ts')).command,
  },
  {
    name: 'clean',
    summary: { en: 'delete what Scholium wrote', zh: '删除 Scholium 写出的文件' },
    elsewhere: ['clear', 'purge'],
    load: async () => (await import('./clean.ts')).command,
  },
  {
    name: 'help',
    summary: { en: 'explain a command', zh: '说明某个命令' },
    elsewhere: ['h', 'man'],
    load: async () => (await import('./help.ts')).command,
  },
];
