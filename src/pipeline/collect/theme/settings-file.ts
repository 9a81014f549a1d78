/** The text of the site's settings, to show where one stands that only a theme can judge. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isSystemError } from '../../../base/system-error.ts';
import type { Config, Diagnostic, PlaceInFile, Problem } from '../../../model.ts';
import { type YamlFile, yamlFile } from './yaml-file.ts';

/** Places a problem at a path of keys of the settings, or at the file where nothing stands there. */
export type SettingsReporter = (
  problem: Problem,
  path: string[],
  part?: 'key' | 'value',
) => Diagnostic;

export type SettingsPlaces = (path: string[], part?: 'key' | 'value') => PlaceInFile;

export function settingsReporter(root: string, config: Pick<Config, 'file'>): SettingsReporter {
  const placeOf = settingsPlaces(root, config);
  return (problem, path, part) => ({ ...problem, ...placeOf(path, part) });
}

/** Reads the file only when it is asked for a place: it was read and checked before. */
export function settingsPlaces(root: string, { file }: Pick<Config, 'file'>): SettingsPlaces {
  let settings: YamlFile | undefined;
  return (path, part) => {
    settings ??= yamlFile({ path: file, text: readSettings(resolve(root, file)) });
    const isWritten = settings.yaml.rangeOf(path, 'key') !== undefined;
    return isWritten ? settings.placeOf(path, part) : { file };
  };
}

/** Empty where the settings came from elsewhere. */
function readSettings(location: string): string {
  try {
    return new TextDecoder().decode(readFileSync(location)).replace(/\r\n?/g, '\n');
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return '';
  }
}
