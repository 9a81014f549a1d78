/** Texts, switches, numbers and choices. */
import { nearest } from '../../base/nearest.ts';
import { controlInValue, notOneOf, wrongType } from '../../diagnostics/catalogue/config.ts';
import { type Cursor, shortened } from '../cursor.ts';
import type { ValueType } from './value-type.ts';

/** Characters that neither HTML nor XML can hold, and halves of characters. */
const FORBIDDEN = /[\p{Cs}\p{Cc}]/u;

export function text(): ValueType<string> {
  const expected = { en: 'text', zh: '文本' };
  return {
    expected,
    read: plainText,
    show: (value) => (value === '' ? "''" : value),
  };
}

/** The text of `cursor` on one line; other values and control characters are reported. */
export function plainText(cursor: Cursor): string | undefined {
  const written = cursor.text()?.replace(/ *[\n\t][ \n\t]*/g, ' ');
  if (written === undefined) {
    return cursor.fail(wrongType(cursor.key, text().expected, cursor.got()));
  }
  const [control] = FORBIDDEN.exec(written) ?? [];
  if (control === undefined) return written;
  return cursor.fail(controlInValue(cursor.key, codePointOf(control)));
}

export function texts(): ValueType<string[]> {
  return {
    expected: { en: 'a list of texts', zh: '文本列表' },
    read(cursor) {
      const items = Array.isArray(cursor.value) ? cursor.items() : [cursor];
      return items
        .flatMap((item) => (item.isAbsent ? [] : (plainText(item) ?? [])))
        .filter(Boolean);
    },
    show: (value) => `[${value.join(', ')}]`,
  };
}

export function boolean(): ValueType<boolean> {
  const expected = { en: '`true` or `false`', zh: ' `true` 或 `false`' };
  return {
    expected,
    read(cursor) {
      if (typeof cursor.value === 'boolean') return cursor.value;
      return cursor.fail(wrongType(cursor.key, expected, cursor.got()));
    },
    show: String,
  };
}

export function hexColor(): ValueType<string> {
  const expected = { en: 'a colour such as `#0b5394`', zh: '颜色，如 `#0b5394`' };
  return {
    expected,
    read(cursor) {
      const written = cursor.text();
      if (written !== undefined && /^#[0-9a-f]{6}$/i.test(written)) return written.toLowerCase();
      return cursor.fail(wrongType(cursor.key, expected, cursor.got()));
    },
    show: (value) => value,
  };
}

export function integer(least: number, most: number): ValueType<number> {
  const expected = {
    en: `a whole number from ${least} to ${most}`,
    zh: ` ${least} 到 ${most} 的整数`,
  };
  return {
    expected,
    read(cursor) {
      const { value } = cursor;
      const fits = typeof value === 'number' && Number.isInteger(value);
      if (fits && value >= least && value <= most) return value;
      return cursor.fail(wrongType(cursor.key, expected, cursor.got()));
    },
    show: String,
  };
}

export function choice<T extends string>(values: readonly T[]): ValueType<T> {
  const names = values.map((value) => `\`${value}\``);
  const expected = { en: `one of ${names.join(', ')}`, zh: ` ${names.join('、')} 之一` };
  return {
    expected,
    read(cursor) {
      const written = cursor.text();
      const known = values.find((value) => value === written);
      if (known !== undefined) return known;
      if (written === undefined) {
        return cursor.fail(wrongType(cursor.key, expected, cursor.got()));
      }
      const meant =
        nearest(written, values) ?? values.find((value) => value.startsWith(`${written}-`));
      return cursor.fail(notOneOf(cursor.key, shortened(written), { values, nearest: meant }));
    },
    show: (value) => value,
  };
}

/** Any of `values`, each once. */
export function choices<T extends string>(values: readonly T[]): ValueType<T[]> {
  const one = choice(values);
  const names = values.map((value) => `\`${value}\``);
  return {
    expected: { en: `a list of ${names.join(', ')}`, zh: `由 ${names.join('、')} 组成的列表` },
    read(cursor) {
      const items = Array.isArray(cursor.value) ? cursor.items() : [cursor];
      const read = items.flatMap((item) => (item.isAbsent ? [] : (one.read(item) ?? [])));
      return [...new Set(read)];
    },
    show: (value) => `[${value.join(', ')}]`,
  };
}

function codePointOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
