/** Values of YAML and JSON as an import asks for them. */

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value below `path`; undefined where something on the way is no map or list. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((within, key) => {
    if (Array.isArray(within)) return typeof key === 'number' ? within[key] : undefined;
    return isMap(within) && Object.hasOwn(within, key) ? within[key] : undefined;
  }, value);
}

/** As one line of text; undefined for what is neither text nor number, and for empty text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value)
    .normalize('NFC')
    .replace(/\s*[\n\t]\s*/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
  return text === '' ? undefined : text;
}

/** `true` or `false`, else undefined. */
export function switchOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** A map, else undefined. */
export function mapOf(value: unknown): Record<string, unknown> | undefined {
  return isMap(value) ? value : undefined;
}

/** A text or a list of texts, as a list; undefined for anything else. */
export function textsOf(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const texts = list.flatMap((each: unknown) => textOf(each) ?? []);
  return texts.length > 0 ? texts : undefined;
}

/** A whole number within bounds, else undefined. */
export function wholeNumber(value: unknown, least: number, most: number): number | undefined {
  const isFit = typeof value === 'number' && Number.isInteger(value);
  return isFit && value >= least && value <= most ? value : undefined;
}
