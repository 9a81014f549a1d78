/** In which language to speak to the author. */
import type { Bilingual, Language } from '../model.ts';

/** `zh`, `zh-CN`, `en`, any case; undefined for anything else. */
export function languageNamed(name: string): Language | undefined {
  const lower = name.toLowerCase().replaceAll('_', '-');
  if (lower === 'zh' || lower === 'zh-cn' || lower === 'zh-hans') return 'zh-CN';
  return lower === 'en' || lower.startsWith('en-') ? 'en' : undefined;
}

/** Of the environment's locale, by POSIX's order of variables; undefined where none is set. */
export function languageOfLocale(env: NodeJS.ProcessEnv): Language | undefined {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (!locale) return undefined;
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

export function inLanguage(sentence: Bilingual, language: Language): string {
  return language === 'zh-CN' ? sentence.zh : sentence.en;
}
