/** The types of a theme's options: which values fit them, and what they are called. */
import type { Bilingual, ThemeOptionType } from '../../../model.ts';

export interface OptionType {
  type: ThemeOptionType;
  /** Of an enum. */
  values?: string[];
}

/** Whether `value` may be that of an option. */
export function fits({ type, values = [] }: OptionType, value: unknown): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'string':
      return typeof value === 'string';
    case 'enum':
      return typeof value === 'string' && values.includes(value);
    case 'list':
      return (
        Array.isArray(value) &&
        value.every((item) => typeof item === 'string' || typeof item === 'number')
      );
  }
}

/** Completes “must be …”. */
export const EXPECTED: Record<ThemeOptionType, Bilingual> = {
  boolean: { en: '`true` or `false`', zh: ' `true` 或 `false`' },
  number: { en: 'a number', zh: '数字' },
  string: { en: 'a text; put quotes around it', zh: '文字，请加引号' },
  enum: { en: 'a text', zh: '文字' },
  list: { en: 'a list of texts or numbers', zh: '文字或数字的列表' },
};

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
