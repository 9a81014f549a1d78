/** One field of front matter after the other: its value as its type has it, or what is wrong. */
import { isDateLike, parseDate } from '../../base/dates.ts';
import { isMacroName } from '../../base/macro-name.ts';
import { nearest } from '../../base/nearest.ts';
import { placeAt } from '../../base/place.ts';
import type { YamlRange } from '../../base/yaml.ts';
import {
  badLanguage,
  commaInItem,
  emptyItem,
  hashWord,
  invalidDate,
  macroNameOfNote,
  mistakenLanguage,
  unknownLayout,
} from '../../diagnostics/catalogue/field-values.ts';
import { controlCharacter, fieldType, nearMiss } from '../../diagnostics/catalogue/front-matter.ts';
import { atOffset, type TextFile } from '../../diagnostics/problem.ts';
import type { Diagnostic, Place, Problem, SiteDate } from '../../model.ts';
import { type FieldName, fieldNear, isFieldName } from './field-names.ts';
import type { SplitFile } from './front-matter.ts';
import { canonicalLanguage, meantLanguage } from './language-tag.ts';

/** Keys from the root of the front matter to a value. */
type Path = (string | number)[];

const TEXT = { en: 'text', zh: '文本' };
const TEXTS = { en: 'text or a list of texts', zh: '文本或文本列表' };
const BOOLEAN = { en: '`true` or `false`', zh: ' `true` 或 `false`' };
const NUMBER = { en: 'a number', zh: '数字' };
const DATE = { en: 'a date such as 2021-08-31', zh: '日期，如 2021-08-31' };
const MACROS = { en: 'a map from macros to TeX', zh: '从宏名到 TeX 的映射' };
const CATEGORIES = {
  en: 'a name, a list of names from the root down, or a list of such lists',
  zh: '一个名称、从根到叶的名称列表，或这样的列表的列表',
};

const LISTS_OF_NAMES: readonly string[] = ['tags', 'categories'];

const LAYOUTS: readonly string[] = ['post', 'page'];

/** Control characters but line ends and tabs, and halves of surrogate pairs: no URL can hold these. */
const UNPRINTABLE = /[^\P{Cc}\n\t]|\p{Cs}/u;

/** `\n` and `\t` may be meant as what they are, but for the best known commands. */
const ESCAPED_TEX =
  /(?<=(?<!\\)(?:\\\\)*)\\(?:[abefrv0x][A-Za-z]*|(?:nabla|neq|nu|tau|text[a-z]*|theta|times|to)(?![A-Za-z]))/;

/** Between double quotes, for any other control character. */
const CONTROL_ESCAPE =
  /(?<=(?<!\\)(?:\\\\)*)\\(?:[0abefrvNLP]|x\p{AHex}{2}|u\p{AHex}{4}|U\p{AHex}{8})/u;

const NOWHERE: YamlRange = { offset: 0, length: 1 };

/** Reads one field at a time and gathers what is wrong. */
export class FieldReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #split: SplitFile;
  readonly #file: TextFile;
  readonly #timezone: string;
  /** Of items of lists: `tags=NLP`. */
  readonly #itemPlaces: Record<string, Place> = Object.create(null);

  constructor(split: SplitFile, file: TextFile, timezone: string) {
    this.#split = split;
    this.#file = file;
    this.#timezone = timezone;
  }

  text(name: FieldName): string | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    const text = this.#textAt(value, [name]);
    if (text === undefined) this.#fault(fieldType(name, TEXT), [name]);
    return text === '' ? undefined : text;
  }

  texts(name: FieldName): string[] {
    const value = this.#value(name);
    if (value === undefined) return [];
    const items = Array.isArray(value) ? value : [value];
    const path = (index: number) => (Array.isArray(value) ? [name, index] : [name]);
    return items.flatMap((item, index) => {
      const text = item === null ? '' : this.#textAt(item, path(index));
      if (text === undefined) this.#fault(fieldType(name, TEXTS), path(index));
      else if (text !== '') this.#placeItem(name, text, path(index));
      else if (Array.isArray(value)) this.#fault(emptyItem(name), path(index));
      return text ? [text] : [];
    });
  }

  layout(): string {
    const text = this.text('layout') ?? 'post';
    if (LAYOUTS.includes(text)) return text;
    this.#fault(unknownLayout(text, LAYOUTS, nearest(text, LAYOUTS)), ['layout']);
    return 'post';
  }

  /** In canonical form: `zh-CN` for `zh-cn`. */
  language(): string | undefined {
    const text = this.text('lang');
    if (text === undefined) return undefined;
    const tag = canonicalLanguage(text);
    const meant = canonicalLanguage(text.replaceAll('_', '-'));
    if (tag === undefined) this.#fault(badLanguage(text, meant), ['lang']);
    const other = meantLanguage(text);
    if (other !== undefined) this.#fault(mistakenLanguage(text, other), ['lang']);
    return tag;
  }

  boolean(name: FieldName, otherwise: boolean): boolean {
    const value = this.#value(name);
    if (value === undefined) return otherwise;
    if (typeof value === 'boolean') return value;
    this.#fault(fieldType(name, BOOLEAN), [name]);
    return otherwise;
  }

  /** Undefined where the author leaves it to the site. */
  choice(name: FieldName): boolean | undefined {
    return this.#value(name) === undefined ? undefined : this.boolean(name, false);
  }

  /** TeX macros; the map has no prototype, since its keys are the author's. */
  macros(): Record<string, string> {
    const macros: Record<string, string> = Object.create(null);
    const value = this.#value('macros');
    if (value === undefined) return macros;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#fault(fieldType('macros', MACROS), ['macros']);
      return macros;
    }
    for (const [name, written] of Object.entries(value)) {
      const tex = this.#textAt(written, ['macros', name]);
      if (!isMacroName(name)) this.#fault(macroNameOfNote(name), ['macros', name], 'key');
      else if (tex === undefined) this.#fault(fieldType('macros', MACROS), ['macros', name]);
      else macros[name] = tex;
    }
    return macros;
  }

  /** Hexo also takes `sticky: true` for 1. */
  number(name: FieldName): number {
    const value = this.#value(name);
    if (value === undefined || value === false) return 0;
    if (value === true) return 1;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.#fault(fieldType(name, NUMBER), [name]);
    return 0;
  }

  date(name: FieldName): SiteDate | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    const written = this.#textAt(value, [name]);
    const date = written === undefined ? undefined : parseDate(written, this.#timezone);
    if (written === undefined) this.#fault(fieldType(name, DATE), [name]);
    else if (!date) {
      this.#fault(invalidDate({ written, field: name, isDateLike: isDateLike(written) }), [name]);
    }
    return date;
  }

  /** `检测`, `[论文, 检测]` (one path), `[[论文, 检测], [工具]]` or `[[论文], 工具]`, as in Hexo. */
  categories(): string[][] {
    const value = this.#value('categories');
    if (value === undefined) return [];
    const root = 'categories';
    if (!Array.isArray(value)) return this.#category([{ value, path: [root] }]);
    const items = value.map((item, index) => ({ value: item, path: [root, index] }));
    if (!value.some(Array.isArray)) return this.#category(items);
    return items.flatMap(({ value: item, path }) =>
      this.#category(
        Array.isArray(item)
          ? item.map((name, index) => ({ value: name, path: [...path, index] }))
          : [{ value: item, path }],
      ),
    );
  }

  unknownFields(): Record<string, unknown> {
    const extra: Record<string, unknown> = Object.create(null);
    const written = new Set(Object.keys(this.#split.fields));
    for (const name of written) {
      if (isFieldName(name)) continue;
      extra[name] = this.#split.fields[name];
      const known = fieldNear(name);
      if (known && !written.has(known)) this.#fault(nearMiss(name, known), [name], 'key');
    }
    return extra;
  }

  /** Comments that may have been meant as text. */
  checkHashWords(): void {
    const { yaml, yamlOffset } = this.#split;
    for (const { offset, length } of yaml.hashWords) {
      const start = yamlOffset + offset;
      const word = this.#file.text.slice(start, start + length);
      this.diagnostics.push(atOffset(hashWord(word), this.#file, start, length));
    }
  }

  /** Of every field, and of the items of lists that were read before. */
  places(): Record<string, Place> {
    const places = this.#itemPlaces;
    for (const name of Object.keys(this.#split.fields)) places[name] = this.#placeOf([name]);
    return places;
  }

  /** The first of two equal items. */
  #placeItem(name: FieldName, text: string, path: Path): void {
    if (LISTS_OF_NAMES.includes(name)) this.#checkComma(name, text, path);
    this.#itemPlaces[`${name}=${text}`] ??= this.#placeOf(path);
  }

  /** `[检测，分割]` is one name: only what is between quotes is meant so. */
  #checkComma(name: FieldName, text: string, path: Path): void {
    const [comma] = /[,，、]/.exec(text) ?? [];
    const { offset, length } = this.#rangeOf(path, 'value');
    const written = this.#file.text.slice(offset, offset + length);
    const at = comma === undefined ? -1 : written.indexOf(comma);
    if (comma === undefined || at === -1 || /^["']/.test(written)) return;
    this.diagnostics.push(atOffset(commaInItem(name, text, comma), this.#file, offset + at));
  }

  #placeOf(path: Path): Place {
    const { offset, length } = this.#rangeOf(path, 'value');
    return placeAt(this.#file.text, offset, length);
  }

  #value(name: FieldName): unknown {
    return this.#split.fields[name] ?? undefined;
  }

  /** The names of one category from the root down; none if any is wrong. */
  #category(names: { value: unknown; path: Path }[]): string[][] {
    const read = names.map(({ value, path }) => {
      const text = this.#textAt(value, path);
      if (!text) this.#fault(fieldType('categories', CATEGORIES), path);
      else this.#placeItem('categories', text, path);
      return text ?? '';
    });
    return read.length > 0 && read.every(Boolean) ? [read] : [];
  }

  /** Numbers and dates are taken as written: a title may be `007`. */
  #textAt(value: unknown, path: Path): string | undefined {
    if (typeof value === 'string') {
      const command = /\p{Cc}/u.test(value) ? this.#escapedTexAt(path) : undefined;
      if (UNPRINTABLE.test(value) || /^\\[nt]/.test(command ?? '')) {
        this.#controlFault(controlCharacter(String(path[0]), command), path, command);
      }
      return value.normalize('NFC').trim();
    }
    return typeof value === 'number' ? this.#split.yaml.sourceOf(path) : undefined;
  }

  /** Told at the command, the escape or the character itself. */
  #controlFault(problem: Problem, path: Path, command: string | undefined): void {
    const { offset, length } = this.#rangeOf(path, 'value');
    const written = this.#file.text.slice(offset, offset + length);
    const sign = command ?? (UNPRINTABLE.exec(written) ?? CONTROL_ESCAPE.exec(written))?.[0];
    const at = sign === undefined ? 0 : written.indexOf(sign);
    const range = { offset: offset + at, length: sign?.length ?? length };
    this.diagnostics.push(atOffset(problem, this.#file, range.offset, range.length));
  }

  /** What seems a command of TeX, which double quotes turn into a control character: `\alpha`. */
  #escapedTexAt(path: Path): string | undefined {
    const { offset, length } = this.#rangeOf(path, 'value');
    const written = this.#file.text.slice(offset, offset + length);
    return written.startsWith('"') ? ESCAPED_TEX.exec(written)?.[0] : undefined;
  }

  #fault(problem: Problem, path: Path, part: 'key' | 'value' = 'value'): void {
    const range = this.#rangeOf(path, part);
    this.diagnostics.push(atOffset(problem, this.#file, range.offset, range.length));
  }

  /** In the file; of the key where the value is empty. */
  #rangeOf(path: Path, part: 'key' | 'value'): YamlRange {
    const { yaml, yamlOffset } = this.#split;
    const value = part === 'value' && !this.#isEmpty(path) ? yaml.rangeOf(path) : undefined;
    const range = value ?? yaml.rangeOf(path, 'key') ?? yaml.rangeOf(path) ?? NOWHERE;
    return { offset: yamlOffset + range.offset, length: range.length };
  }

  /** Whether nothing stands there: `date:`. */
  #isEmpty(path: Path): boolean {
    const { fields } = this.#split;
    const at = (value: unknown, key: string | number): unknown =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return path.reduce<unknown>(at, fields) === null;
  }
}
