/** `scholium help`: of a command, what `--help` prints; every setting; every option of the theme. */

import { installation } from '../../base/installation.ts';
import type { DescribedSetting } from '../../config/describe.ts';
import { hasFailed } from '../../diagnostics/failed.ts';
import type { Language } from '../../model.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { commandNamed } from '../command-named.ts';
import { commandHelp, generalHelp } from '../help.ts';
import { inLanguage } from '../language.ts';

export const command: Command = {
  synopsis: '[COMMAND | config | theme]',
  maxWords: 1,
  options: [],
  description: {
    en: [
      "Explains a command, every setting of scholium.yaml, or every option of the site's theme",
      '(of muse where there is no site); alone, lists the commands.',
    ].join('\n'),
    zh: [
      '说明某个命令、scholium.yaml 的所有配置项，或网站主题的所有选项（不在网站里时为 muse 的）；',
      '不带参数则列出所有命令。',
    ].join('\n'),
  },
  examples: [
    { line: 'scholium help build', doc: { en: 'all about build', zh: 'build 的说明' } },
    { line: 'scholium help config', doc: { en: 'every setting', zh: '所有配置项' } },
    { line: 'scholium help theme', doc: { en: "the theme's options", zh: '主题的选项' } },
  ],
  async run(context) {
    const { commands, language } = context;
    const [word] = context.words;
    if (word === undefined) {
      return { diagnostics: [], text: generalHelp(commands, language), isResult: true };
    }
    if (word === 'config') return settings(language);
    if (word === 'theme') return themeOptions(context);
    const named = commandNamed(word, commands);
    if ('diagnostic' in named) return { diagnostics: [named.diagnostic] };
    const text = commandHelp(named.row, await named.row.load(), language);
    return { diagnostics: [], text, isResult: true };
  },
};

async function settings(language: Language): Promise<Outcome> {
  const { describeConfig } = await import('../../config/describe.ts');
  const described = describeConfig(language);
  return {
    diagnostics: [],
    text: listOf(described),
    data: { settings: described },
    isResult: true,
  };
}

/** Of the theme that the settings name; settings with a fault name none. */
async function themeOptions({ root, options, language }: Context): Promise<Outcome> {
  const { loadConfig } = await import('../../config/load.ts');
  const { collectTheme } = await import('../../pipeline/collect/theme/theme.ts');
  const { describeThemeOptions } = await import('../describe-theme.ts');
  const { themes: builtinThemes, katex: katexFolder } = installation();
  const loaded = loadConfig({ root, configFile: options.config, overrides: {} });
  const config = loaded.config ?? { theme: 'muse', file: 'scholium.yaml' };
  const { theme, diagnostics } = collectTheme({ root, config, builtinThemes, katexFolder });
  if (hasFailed(diagnostics)) return { diagnostics };
  const described = describeThemeOptions(theme.options, language);
  const data = { theme: theme.name, options: described };
  const heading = {
    en: `Options of the theme ${theme.name}, under theme_options in scholium.yaml:\n\n`,
    zh: `主题 ${theme.name} 的选项，写在 scholium.yaml 的 theme_options 下：\n\n`,
  };
  const text = inLanguage(heading, language) + listOf(described);
  return { diagnostics, text, data, isResult: true };
}

function listOf(settings: DescribedSetting[]): string {
  return settings
    .map(
      ({ key, type, default: standard, doc }) => `${key}: ${standard}\n    ${doc}\n    → ${type}\n`,
    )
    .join('\n');
}
