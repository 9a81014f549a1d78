/** Names and maps of names: the theme, slugs of tags and categories, TeX macros, free options. */
import { isMacroName } from '../../base/macro-name.ts';
import { slugOf } from '../../base/slug.ts';
import { controlInValue, wrongType } from '../../diagnostics/catalogue/config.ts';
import { macroName, themeName, unsafeSlug } from '../../diagnostics/catalogue/config-values.ts';
import { type Cursor, isMap, shortened } from '../cursor.ts';
import { plainText } from './scalars.ts';
import type { ValueType } from './value-type.ts';

/** One part of a path that is the same on the web and in every file system. */
const SEGMENT = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}_-])?$/u;

/** Longer names do not fit into the file systems' 255 bytes in Chinese. */
const LONGEST_SEGMENT = 80;

/** The name of a folder in `themes/`. */
export function theme(): ValueType<string> {
  return {
    expected: { en: 'a name', zh: '名称' },
    read(cursor) {
      const written = plainText(cursor);
      if (written === undefined || isSegment(written)) return written;
      return cursor.fail(themeName(shortened(written)));
    },
    show: (value) => value,
  };
}

/** Name → part of a URL. */
export function slugs(): ValueType<Record<string, string>> {
  return mapOf({ en: 'a map from names to slugs', zh: '从名称到 slug 的映射' }, (name, item) => {
    const slug = readSegment(item);
    return slug === undefined ? undefined : [name.normalize('NFC').trim(), slug];
  });
}

/** `\RR` → `\mathbb{R}` */
export function macros(): ValueType<Record<string, string>> {
  return mapOf({ en: 'a map from macros to TeX', zh: '从宏名到 TeX 的映射' }, (name, item) => {
    if (!isMacroName(name)) {
      return item.fail(macroName(shortened(name)), { part: 'key' });
    }
    // "\text" between double quotes is a tab and "ext".
    if (typeof item.value === 'string' && item.value.includes('\t')) {
      return item.fail(controlInValue(item.key, 'U+0009'));
    }
    const tex = plainText(item);
    return tex === undefined ? undefined : [name, tex];
  });
}

/** Whatever the theme declares; checked when the theme is known. */
export function options(): ValueType<Record<string, unknown>> {
  return mapOf({ en: 'a map of options', zh: '选项的映射' }, (name, { value }) => [name, value]);
}

type ReadEntry<T> = (name: string, item: Cursor) => [string, T] | undefined;

/** Entries with a fault are left out; the map has no prototype, since its keys are the author's. */
export function mapOf<T>(
  expected: ValueType<unknown>['expected'],
  readEntry: ReadEntry<T>,
): ValueType<Record<string, T>> {
  return {
    expected,
    read(cursor) {
      if (!isMap(cursor.value)) {
        return cursor.fail(wrongType(cursor.key, expected, cursor.got()));
      }
      const map: Record<string, T> = Object.create(null);
      for (const [name, item] of cursor.entries()) {
        const entry = item.isAbsent ? undefined : readEntry(name, item);
        if (entry) map[entry[0]] = entry[1];
      }
      return map;
    },
    show: (value) => (Object.keys(value).length === 0 ? '{}' : JSON.stringify(value)),
  };
}

function readSegment(cursor: Cursor): string | undefined {
  const written = plainText(cursor);
  if (written === undefined) return undefined;
  if (isSegment(written)) return written;
  const meant = slugOf(written).slice(0, LONGEST_SEGMENT);
  return cursor.fail(unsafeSlug(cursor.key, shortened(written), SEGMENT.test(meant) ? meant : ''));
}

function isSegment(text: string): boolean {
  return SEGMENT.test(text) && text.length <= LONGEST_SEGMENT;
}
