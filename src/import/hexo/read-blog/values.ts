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

/** A whole number within bounds, else undefined. */
export function wholeNumber(value: unknown, least: number, most: number): number | undefined {
  const isFit = typeof value === 'number' && Number.isInteger(value);
  return isFit && value >= least && value <= most ? value : undefined;
}
