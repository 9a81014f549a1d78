/** A YAML file of a theme: its text, its values, and diagnostics at their places. */
import { lineAt, placeAt } from '../../../base/place.ts';
import { parseYaml, type YamlDocument, type YamlRange } from '../../../base/yaml.ts';
import { themeYamlFault } from '../../../diagnostics/catalogue/theme.ts';
import { yamlFault } from '../../../diagnostics/catalogue/yaml-faults.ts';
import { atOffset, type TextFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic, PlaceInFile, Problem } from '../../../model.ts';
import { decodeText } from '../decode-text.ts';
import { readBytes } from '../read-bytes.ts';

export interface YamlFile {
  file: TextFile;
  yaml: YamlDocument;
  /** Where the value, or the key, of a path of keys stands. */
  placeOf(path: string[], part?: 'key' | 'value'): PlaceInFile;
  /** `problem` at the value, or the key, of a path of keys. */
  at(problem: Problem, path: string[], part?: 'key' | 'value'): Diagnostic;
}

export type ReadYaml = { read: YamlFile } | { diagnostics: Diagnostic[] };

/** Reads `location`, which messages call `path`. */
export function readYaml(location: string, path: string): ReadYaml {
  const file = readBytes(location, path);
  const decoded = 'bytes' in file ? decodeText(file.bytes, path) : file;
  if ('diagnostic' in decoded) return { diagnostics: [decoded.diagnostic] };
  const read = yamlFile({ path, text: decoded.text });
  if (read.yaml.errors.length === 0) return { read };
  return {
    diagnostics: read.yaml.errors.map((fault) =>
      atOffset(themeYamlFault(yamlFault(fault)), read.file, fault.offset, fault.length),
    ),
  };
}

/** A file whose text is known. */
export function yamlFile(file: TextFile): YamlFile {
  const yaml = parseYaml(file.text);
  const placeOf: YamlFile['placeOf'] = (path, part = 'value') => {
    const { offset, length } = rangeOf(yaml, path, part);
    const place = placeAt(file.text, offset, length);
    return { file: file.path, place, sourceLine: lineAt(file.text, place.line) };
  };
  const at: YamlFile['at'] = (problem, path, part) => ({ ...problem, ...placeOf(path, part) });
  return { file, yaml, placeOf, at };
}

/** A value that is not there has the place of the nearest key above it. */
function rangeOf(yaml: YamlDocument, path: string[], part: 'key' | 'value'): YamlRange {
  const own = yaml.rangeOf(path, part) ?? yaml.rangeOf(path, 'key');
  if (own) return own;
  return path.length > 0 ? rangeOf(yaml, path.slice(0, -1), 'key') : { offset: 0, length: 1 };
}
