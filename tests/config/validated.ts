/** Validates the text of a scholium.yaml and writes what was found as lines a test can compare. */
import { parseYaml } from '../../src/base/yaml.ts';
import { type ValidatedConfig, validateConfig } from '../../src/config/validate.ts';
import type { Diagnostic } from '../../src/model.ts';

export function validated(text: string): ValidatedConfig {
  return validateConfig(parseYaml(text), { path: 'scholium.yaml', text });
}

/** `error SC107 3:10+4 message` for each diagnostic; `+4` is the length of the caret. */
export function found(text: string): string[] {
  return validated(text).diagnostics.map(inOneLine);
}

export function inOneLine({ severity, code, place, message }: Diagnostic): string {
  const where = place ? `${place.line}:${place.column}+${place.length} ` : '';
  return `${severity} ${code} ${where}${message.en}`;
}
