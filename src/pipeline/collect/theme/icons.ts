/** Icons that the settings name, looked up among those of the theme. */
import { nearest } from '../../../base/nearest.ts';
import { unknownIcon } from '../../../diagnostics/catalogue/theme.ts';
import type { Config, Diagnostic, Theme } from '../../../model.ts';
import type { SettingsReporter } from './settings-file.ts';

/** A theme without a folder of icons shows none, so any name will do. */
export function iconFaults(
  { templates }: Pick<Theme, 'templates'>,
  config: Pick<Config, 'menu' | 'social'>,
  report: SettingsReporter,
): Diagnostic[] {
  const icons = [...templates.keys()].flatMap((name) => /^icons\/(.+)\.svg$/.exec(name)?.[1] ?? []);
  if (icons.length === 0) return [];
  const groups = [
    ['menu', config.menu],
    ['social', config.social],
  ] as const;
  return groups.flatMap(([group, items]) =>
    items.flatMap(({ icon }, index) => {
      if (!icon || icons.includes(icon)) return [];
      return [report(unknownIcon(icon, icons, nearest(icon, icons)), [group, `${index}`, 'icon'])];
    }),
  );
}
