/** `scholium init [DIR]`: a small, complete site to begin with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { dateOf } from '../../base/dates.ts';
import { folderNotEmpty } from '../../diagnostics/catalogue/command-line.ts';
import type { Language } from '../../model.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { isFreeFolder } from '../free-folder.ts';
import { nowOf } from '../now.ts';
import { starterFiles } from '../starter/files.ts';

export const command: Command = {
  synopsis: '[DIR]',
  maxWords: 1,
  options: ['now'],
  without: ['config'],
  description: {
    en: [
      'Writes settings, a first note, a page and scaffolds into DIR (default: this folder),',
      'which must be new or empty, but for what installing Scholium there with npm left.',
    ].join('\n'),
    zh: [
      '在 DIR（默认为当前文件夹）里写入配置、第一篇笔记、一个页面和模板。',
      'DIR 必须不存在或为空；用 npm 在其中安装 Scholium 留下的文件不算。',
    ].join('\n'),
  },
  examples: [
    { line: 'scholium init my-notes', doc: { en: 'in a new folder', zh: '在新文件夹里' } },
    { line: 'scholium init --lang zh-CN', doc: { en: 'a Chinese site', zh: '中文网站' } },
  ],
  run,
};

async function run(context: Context): Promise<Outcome> {
  const { root, cwd, words, options, env, language } = context;
  const folder = resolve(root, words[0] ?? '.');
  const shown = relative(cwd, folder) || '.';
  mkdirSync(folder, { recursive: true });
  if (!isFreeFolder(folder)) {
    return { diagnostics: [folderNotEmpty(shown, 'scholium init my-notes')] };
  }
  const { timeZone: timezone } = new Intl.DateTimeFormat('en').resolvedOptions();
  const moment = nowOf({ written: options.now, env, timezone });
  if ('diagnostic' in moment) return { diagnostics: [moment.diagnostic] };
  const date = dateOf(moment.now, timezone).iso.slice(0, 19).replace('T', ' ');
  const files = starterFiles({ language, timezone, date });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { flag: 'wx' });
  }
  const data = { folder: shown, files: files.map(({ path }) => path) };
  return { diagnostics: [], data, text: nextSteps(shown, language) };
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
