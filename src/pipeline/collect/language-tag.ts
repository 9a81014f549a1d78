/** Language tags of BCP 47: `en`, `zh-CN`, `zh-Hant`. */

/** `tag` as the standard writes it; undefined where it is not well-formed. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
