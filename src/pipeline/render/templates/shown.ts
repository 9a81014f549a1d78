/** What a value is that a template would show, and why that is not fit to be shown. */
import type { Bilingual } from '../../../model.ts';
import { SafeString } from './nunjucks.ts';

/** In words, for a value that is neither text nor number nor HTML; lists of such are fine. */
export function whyNotShown(value: unknown): Bilingual | undefined {
  if (value instanceof SafeString) return undefined;
  if (Array.isArray(value)) {
    return value.some(whyNotShown) ? { en: 'a list of maps', zh: '映射的列表' } : undefined;
  }
  if (Number.isNaN(value))
    return {
      en: 'no number: it was reckoned from something that is none',
      zh: '无效的数字：它由非数字算出',
    };
  return typeof value === 'function' || typeof value === 'object' ? kindOf(value) : undefined;
}

/** `value` in a word. */
export function kindOf(value: unknown): Bilingual {
  if (value === undefined || value === null) return { en: 'nothing', zh: '空值' };
  if (Array.isArray(value)) return { en: 'a list', zh: '列表' };
  if (typeof value === 'function') return { en: 'a function', zh: '函数' };
  if (typeof value === 'object') return { en: 'a map', zh: '映射' };
  return { en: `a ${typeof value}`, zh: ` ${typeof value} ` };
}
