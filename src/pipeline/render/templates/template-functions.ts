/** The functions that templates may call: `t` for strings and `asset` for addresses of assets. */
import { nearest } from '../../../base/nearest.ts';
import {
  stringNeedsValues,
  unknownAsset,
  unknownString,
} from '../../../diagnostics/catalogue/template-names.ts';
import type { Language, Problem, Theme } from '../../../model.ts';
import type { PageData, TemplateFunctions } from '../page-data.ts';
import { ProblemError } from './fault.ts';

/** `t` and `asset` before it is known for which page. */
export interface TemplateCalls {
  /** Why `t(key)` with so many values cannot be shown, in whatever language. */
  whyNoString(key: string, values: number): Problem | undefined;
  whyNoAsset(name: string): Problem | undefined;
  /** They throw a `ProblemError`. */
  functionsFor(data: PageData): TemplateFunctions;
}

/** `assetHref` gives undefined for a name that is no asset of `theme`; `onAsset` hears of each call. */
export function templateCalls(
  theme: Theme,
  assetHref: (name: string) => string | undefined,
  onAsset: (name: string) => void,
): TemplateCalls {
  const keys = Object.keys(theme.strings.en);
  const whyNoString = (key: string, values: number) => {
    const texts = Object.values(theme.strings).map((strings) => textOf(strings, key));
    if (texts.every((text) => text === undefined)) return unknownString(key, nearest(key, keys));
    const gaps = Math.max(...texts.map((text) => text?.match(GAP)?.length ?? 0));
    return gaps > values ? stringNeedsValues(key, gaps, values) : undefined;
  };
  const names = theme.assets.map(({ name }) => name);
  const whyNoAsset = (name: string) =>
    assetHref(name) === undefined ? unknownAsset(name, nearest(name, names)) : undefined;
  const asset = (name: string) => {
    const problem = whyNoAsset(name);
    if (problem) throw new ProblemError(problem);
    onAsset(name);
    return assetHref(name) ?? '';
  };
  const t = (language: Language, key: string, values: (string | number)[]) => {
    const problem = whyNoString(key, values.length);
    if (problem) throw new ProblemError(problem);
    return fill(textOf(theme.strings[language], key) ?? key, values);
  };
  return {
    whyNoString,
    whyNoAsset,
    functionsFor: (data) => ({
      t: (key, ...values) => t(languageOf(data), String(key), values),
      asset: (name) => asset(String(name)),
    }),
  };
}

/** The page's own language where the theme speaks it, else the site's. */
function languageOf({ lang, site }: PageData): Language {
  const [primary] = lang.toLowerCase().split('-');
  if (primary === 'zh') return 'zh-CN';
  return primary === 'en' ? 'en' : site.language;
}

const GAP = /%[ds]/g;

function fill(text: string, values: (string | number)[]): string {
  let next = 0;
  return text.replace(GAP, () => String(values[next++]));
}

function textOf(strings: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(strings, key) ? strings[key] : undefined;
}
