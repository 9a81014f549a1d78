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

/** Countries and names in the place of tags. */
const MISTAKEN = new Map([
  ['cn', 'zh-CN'],
  ['chinese', 'zh-CN'],
  ['mandarin', 'zh-CN'],
  ['tw', 'zh-TW'],
  ['eng', 'en'],
  ['english', 'en'],
  ['us', 'en-US'],
  ['jp', 'ja'],
  ['japanese', 'ja'],
  ['kr', 'ko'],
  ['korean', 'ko'],
  ['german', 'de'],
  ['french', 'fr'],
  ['russian', 'ru'],
  ['spanish', 'es'],
]);

/** The tag that `tag`, well-formed but of no language, was meant to be: `zh-CN` for `cn`. */
export function meantLanguage(tag: string): string | undefined {
  return MISTAKEN.get(tag.toLowerCase());
}
