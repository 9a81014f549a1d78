/** The types of a theme's options: which values fit them, and what they are called. */
import type { Bilingual, ThemeOptionType } from '../../../model.ts';

export interface OptionType {
  type: ThemeOptionType;
  /** Of an enum. */
  values?: string[];
  /** Of a number that is whole. */
  range?: [number, number];
}

/** Whether `value` may be that of an option. */
export function fits({ type, values = [], range }: OptionType, value: unknown): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && (range ? isIn(range, value) : Number.isFinite(value));
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

function isIn([least, most]: [number, number], value: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Completes “must be …”. */
export function expected({ type, range }: OptionType): Bilingual {
  if (!range) return EXPECTED[type];
  const [least, most] = range;
  return { en: `a whole number from ${least} to ${most}`, zh: ` ${least} 到 ${most} 的整数` };
}

const EXPECTED: Record<ThemeOptionType, Bilingual> = {
  boolean: { en: '`true` or `false`', zh: ' `true` 或 `false`' },
  number: { en: 'a number', zh: '数字' },
  string: { en: 'a text; put quotes around it', zh: '文字，请加引号' },
  enum: { en: 'a text', zh: '文字' },
  list: { en: 'a list of texts or numbers', zh: '文字或数字的列表' },
};

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Two whole numbers, the smaller first. */
export function isRange(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  return value.every(Number.isInteger) && value[0] <= value[1];
}

export function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
