/** A YAML file with settings of Hexo or of a theme. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml, type YamlDocument } from '../../../base/yaml.ts';
import { hexoSettingsNoMap, hexoSettingsYaml } from '../../../diagnostics/catalogue/import.ts';
import { yamlFault } from '../../../diagnostics/catalogue/yaml-faults.ts';
import { atOffset, inFile, type TextFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic } from '../../../model.ts';
import { readText } from './text-file.ts';
import { isMap } from './values.ts';

export interface SettingsFile extends TextFile {
  yaml: YamlDocument;
  value: Record<string, unknown>;
}

/** Undefined, without a diagnostic, where there is no such file. */
export function readSettings(
  root: string,
  path: string,
): { file?: SettingsFile; diagnostics: Diagnostic[] } {
  const location = join(root, path);
  if (!statSync(location, { throwIfNoEntry: false })?.isFile()) return { diagnostics: [] };
  const read = readText(location, path, root);
  if (!read.file) return { diagnostics: read.diagnostics };
  // Hexo takes a tab at the beginning of a line for two spaces.
  const text = read.file.text.replace(/(?<=\n)\t+/g, (tabs) => '  '.repeat(tabs.length));
  const yaml = parseYaml(text);
  const faults = yaml.errors.map((fault) =>
    atOffset(hexoSettingsYaml(yamlFault(fault)), { path, text }, fault.offset, fault.length),
  );
  const diagnostics = [...read.diagnostics, ...faults];
  if (faults.length > 0) return { diagnostics };
  const value = yaml.value ?? {};
  if (!isMap(value)) return { diagnostics: [...diagnostics, inFile(hexoSettingsNoMap(), path)] };
  return { file: { path, text, yaml, value }, diagnostics };
}
