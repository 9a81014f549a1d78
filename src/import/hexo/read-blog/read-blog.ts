/** The settings of a blog and its theme, and which programs it uses. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { noHexoBlog, noThemeSettings } from '../../../diagnostics/catalogue/import.ts';
import { hasFailed } from '../../../diagnostics/failed.ts';
import type { Diagnostic } from '../../../model.ts';
import { type Layer, Settings } from '../settings/layers.ts';
import { type Packages, readPackages } from './packages.ts';
import { readSettings, type SettingsFile } from './settings-file.ts';
import { isMap, textOf } from './values.ts';

export interface BlogSettings {
  hexo: Settings;
  theme: Settings;
  /** `next`; empty where the blog has none. */
  themeName: string;
  packages: Packages;
  diagnostics: Diagnostic[];
}

/** `shown`: the folder as messages name it. */
export function readBlogSettings(root: string, shown: string): BlogSettings {
  const names = ['_config.yml', '_config.yaml', '_config.json'];
  const name = names.find((each) => existsSync(join(root, each))) ?? '_config.yml';
  const { file, diagnostics } = readSettings(root, name);
  const { packages, diagnostics: ofPackages } = readPackages(root);
  const all = [...diagnostics, ...ofPackages];
  if (!file && !hasFailed(all)) all.push(noHexoBlog(shown, name));
  const hexo = new Settings(file ? [{ file, prefix: [], isDefault: false }] : []);
  const written = textOf(file?.value.theme) ?? '';
  const themeName = /^[\w@.-]+$/.test(written) && !/^\.+$/.test(written) ? written : '';
  const layers = file ? readTheme(root, file, themeName, all) : [];
  const isMissing = themeName !== '' && layers.every(({ isDefault }) => isDefault);
  if (file && isMissing && !hasFailed(all)) {
    all.push(noThemeSettings(themeName));
  }
  return { hexo, theme: new Settings(layers), themeName, packages, diagnostics: all };
}

/** The strongest first, as the theme and Hexo lay them over each other. */
function readTheme(
  root: string,
  config: SettingsFile,
  theme: string,
  diagnostics: Diagnostic[],
): Layer[] {
  if (theme === '') return [];
  const sourceDir = textOf(config.value.source_dir) ?? 'source';
  const ofData =
    /(?:^|-)next/i.test(theme) && !sourceDir.includes('..') ? [`${sourceDir}/_data/next.yml`] : [];
  const own = [
    ...ofData,
    `_config.${theme}.yml`,
    `_config.${theme}.yaml`,
    `themes/${theme}/_config.yml`,
  ];
  const standard = [`node_modules/hexo-theme-${theme}/_config.yml`];
  const layers = (paths: string[], isDefault: boolean) =>
    paths.flatMap((path): Layer[] => {
      const read = readSettings(root, path);
      diagnostics.push(...read.diagnostics);
      return read.file ? [{ file: read.file, prefix: [], isDefault }] : [];
    });
  const inConfig = isMap(config.value.theme_config)
    ? [{ file: config, prefix: ['theme_config'], isDefault: false }]
    : [];
  return [...inConfig, ...layers(own, false), ...layers(standard, true)];
}
