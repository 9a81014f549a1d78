/** The pattern of a post's URL. */
import { nearest } from '../../base/nearest.ts';
import { permalinkPlaceholder, permalinkShape } from '../../diagnostics/catalogue/config-values.ts';
import type { Bilingual } from '../../model.ts';
import { type Cursor, shortened } from '../cursor.ts';
import { plainText } from './scalars.ts';
import type { ValueType } from './value-type.ts';

/** What a permalink may hold for `:name`. */
const PLACEHOLDERS = [':year', ':month', ':day', ':title', ':slug', ':category', ':hash'] as const;

/** Those that tell the posts of one day apart. */
const DISTINCT = /:(?:title|slug|hash)(?![a-z_])/i;

export function permalink(): ValueType<string> {
  return {
    expected: { en: 'a URL pattern', zh: '网址格式' },
    read(cursor) {
      const pattern = plainText(cursor);
      if (pattern === undefined) return undefined;
      const isUnknown = reportPlaceholders(cursor, pattern);
      const reasons = whyNoPattern(pattern, isUnknown);
      for (const reason of reasons) cursor.fail(permalinkShape(shortened(pattern), reason));
      return reasons.length === 0 && !isUnknown ? pattern : undefined;
    },
    show: (value) => value,
  };
}

/** Whether there is an unknown one. */
function reportPlaceholders(cursor: Cursor, pattern: string): boolean {
  const known: readonly string[] = PLACEHOLDERS;
  const written = new Set(pattern.match(/:[a-z_]*/gi));
  const unknown = [...written].filter((placeholder) => !known.includes(placeholder));
  for (const placeholder of unknown) {
    const meant = nearest(placeholder, known);
    const problem = permalinkPlaceholder(shortened(placeholder), meant, known);
    cursor.fail(problem, { text: placeholder });
  }
  return unknown.length > 0;
}

/** `isUnknown`: an unknown placeholder is told, and may be meant as one of those that are lacking. */
function whyNoPattern(pattern: string, isUnknown: boolean): Bilingual[] {
  const reasons: Bilingual[] = [];
  if (!pattern.startsWith('/') || !pattern.endsWith('/')) {
    reasons.push({ en: 'must begin and end with `/`', zh: '必须以 `/` 开头和结尾' });
  }
  if (/(?:^|\/)\.\.?(?:\/|$)|\/\//.test(pattern)) {
    reasons.push({ en: 'may not hold `..`, `.` or `//`', zh: '不能含有 `..`、`.` 或 `//`' });
  }
  if (/[\\?#%<>"|* ]/.test(pattern)) {
    reasons.push({
      en: 'may not hold a space or any of `\\ ? # % < > " | *`',
      zh: '不能含有空格或 `\\ ? # % < > " | *` 中的字符',
    });
  }
  if (!isUnknown && !DISTINCT.test(pattern)) {
    reasons.push({
      en: 'must hold `:title`, `:slug` or `:hash`, or all posts of a day would share one URL',
      zh: '必须含有 `:title`、`:slug` 或 `:hash`，否则同一天的文章会共用一个网址',
    });
  }
  return reasons;
}
