/** `scholium init [DIR]`: a small, complete site to begin with. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { dateOf } from '../../base/dates.ts';
import { folderNotEmpty } from '../../diagnostics/catalogue/command-line.ts';
import { workflowExists } from '../../diagnostics/catalogue/deploy.ts';
import type { Language } from '../../model.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { isFreeFolder } from '../free-folder.ts';
import { inLanguage } from '../language.ts';
import { nowOf } from '../now.ts';
import { type StarterFile, starterFiles } from '../starter/files.ts';
import { type Host, hostNamed, workflowFiles } from '../starter/workflow.ts';

export const command: Command = {
  synopsis: '[DIR]',
  maxWords: 1,
  options: ['workflow', 'now'],
  without: ['config'],
  description: {
    en: [
      'Writes settings, a first note, a page and scaffolds into DIR (default: this folder),',
      'which must be new or empty, but for what installing Scholium there with npm left.',
      'With --workflow, also what makes a host build and publish it on every push; where there',
      'is a site already, that alone.',
    ].join('\n'),
    zh: [
      '在 DIR（默认为当前文件夹）里写入配置、第一篇笔记、一个页面和模板。',
      'DIR 必须不存在或为空；用 npm 在其中安装 Scholium 留下的文件不算。',
      '加上 --workflow 时还写入让托管平台在每次推送后生成并发布的文件；',
      '如果那里已经有网站，就只写入这个文件。',
    ].join('\n'),
  },
  examples: [
    { line: 'scholium init my-notes', doc: { en: 'in a new folder', zh: '在新文件夹里' } },
    { line: 'scholium init --lang zh-CN', doc: { en: 'a Chinese site', zh: '中文网站' } },
    {
      line: 'scholium init --workflow github-pages',
      doc: { en: 'published by GitHub on every push', zh: '每次推送由 GitHub 发布' },
    },
  ],
  run,
};

async function run(context: Context): Promise<Outcome> {
  const { root, cwd, words, options, language } = context;
  const named = hostNamed(options.workflow);
  if (!('host' in named)) return { diagnostics: [named] };
  const { host } = named;
  const folder = resolve(root, words[0] ?? '.');
  const shown = relative(cwd, folder) || '.';
  if (host && existsSync(join(folder, 'scholium.yaml'))) return addWorkflow(folder, host, language);
  mkdirSync(folder, { recursive: true });
  if (!isFreeFolder(folder)) {
    return { diagnostics: [folderNotEmpty(shown, 'scholium init my-notes')] };
  }
  const starter = starterOf(context);
  if (!('files' in starter)) return starter;
  const files = [...starter.files, ...(host ? workflowFiles(host) : [])];
  write(folder, files);
  const data = { folder: shown, files: files.map(({ path }) => path) };
  return { diagnostics: [], data, text: nextSteps(shown, language) };
}

/** Into a site that there is. */
function addWorkflow(folder: string, host: Host, language: Language): Outcome {
  const files = workflowFiles(host);
  const taken = files.filter(({ path }) => existsSync(join(folder, path)));
  if (taken.length > 0) return { diagnostics: taken.map(({ path }) => workflowExists(path)) };
  write(folder, files);
  const paths = files.map(({ path }) => path);
  const said = {
    en: `${paths.join(', ')} is new. What else the host needs: docs/publish.md\n`,
    zh: `已写入 ${paths.join('、')}。托管平台还需要什么，见 docs/publish.zh-CN.md\n`,
  };
  return { diagnostics: [], data: { files: paths }, text: inLanguage(said, language) };
}

function starterOf({ options, env, language }: Context): { files: StarterFile[] } | Outcome {
  const { timeZone: timezone } = new Intl.DateTimeFormat('en').resolvedOptions();
  const moment = nowOf({ written: options.now, env, timezone });
  if ('diagnostic' in moment) return { diagnostics: [moment.diagnostic] };
  const date = dateOf(moment.now, timezone).iso.slice(0, 19).replace('T', ' ');
  return { files: starterFiles({ language, timezone, date }) };
}

/** Never over anything. */
function write(folder: string, files: StarterFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { flag: 'wx' });
  }
}

function nextSteps(folder: string, language: Language): string {
  const isHere = folder === '.';
  const enter = isHere ? [] : [`  cd ${/\s/.test(folder) ? `"${folder}"` : folder}`];
  const commands = [...enter, '  npx scholium serve', '  npx scholium new "R-FCN"', ''];
  const [done, next] =
    language === 'zh-CN'
      ? [
          `网站已建立在${isHere ? '当前文件夹' : ` ${folder}`}。接下来：`,
          '设置（标题、作者、地址）在 scholium.yaml 里。',
        ]
      : [
          `A new site is in ${isHere ? 'this folder' : folder}. Next:`,
          'Title, author and address are in scholium.yaml.',
        ];
  return [done, ...commands, next, ''].join('\n');
}
