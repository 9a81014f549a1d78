/** The options of a theme with the values that the site gives them. */
import { nearest } from '../../../base/nearest.ts';
import {
  notAnOptionValue,
  unknownOptionOfSite,
  wrongOptionType,
} from '../../../diagnostics/catalogue/theme.ts';
import type { Config, Diagnostic, Problem, Theme, ThemeOption } from '../../../model.ts';
import type { SettingsReporter } from './settings-file.ts';
import { expected, fits } from './theme-option-types.ts';

/** Key of the options in scholium.yaml. */
const GROUP = 'theme_options';

export interface ThemeOptionValues {
  /** One for each option of the theme, by name. */
  values: Record<string, unknown>;
  diagnostics: Diagnostic[];
}

/** Defaults where `config` says nothing or nothing that fits, which `report` places. */
export function themeOptionValues(
  theme: Pick<Theme, 'options'>,
  config: Pick<Config, 'themeOptions'>,
  report: SettingsReporter,
): ThemeOptionValues {
  const values: Record<string, unknown> = {};
  const diagnostics: Diagnostic[] = [];
  const written = config.themeOptions;
  for (const option of theme.options) {
    const value = Object.hasOwn(written, option.name) ? written[option.name] : undefined;
    const isAbsent = value === undefined || value === null;
    const isFit = !isAbsent && fits(option, value);
    values[option.name] = isFit ? value : option.default;
    if (!isAbsent && !isFit)
      diagnostics.push(report(whyUnfit(option, value), [GROUP, option.name]));
  }
  const names = theme.options.map(({ name }) => name);
  for (const name of Object.keys(written)) {
    if (names.includes(name)) continue;
    const problem = unknownOptionOfSite(name, names, nearest(name, names));
    diagnostics.push(report(problem, [GROUP, name], 'key'));
  }
  return { values, diagnostics };
}

function whyUnfit(option: ThemeOption, value: unknown): Problem {
  const { name, type, values = [] } = option;
  if (type !== 'enum' || typeof value === 'object') return wrongOptionType(name, expected(option));
  const written = String(value);
  return notAnOptionValue(name, written, values, nearest(written, values));
}
