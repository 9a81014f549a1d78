/** A theme's options in words, for `scholium help theme` and the README. */
import type { DescribedSetting } from '../config/describe.ts';
import type { Bilingual, Language, ThemeOption, ThemeOptionType } from '../model.ts';
import { inLanguage } from './language.ts';

/** In the order in which the theme declares them. */
export function describeThemeOptions(
  options: ThemeOption[],
  language: Language,
): DescribedSetting[] {
  return options.map((option) => ({
    key: option.name,
    type: inLanguage(typeOf(option), language),
    default: written(option.default),
    doc: inLanguage(option.doc, language).trim(),
  }));
}

const TYPES: Record<Exclude<ThemeOptionType, 'enum'>, Bilingual> = {
  boolean: { en: '`true` or `false`', zh: '`true` 或 `false`' },
  number: { en: 'a number', zh: '数字' },
  string: { en: 'text', zh: '文本' },
  list: { en: 'a list of texts or numbers', zh: '文本或数字的列表' },
};

function typeOf({ type, values = [], range }: ThemeOption): Bilingual {
  if (range) {
    const [least, most] = range;
    return { en: `a whole number from ${least} to ${most}`, zh: `${least} 到 ${most} 的整数` };
  }
  if (type !== 'enum') return TYPES[type];
  const names = values.map((value) => `\`${value}\``);
  return { en: `one of ${names.join(', ')}`, zh: `${names.join('、')} 之一` };
}

/** As an author would write it. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return value === '' ? "''" : String(value);
}
