/** A text, number or list as YAML writes it: plain where every reader takes it for the same. */
import { parseYaml } from './yaml.ts';

/** One line, whatever `value` holds. */
export function yamlInline(value: unknown): string {
  if (typeof value === 'string') return yamlText(value, true);
  if (Array.isArray(value)) return `[${value.map(yamlInline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, each]) => `${yamlKey(key)}: ${yamlInline(each)}`,
    );
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return JSON.stringify(value ?? null);
}

/** A key before its colon. */
export function yamlKey(key: string): string {
  return yamlText(key, true);
}

/** `within`: inside brackets or braces, or as a key, where more signs mean something. */
export function yamlText(text: string, within = false): string {
  if (isPlain(text, within)) return text;
  if (/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(text)) return JSON.stringify(text);
  return `'${text.replaceAll("'", "''")}'`;
}

/** Readers of YAML 1.1 take `yes`, `1:30` and dates for no text: these are quoted, too. */
function isPlain(text: string, within: boolean): boolean {
  if (!/^[\p{L}/][^\n]*$/u.test(text) || /^(?:y|n|yes|no|on|off)$/i.test(text)) return false;
  if (/\s$|\s#|:(?:\s|$)|[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(text)) return false;
  if (within && /[,[\]{}:"'#]/.test(text)) return false;
  const { value, errors, hashWords } = parseYaml(`a: ${text}\n`);
  const read = typeof value === 'object' && value !== null ? Reflect.get(value, 'a') : undefined;
  return errors.length === 0 && hashWords.length === 0 && read === text;
}
