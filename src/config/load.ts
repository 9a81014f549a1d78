/** Reads scholium.yaml from disk. */

import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseYaml } from '../base/yaml.ts';
import {
  configFileMissing,
  configMissing,
  configNotUtf8,
  configYaml,
} from '../diagnostics/catalogue/config.ts';
import { unreadable } from '../diagnostics/catalogue/files.ts';
import { yamlFault } from '../diagnostics/catalogue/yaml-faults.ts';
import { hasFailed } from '../diagnostics/failed.ts';
import { atOffset, inFile, type TextFile } from '../diagnostics/problem.ts';
import type { Config, Diagnostic } from '../model.ts';
import { type ConfigOverrides, overrideConfig } from './overrides.ts';
import { validateConfig } from './validate.ts';

export type { ConfigOverrides } from './overrides.ts';

const CONFIG_FILE = 'scholium.yaml';

export interface ConfigRequest {
  /** The site's folder. */
  root: string;
  /** Instead of scholium.yaml; a relative path starts from `root`. */
  configFile?: string | undefined;
  overrides: ConfigOverrides;
}

export interface LoadedConfig {
  /** Undefined if there is an error. */
  config: Config | undefined;
  /**
   * Where there is an error, the settings with defaults for those that have one; undefined where a note
   * might be read otherwise with what was meant.
   */
  forNotes?: Config;
  /** Whether the file names the language, so that it need not be the default's; false on error. */
  languageIsSet: boolean;
  diagnostics: Diagnostic[];
}

/** The settings of the site in `root`; all that is wrong with them is in `diagnostics`. */
export function loadConfig({ root, configFile, overrides }: ConfigRequest): LoadedConfig {
  const location = resolve(root, configFile ?? CONFIG_FILE);
  const path = relative(root, location).split(sep).join('/');
  const bytes = readBytes(location, path, configFile === undefined);
  if ('diagnostic' in bytes) return failed([bytes.diagnostic]);
  const decoded = decode(bytes.bytes, path);
  if ('diagnostic' in decoded) return failed([decoded.diagnostic]);
  const { file } = decoded;
  const yaml = parseYaml(file.text);
  if (yaml.errors.length > 0) {
    return failed(
      yaml.errors.map((fault) =>
        atOffset(configYaml(yamlFault(fault)), file, fault.offset, fault.length),
      ),
    );
  }
  const validated = validateConfig(yaml, file);
  const overridden = overrideConfig(validated.config, overrides, root);
  const diagnostics = [...validated.diagnostics, ...overridden.diagnostics];
  const isWrong = hasFailed(diagnostics);
  if (isWrong) {
    const isOfNotes = OF_NOTES.some((key) => validated.faulty.has(key));
    return { ...failed(diagnostics), ...(!isOfNotes && { forNotes: overridden.config }) };
  }
  const languageIsSet = yaml.rangeOf(['language'], 'key') !== undefined;
  return { config: overridden.config, languageIsSet, diagnostics };
}

/** What a note is read by; `` is a file that is no map. */
const OF_NOTES = ['', 'posts_dir', 'pages_dir', 'timezone', 'math', 'markdown', 'figures'];

function failed(diagnostics: Diagnostic[]): LoadedConfig {
  return { config: undefined, languageIsSet: false, diagnostics };
}

function readBytes(
  location: string,
  path: string,
  isUsual: boolean,
): { bytes: Uint8Array } | { diagnostic: Diagnostic } {
  try {
    return { bytes: readFileSync(location) };
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') {
      return { diagnostic: isUsual ? configMissing(path) : configFileMissing(path) };
    }
    return { diagnostic: inFile(unreadable(path, String(cause.code)), path) };
  }
}

/** UTF-8 without byte-order mark, lines ended by `\n`. */
function decode(bytes: Uint8Array, path: string): { file: TextFile } | { diagnostic: Diagnostic } {
  const file = { path, text: new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n') };
  if (isUtf8(bytes)) return { file };
  // What is no UTF-8 was decoded to U+FFFD: it shows the author where.
  const [before = ''] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\ufffd');
  const problem = configNotUtf8(Buffer.byteLength(before) + 1);
  return { diagnostic: atOffset(problem, file, file.text.indexOf('\ufffd')) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}
