/** Help: of the whole tool, and of one command. */
import type { Bilingual, Language } from '../model.ts';
import { type Command, type CommandRow, commonOptionsOf } from './command.ts';
import { inLanguage } from './language.ts';
import { commonOptions, type OptionName, optionSpec } from './options.ts';

type Say = (sentence: Bilingual) => string;

/** What `scholium --help` prints. */
export function generalHelp(rows: CommandRow[], language: Language): string {
  const say: Say = (sentence) => inLanguage(sentence, language);
  return sections([
    say({
      en: 'Scholium turns a folder of Markdown notes into a blog.',
      zh: 'Scholium（旁注）把一个文件夹里的 Markdown 笔记变成博客。',
    }),
    section(say(USAGE), [['scholium <command> [options]', '']]),
    section(
      say({ en: 'Commands', zh: '命令' }),
      rows.map((row) => [row.name, say(row.summary)]),
    ),
    section(say(COMMON), optionLines(commonOptions, say)),
    section(say({ en: 'First steps', zh: '第一步' }), [
      ['scholium init my-notes', say({ en: 'a small site to begin with', zh: '建立一个小网站' })],
      ['cd my-notes', ''],
      ['scholium serve', say({ en: 'see it, and write', zh: '预览并写作' })],
    ]),
    say({
      en: [
        '`scholium help <command>` explains each of them, `scholium help config` every setting,',
        "`scholium help theme` every option of the site's theme.",
      ].join('\n'),
      zh: [
        '`scholium help <命令>` 说明每个命令，`scholium help config` 列出所有配置项，',
        '`scholium help theme` 列出网站主题的所有选项。',
      ].join('\n'),
    }),
  ]);
}

/** What `scholium <command> --help` prints. */
export function commandHelp(row: CommandRow, command: Command, language: Language): string {
  const say: Say = (sentence) => inLanguage(sentence, language);
  const usage = ['scholium', row.name, command.synopsis, '[options]'].filter(Boolean).join(' ');
  const examples = command.examples.map(({ line, doc }): Line => [line, say(doc)]);
  return sections([
    say(command.description),
    section(say(USAGE), [[usage, '']]),
    section(say({ en: 'Options', zh: '选项' }), optionLines(command.options, say)),
    section(say(COMMON), optionLines(commonOptionsOf(command), say)),
    section(say({ en: 'Examples', zh: '示例' }), examples),
  ]);
}

const USAGE = { en: 'Usage', zh: '用法' };
const COMMON = { en: 'Options of every command', zh: '通用选项' };

/** What to type, and what it does. */
type Line = [string, string];

function sections(parts: string[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function section(title: string, lines: Line[]): string {
  if (lines.length === 0) return '';
  const width = Math.max(...lines.map(([typed]) => typed.length));
  const rows = lines.map(([typed, doc]) => `  ${typed.padEnd(width)}  ${doc}`.trimEnd());
  return [title, ...rows].join('\n');
}

function optionLines(names: OptionName[], say: Say): Line[] {
  return names.map((name) => {
    const { short, value, doc } = optionSpec(name);
    return [`${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`, say(doc)];
  });
}
