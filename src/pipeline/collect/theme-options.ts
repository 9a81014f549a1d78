/** The options of a theme with the values that the site gives them. */
import { nearest } from '../../base/nearest.ts';
import {
  notAnOptionValue,
  unknownOptionOfSite,
  wrongOptionType,
} from '../../diagnostics/catalogue/theme.ts';
import { inFile, type TextFile } from '../../diagnostics/problem.ts';
import type { Config, Diagnostic, Problem, Theme, ThemeOption } from '../../model.ts';
import { EXPECTED, fits } from './theme-option-types.ts';
import { yamlFile } from './yaml-file.ts';

export interface ThemeOptionValues {
  /** One for each option of the theme, by name. */
  values: Record<string, unknown>;
  diagnostics: Diagnostic[];
}

/**
 * Defaults where `config` says nothing or nothing that fits. `settings` is scholium.yaml, where the
 * carets stand; without it diagnostics name that file alone.
 */
export function themeOptionValues(
  theme: Pick<Theme, 'options'>,
  config: Pick<Config, 'themeOptions'>,
  settings: TextFile = { path: 'scholium.yaml', text: '' },
): ThemeOptionValues {
  const values: Record<string, unknown> = {};
  const diagnostics: Diagnostic[] = [];
  const report = reporter(settings, diagnostics);
  const written = config.themeOptions;
  for (const option of theme.options) {
    const value = Object.hasOwn(written, option.name) ? written[option.name] : undefined;
    const isAbsent = value === undefined || value === null;
    const isFit = !isAbsent && fits(option, value);
    values[option.name] = isFit ? value : option.default;
    if (!isAbsent && !isFit) report(whyUnfit(option, value), option.name, 'value');
  }
  const names = theme.options.map(({ name }) => name);
  for (const name of Object.keys(written)) {
    if (names.includes(name)) continue;
    report(unknownOptionOfSite(name, names, nearest(name, names)), name, 'key');
  }
  return { values, diagnostics };
}

function whyUnfit({ name, type, values = [] }: ThemeOption, value: unknown): Problem {
  if (type !== 'enum' || typeof value === 'object') return wrongOptionType(name, EXPECTED[type]);
  const written = String(value);
  return notAnOptionValue(name, written, values, nearest(written, values));
}

/** Key of the options in scholium.yaml. */
const GROUP = 'theme_options';

function reporter(settings: TextFile, diagnostics: Diagnostic[]) {
  const document = yamlFile(settings);
  return (problem: Problem, name: string, part: 'key' | 'value'): void => {
    const hasPlace = document.yaml.rangeOf([GROUP, name], 'key') !== undefined;
    diagnostics.push(
      hasPlace ? document.at(problem, [GROUP, name], part) : inFile(problem, settings.path),
    );
  };
}
