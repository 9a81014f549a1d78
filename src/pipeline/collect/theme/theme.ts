/** The theme of a site: templates, assets, strings and options, gathered over its folders. */
import { noTemplateFor } from '../../../diagnostics/catalogue/template-values.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type {
  Config,
  Diagnostic,
  PageKind,
  Problem,
  TemplateFile,
  Theme,
  ThemeAsset,
} from '../../../model.ts';
import { browserAssets } from './browser-assets.ts';
import { katexAssets, withCommonRules } from './katex-assets.ts';
import { settingsReporter } from './settings-file.ts';
import { readThemeFiles } from './theme-files.ts';
import { themeStack } from './theme-folders.ts';
import { readStrings } from './theme-strings.ts';

export interface ThemeRequest {
  /** The site's folder. */
  root: string;
  config: Pick<Config, 'theme' | 'file'>;
  /** Folder of the themes that come with Scholium. */
  builtinThemes: string;
  /** Folder of KaTeX's style sheet and fonts. */
  katexFolder: string;
  /** Folder of scripts for readers' browsers; absent, themes have none. */
  browserFolder?: string | undefined;
}

export interface CollectedTheme {
  /** Without templates where there is no such theme. */
  theme: Theme;
  diagnostics: Diagnostic[];
}

/** Reads the theme that `config` names. Throws the file system's errors. */
export function collectTheme(request: ThemeRequest): CollectedTheme {
  const { root, config, builtinThemes, katexFolder, browserFolder } = request;
  const { theme: name } = config;
  const reportSetting = settingsReporter(root, config);
  const report = (problem: Problem) => reportSetting(problem, ['theme']);
  const stack = themeStack({ name, root, builtinThemes, report });
  const files = readThemeFiles(stack.folders);
  const { strings, diagnostics } = readStrings(files.strings);
  const assets = withCommon(files.assets, [
    ...katexAssets(katexFolder),
    ...(browserFolder === undefined ? [] : browserAssets(browserFolder)),
  ]);
  const { templates } = files;
  const missing = stack.folders.length > 0 ? missingKinds(templates, name) : [];
  return {
    theme: { name, templates, assets, strings, options: stack.options },
    diagnostics: [...stack.diagnostics, ...files.diagnostics, ...diagnostics, ...missing],
  };
}

/** A theme may have files of its own in place of those that come with every theme. */
function withCommon(own: ThemeAsset[], common: ThemeAsset[]): ThemeAsset[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...common.filter(({ name }) => !names.has(name))].map(withCommonRules);
}

function missingKinds(templates: Map<string, TemplateFile>, name: string): Diagnostic[] {
  return Object.keys(KINDS)
    .filter((kind) => !templates.has(`${kind}.njk`))
    .map((kind) => inFile(noTemplateFor(kind), `themes/${name}/templates/${kind}.njk`));
}

/** A record, so that the compiler asks for each kind of page. */
const KINDS: Record<PageKind, true> = {
  index: true,
  post: true,
  page: true,
  archive: true,
  tags: true,
  tag: true,
  category: true,
  categories: true,
  search: true,
  'not-found': true,
  redirect: true,
};
