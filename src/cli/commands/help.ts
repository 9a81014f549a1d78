/** `scholium help [COMMAND]`: the same text as `--help`; `scholium help config`: every setting. */
import type { Language } from '../../model.ts';
import type { Command, Outcome } from '../command.ts';
import { commandNamed } from '../command-named.ts';
import { commandHelp, generalHelp } from '../help.ts';

export const command: Command = {
  synopsis: '[COMMAND | config]',
  maxWords: 1,
  options: [],
  description: {
    en: 'Explains a command, or every setting of scholium.yaml, or lists the commands.',
    zh: '说明某个命令，或 scholium.yaml 的所有配置项，或列出所有命令。',
  },
  examples: [
    { line: 'scholium help build', doc: { en: 'all about build', zh: 'build 的说明' } },
    { line: 'scholium help config', doc: { en: 'every setting', zh: '所有配置项' } },
  ],
  async run({ words: [word], commands, language }) {
    if (word === undefined) {
      return { diagnostics: [], text: generalHelp(commands, language), isResult: true };
    }
    if (word === 'config') return settings(language);
    const named = commandNamed(word, commands);
    if ('diagnostic' in named) return { diagnostics: [named.diagnostic] };
    const text = commandHelp(named.row, await named.row.load(), language);
    return { diagnostics: [], text, isResult: true };
  },
};

async function settings(language: Language): Promise<Outcome> {
  const { describeConfig } = await import('../../config/describe.ts');
  const described = describeConfig(language);
  const text = described
    .map(
      ({ key, type, default: standard, doc }) => `${key}: ${standard}\n    ${doc}\n    → ${type}\n`,
    )
    .join('\n');
  return { diagnostics: [], text, data: { settings: described }, isResult: true };
}
