/** One value of scholium.yaml together with its place: what readers of values are given. */
import { withoutCredentials } from '../base/credentials.ts';
import type { YamlDocument, YamlRange } from '../base/yaml.ts';
import { atOffset, type TextFile } from '../diagnostics/problem.ts';
import type { Bilingual, Diagnostic, Problem } from '../model.ts';

/** Keys and indices from the root of the document to a value. */
export type ValuePath = (string | number)[];

export interface ConfigDocument {
  yaml: YamlDocument;
  file: TextFile;
  /** Gathers what is wrong. */
  diagnostics: Diagnostic[];
  /** Keys of the top level with a fault in or below them. */
  faulty: Set<string>;
}

/** Where in a value the caret stands. */
export interface Spot {
  /** The key instead of the value. */
  part?: 'key';
  /** The first occurrence of this text in the value as written. */
  text?: string;
}

const LONGEST_SHOWN = 60;

export class Cursor {
  readonly value: unknown;
  readonly #document: ConfigDocument;
  readonly #path: ValuePath;

  constructor(document: ConfigDocument, path: ValuePath, value: unknown) {
    this.#document = document;
    this.#path = path;
    this.value = value;
  }

  /** As messages name it: `menu[0].url`. */
  get key(): string {
    return this.#path.reduce<string>((key, step) => {
      if (typeof step === 'number') return `${key}[${step}]`;
      return key === '' ? step : `${key}.${step}`;
    }, '');
  }

  /** Missing, or a key with nothing after it: the default holds. */
  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The value's keys, each with a cursor; empty where the value is not a map. */
  entries(): [string, Cursor][] {
    if (!isMap(this.value)) return [];
    return Object.keys(this.value).map((name) => [name, this.item(name)]);
  }

  /** The value's items; empty where it is not a list. */
  items(): Cursor[] {
    return Array.isArray(this.value)
      ? this.value.map((item, index) => this.#below(index, item))
      : [];
  }

  item(name: string): Cursor {
    const own = isMap(this.value) && Object.hasOwn(this.value, name);
    return this.#below(name, own ? this.value[name] : undefined);
  }

  /** A string or number as the author wrote it, in NFC and trimmed; undefined for anything else. */
  text(): string | undefined {
    if (typeof this.value === 'string') return this.value.normalize('NFC').trim();
    if (typeof this.value !== 'number') return undefined;
    return this.#document.yaml.sourceOf(this.#path) ?? String(this.value);
  }

  /** What the value is, for “must be a list, not …”. */
  got(): Bilingual {
    if (Array.isArray(this.value)) return { en: 'a list', zh: '列表' };
    if (isMap(this.value)) return { en: 'a map', zh: '映射' };
    if (this.isAbsent) return { en: 'empty', zh: '空值' };
    const written = shortened(this.#document.yaml.sourceOf(this.#path) ?? String(this.value));
    return { en: `\`${written}\``, zh: ` \`${written}\`` };
  }

  /** Reports `problem` at this value; undefined, for a reader to return. */
  fail(problem: Problem, spot: Spot = {}): undefined {
    const { file, diagnostics, faulty } = this.#document;
    if (problem.severity === 'error') faulty.add(String(this.#path[0] ?? ''));
    const range = this.#rangeOf(spot);
    diagnostics.push(atOffset(problem, file, range.offset, range.length));
    return undefined;
  }

  #below(step: string | number, value: unknown): Cursor {
    return new Cursor(this.#document, [...this.#path, step], value);
  }

  /** What an alias stands for has no range of its own: then that of the nearest key above. */
  #rangeOf({ part, text }: Spot): YamlRange {
    const { yaml, file } = this.#document;
    for (let path = this.#path; path.length > 0; path = path.slice(0, -1)) {
      const own = path === this.#path && part !== 'key' ? yaml.rangeOf(path) : undefined;
      const range = own ?? yaml.rangeOf(path, 'key') ?? yaml.rangeOf(path);
      if (range) return text === undefined ? range : within(range, text, file.text);
    }
    return yaml.rangeOf([]) ?? { offset: 0, length: 1 };
  }
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `written` as a message can hold it. */
export function shortened(written: string): string {
  const characters = Array.from(withoutCredentials(written).replace(/\s+/g, ' '));
  if (characters.length <= LONGEST_SHOWN) return characters.join('');
  return `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…`;
}

function within(range: YamlRange, text: string, file: string): YamlRange {
  const index = file.slice(range.offset, range.offset + range.length).indexOf(text);
  return index === -1 ? range : { offset: range.offset + index, length: text.length };
}
