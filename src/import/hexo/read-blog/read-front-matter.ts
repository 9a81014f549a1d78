/** The front matter of a note of Hexo, with all the forms that Hexo takes. */
import { parseYaml, type YamlDocument } from '../../../base/yaml.ts';
import {
  hexoNoteCode,
  hexoNoteNoMap,
  hexoNoteNotClosed,
  hexoNoteYaml,
} from '../../../diagnostics/catalogue/import-notes.ts';
import { yamlFault } from '../../../diagnostics/catalogue/yaml-faults.ts';
import { atOffset, inFile, type TextFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic } from '../../../model.ts';
import { isMap } from './values.ts';

export interface HexoFrontMatter {
  /** As messages show it: with tabs at the beginning of lines as Hexo reads them. */
  file: TextFile;
  fields: Record<string, unknown>;
  /** Lines of a block map, ended by `\n`; empty where there are no fields. */
  yamlText: string;
  yaml: YamlDocument;
  /** What to add to an offset of `yamlText` to get one of `file`; undefined for JSON. */
  yamlOffset: number | undefined;
  /** In the text as it was given. */
  bodyOffset: number;
  diagnostics: Diagnostic[];
}

/** Never runs what stands there, in whatever language. */
export function readFrontMatter(given: TextFile): HexoFrontMatter {
  const block = findBlock(given.text);
  if (!block) return withoutFields(given, 0, brokenFence(given));
  const { start, end, separator } = block;
  const bodyOffset = block.bodyOffset;
  const raw = given.text.slice(start, end);
  if (separator.startsWith(';')) return fromJson(given, { raw, start, bodyOffset });
  const yamlText = `${raw.replace(/(?<=\n)\t+/g, (tabs) => '  '.repeat(tabs.length))}\n`;
  const file = {
    ...given,
    text: given.text.slice(0, start) + yamlText + given.text.slice(end + 1),
  };
  const yaml = parseYaml(yamlText);
  const isImplicit = start === 0 && !/^\s*(?:#[^\n]*\n\s*)*[\p{L}_][\p{L}\p{N}_-]*\s*:/u.test(raw);
  const isEmpty = yaml.value === null || yaml.value === undefined;
  if (isImplicit && !(yaml.errors.length === 0 && isMap(yaml.value)))
    return withoutFields(given, 0);
  const faults = yaml.errors.map((fault) =>
    atOffset(hexoNoteYaml(yamlFault(fault)), file, start + fault.offset, fault.length),
  );
  if (faults.length > 0) return { ...withoutFields(file, bodyOffset), diagnostics: faults };
  if (isEmpty) return withoutFields(given, bodyOffset);
  if (!isMap(yaml.value)) {
    const fault = atOffset(hexoNoteNoMap(), file, start + Math.max(0, raw.search(/\S/)));
    return { ...withoutFields(file, bodyOffset), diagnostics: [fault] };
  }
  if (/^\s*\{/.test(yamlText)) return fromMap(yaml.value, file, bodyOffset);
  const fields = yaml.value;
  return { file, fields, yamlText, yaml, yamlOffset: start, bodyOffset, diagnostics: [] };
}

interface Block {
  start: number;
  /** Where the line end before the closing fence stands. */
  end: number;
  separator: string;
  bodyOffset: number;
}

/** As Hexo finds it: fences of three or more `-` or `;`, the opening one may be missing. */
function findBlock(text: string): Block | undefined {
  const opening = /^\s*?(-{3,}|;{3,})[ \t]*\n/.exec(text);
  if (opening) {
    const [whole, separator = ''] = opening;
    const at = text.indexOf(`\n${separator}`, whole.length - 1);
    if (at === -1) return undefined;
    return blockAt(text, { start: whole.length, end: Math.max(at, whole.length), at, separator });
  }
  if (/^(?:-{3,}|;{3,})/.test(text)) return undefined;
  const closing = /\n(-{3,}|;{3,})/.exec(text);
  if (!closing || closing.index === 0) return undefined;
  const [, separator = ''] = closing;
  return blockAt(text, { start: 0, end: closing.index, at: closing.index, separator });
}

function blockAt(
  text: string,
  { start, end, at, separator }: Omit<Block, 'bodyOffset'> & { at: number },
): Block {
  const after = at + 1 + separator.length;
  const [blank = ''] = /^[ \t]*\n/.exec(text.slice(after)) ?? [];
  return { start, end, separator, bodyOffset: after + blank.length };
}

function brokenFence(file: TextFile): Diagnostic[] {
  const [, fence = '', rest = ''] = /^(-{3}|;{3})(?![-;])([^\n]*)/.exec(file.text) ?? [];
  if (fence === '') return [];
  const word = rest.trim();
  if (word === '') {
    // A rule at the beginning of a text without front matter has no field below it.
    const isField = /^\S+[ \t]*\n[\p{L}_"][\p{L}\p{N}_"-]*\s*:/u.test(file.text);
    return isField ? [atOffset(hexoNoteNotClosed(), file, 0, fence.length)] : [];
  }
  if (!/^[a-z]+$/i.test(word)) return [];
  return [atOffset(hexoNoteCode(word), file, fence.length + rest.indexOf(word), word.length)];
}

function withoutFields(
  file: TextFile,
  bodyOffset: number,
  diagnostics: Diagnostic[] = [],
): HexoFrontMatter {
  const empty = { fields: Object.create(null), yamlText: '', yaml: parseYaml('') };
  return { file, ...empty, yamlOffset: undefined, bodyOffset, diagnostics };
}

/** `;;;`: the inside of a JSON object. */
function fromJson(
  file: TextFile,
  { raw, start, bodyOffset }: { raw: string; start: number; bodyOffset: number },
): HexoFrontMatter {
  const value = jsonOf(`{${raw}}`);
  if (isMap(value)) return fromMap(value, file, bodyOffset);
  const fault = atOffset(hexoNoteNoMap(), file, start + Math.max(0, raw.search(/\S/)));
  return withoutFields(file, bodyOffset, [fault]);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** A line for each field; what stands behind its colon is JSON, which is YAML. */
function fromMap(
  map: Record<string, unknown>,
  file: TextFile,
  bodyOffset: number,
): HexoFrontMatter {
  if (Object.keys(map).length === 0) return withoutFields(file, bodyOffset);
  const lines = Object.entries(map).map(([key, value]) => {
    const name = /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) ? key : JSON.stringify(key);
    return `${name}: ${JSON.stringify(value)}\n`;
  });
  const yamlText = lines.join('');
  const yaml = parseYaml(yamlText);
  if (!isMap(yaml.value))
    return withoutFields(file, bodyOffset, [inFile(hexoNoteNoMap(), file.path)]);
  const fields = yaml.value;
  return { file, fields, yamlText, yaml, yamlOffset: undefined, bodyOffset, diagnostics: [] };
}
