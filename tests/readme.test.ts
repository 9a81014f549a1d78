/** What both READMEs say of settings, the theme's options and messages is what there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installation } from '../src/base/installation.ts';
import { describeThemeOptions } from '../src/cli/describe-theme.ts';
import { configTable, settingsTable } from '../src/config/describe.ts';
import { collectTheme } from '../src/pipeline/collect/theme/theme.ts';
import { folderWith, scholium } from './cli/scholium.ts';

const ROOT = join(import.meta.dirname, '..');

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
] as const)('%s', (name, language) => {
  const readme = readFileSync(join(ROOT, name), 'utf8');

  /** What stands between `<!-- section -->` and `<!-- /section -->`. */
  const section = (title: string) =>
    readme.split(`<!-- ${title} -->\n`)[1]?.split(`<!-- /${title} -->`)[0];

  test('lists every setting with its default', () => {
    expect(section('settings')).toBe(configTable(language));
  });

  test('lists every option of muse with its default', () => {
    const { themes: builtinThemes, katex: katexFolder } = installation();
    const config = { theme: 'muse', file: 'scholium.yaml' };
    const { theme } = collectTheme({ root: folderWith(), config, builtinThemes, katexFolder });
    const table = settingsTable(describeThemeOptions(theme.options, language), language);
    expect(section('theme options')).toBe(table);
  });

  test('shows the very message that the mistake in its note makes', async () => {
    const [, note = ''] = /^```markdown\n([\s\S]*?)^```/m.exec(readme) ?? [];
    const site = folderWith({
      'scholium.yaml': 'url: https://example.org/\n',
      'posts/r-fcn.md': note.replace('\\mathrm', '\\mathrn'),
      'posts/r-fcn/score-maps.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    });
    const { err } = await scholium(site, ['build', '--lang', language]);
    const [, shown = ''] = /^ {2}```\n([\s\S]*?)^ {2}```/m.exec(readme) ?? [];
    expect(shown.replace(/^ {2}/gm, '')).toBe(err);
  });
});
