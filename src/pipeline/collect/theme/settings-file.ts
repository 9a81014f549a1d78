/** The text of the site's settings, to show where one stands that only a theme can judge. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isSystemError } from '../../../base/system-error.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Config, Diagnostic, Problem } from '../../../model.ts';
import { type YamlFile, yamlFile } from './yaml-file.ts';

/** Places a problem at a path of keys of the settings, or at the file where nothing stands there. */
export type SettingsReporter = (
  problem: Problem,
  path: string[],
  part?: 'key' | 'value',
) => Diagnostic;

/** Reads the file only when there is something to report: it was read and checked before. */
export function settingsReporter(root: string, { file }: Pick<Config, 'file'>): SettingsReporter {
  let settings: YamlFile | undefined;
  return (problem, path, part) => {
    settings ??= yamlFile({ path: file, text: readSettings(resolve(root, file)) });
    const isWritten = settings.yaml.rangeOf(path, 'key') !== undefined;
    return isWritten ? settings.at(problem, path, part) : inFile(problem, file);
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
