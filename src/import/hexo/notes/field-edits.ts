/** Changes of single fields of front matter; all other lines stay as their author wrote them. */
import type { YamlRange } from '../../../base/yaml.ts';
import { yamlInline, yamlText } from '../../../base/yaml-scalar.ts';
import type { HexoFrontMatter } from '../read-blog/read-front-matter.ts';

interface Edit {
  start: number;
  end: number;
  text: string;
}

export class FieldEdits {
  readonly #head: HexoFrontMatter;
  readonly #edits = new Map<string, Edit>();
  readonly #added: string[] = [];

  constructor(head: HexoFrontMatter) {
    this.#head = head;
  }

  /** In place, or as a new last line. */
  set(key: string, value: unknown): void {
    const written = typeof value === 'string' ? yamlText(value) : yamlInline(value);
    const range = this.#entry(key);
    if (!range) this.#added.push(`${key}: ${written}\n`);
    else this.#edits.set(key, { ...range, text: `${key}: ${written}\n` });
  }

  /** A date, which needs no quotes; a comment behind it stays. */
  setDate(key: string, written: string): void {
    const value = this.#head.yaml.rangeOf([key]);
    const range = this.#entry(key);
    if (!range) this.#added.push(`${key}: ${written}\n`);
    else if (!value || this.#head.fields[key] === null || this.#spansLines(value)) {
      this.#edits.set(key, { ...range, text: `${key}: ${written}\n` });
    } else {
      const { offset, length } = value;
      this.#edits.set(key, { start: offset, end: offset + length, text: written });
    }
  }

  rename(key: string, name: string): void {
    const range = this.#head.yaml.rangeOf([key], 'key');
    if (!range) return;
    const { offset, length } = range;
    this.#edits.set(key, { start: offset, end: offset + length, text: name });
  }

  remove(key: string): void {
    const range = this.#entry(key);
    if (range) this.#edits.set(key, { ...range, text: '' });
  }

  /** The fields as lines of YAML, each ended by `\n`. */
  text(): string {
    const { yamlText: before } = this.#head;
    const edits = [...this.#edits.values()].sort((a, b) => a.start - b.start);
    let [text, at] = ['', 0];
    for (const edit of edits) {
      text += before.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    text += before.slice(at);
    const end = text === '' || text.endsWith('\n') ? '' : '\n';
    return text + end + this.#added.join('');
  }

  /** Its whole lines, comments behind the value included. */
  #entry(key: string): { start: number; end: number } | undefined {
    const { yaml, yamlText: text, fields } = this.#head;
    const name = yaml.rangeOf([key], 'key');
    if (!name) return undefined;
    const value = fields[key] === null ? undefined : yaml.rangeOf([key]);
    const last = Math.max(name.offset + name.length, value ? value.offset + value.length : 0);
    if (last > name.offset + name.length && text[last - 1] === '\n') {
      return { start: name.offset, end: last };
    }
    const lineEnd = text.indexOf('\n', last);
    return { start: name.offset, end: lineEnd === -1 ? text.length : lineEnd + 1 };
  }

  #spansLines({ offset, length }: YamlRange): boolean {
    return this.#head.yamlText.slice(offset, offset + length).includes('\n');
  }
}
