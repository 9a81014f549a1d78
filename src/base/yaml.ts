/** YAML 1.2 as plain data with the place of each value; nothing in it can run or grow. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type YamlError, yamlError, yamlErrorOf } from './yaml-error.ts';

export type { YamlError, YamlErrorCode } from './yaml-error.ts';

/** Where a value stands in the text given, in UTF-16 units. */
export interface YamlRange {
  offset: number;
  length: number;
}

export interface YamlDocument {
  /** Strings, numbers, booleans, null, arrays and objects without prototype. */
  value: unknown;
  /** At most one a line: the first causes the others. */
  errors: YamlError[];
  /** Each `#word` after a plain value: a comment to YAML, to its author perhaps part of the value. */
  hashWords: YamlRange[];
  /**
   * Range of the value at a path of keys, e.g. `['menu', 0, 'url']`; of its key with `'key'`. Of
   * what is behind an alias: the alias, since that is where the author wants it.
   */
  rangeOf(path: (string | number)[], part?: 'key' | 'value'): YamlRange | undefined;
  /** The value at a path as written, where it is a scalar: `007` for the number 7. */
  sourceOf(path: (string | number)[]): string | undefined;
}

/** A YAML alias may repeat at most so many nodes: a bomb of 500 bytes repeats millions. */
const MAX_ALIASES = 100;

/** Deeper lists and maps exhaust the stack of the library. */
const MAX_DEPTH = 100;

/** Reads one YAML document; every fault is in `errors`, nothing is thrown for a fault of the text. */
export function parseYaml(text: string): YamlDocument {
  const tooDeep = depthFault(text);
  const document = parseDocument(tooDeep ? '' : text, {
    version: '1.2',
    schema: 'core',
    // Sets, dates and bytes are no plain data, even where a tag such as `!!set` asks for them.
    resolveKnownTags: false,
    stringKeys: true,
    prettyErrors: false,
  });
  const errors = tooDeep ? [tooDeep] : errorsOf(document, text);
  const value = errors.length === 0 ? plainValue(document, text, errors) : undefined;
  const nodeAt = (path: (string | number)[]) =>
    path.reduce<unknown>(
      (node, key) => (isAlias(node) ? node : childOf(node, key)),
      document.contents,
    );
  return {
    value: withoutPrototype(value),
    errors,
    hashWords: hashWords(document, text),
    rangeOf: (path, part = 'value') =>
      part === 'key' ? keyRange(nodeAt(path.slice(0, -1)), path.at(-1)) : rangeOfNode(nodeAt(path)),
    sourceOf: (path) => {
      const target = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
      const contents: unknown = document.contents;
      const node = target(path.reduce((parent, key) => childOf(target(parent), key), contents));
      return isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
    },
  };
}

function childOf(node: unknown, key: string | number): unknown {
  return isCollection(node) ? node.get(key, true) : undefined;
}

function depthFault(text: string): YamlError | undefined {
  let [offset, open, dashes] = [0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') open++;
    else if (token === ']' || token === '}') open--;
    else if (token === '-' || token === '?') dashes++;
    else if (token === '\n') dashes = 0;
    if (open + dashes > MAX_DEPTH) return yamlError('too-deep', text, offset);
    if (!isMarker(token)) offset += token.length;
  }
  return undefined;
}

/** A character that the lexer puts in to announce a document, a plain or a block scalar. */
function isMarker(token: string): boolean {
  return ['\u0002', '\u0018', '\u001f'].includes(token);
}

function errorsOf(document: Document.Parsed, text: string): YamlError[] {
  const findings = [...document.errors, ...document.warnings].map((fault) => ({
    offset: fault.pos[0],
    error: libraryError(fault, document, text),
  }));
  const refused = [
    ...aliasErrors(document, text),
    ...mergeErrors(document, text),
    ...dashErrors(document, text),
  ];
  findings.push(...refused.map((error) => ({ offset: error.offset, error })));
  findings.sort((a, b) => a.offset - b.offset);
  const lines = findings.map(({ offset }) => text.lastIndexOf('\n', offset - 1));
  return findings
    .filter((_, index) => index === 0 || lines[index] !== lines[index - 1])
    .map(({ error }) => error);
}

function libraryError(fault: YAMLError, document: Document.Parsed, text: string): YamlError {
  const { code, message, pos } = fault;
  const [offset, end] = pos;
  const openingOf = (kind: 'quote' | 'bracket') => openingAt(document, offset, kind);
  return yamlErrorOf({ code, message, offset, length: end - offset, openingOf }, text);
}

/** Where the outermost quote or bracket opens that reaches up to `end`. */
function openingAt(
  document: Document.Parsed,
  end: number,
  kind: 'quote' | 'bracket',
): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Node(_, node) {
      const isKind = isScalar(node) ? kind === 'quote' && isQuoted(node.type) : isFlow(node, kind);
      const range = isKind ? node.range : undefined;
      if (!range || range[0] >= end || range[1] < end) return undefined;
      opening = range[0];
      return visit.BREAK;
    },
  });
  return opening;
}

function isQuoted(type: string | undefined): boolean {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
}

function isFlow(node: unknown, kind: 'quote' | 'bracket'): boolean {
  return kind === 'bracket' && isCollection(node) && node.flow === true;
}

/** The library throws a ReferenceError for an alias bomb. */
function plainValue(document: Document.Parsed, text: string, errors: YamlError[]): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    errors.push(yamlError('too-many-aliases', text, 0));
    return undefined;
  }
}

/** An alias without anchor has no value; one inside its own anchor would have one without end. */
function aliasErrors(document: Document.Parsed, text: string): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Alias(_, alias, ancestors) {
      const target = alias.resolve(document);
      if (target && !ancestors.some((node) => node === target)) return;
      const { offset, length } = rangeOfNode(alias) ?? { offset: 0, length: 1 };
      const code = target ? 'alias-in-itself' : 'alias-without-anchor';
      errors.push(yamlError(code, text, offset, length));
    },
  });
  return errors;
}

/** YAML 1.2 has no merging: `<<` would be a key of that name, and what it was to bring be missing. */
function mergeErrors(document: Document.Parsed, text: string): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Pair(_, { key }) {
      const range = isScalar(key) && key.type === 'PLAIN' && key.value === '<<' && rangeOfNode(key);
      if (range) errors.push(yamlError('merge-key', text, range.offset, range.length));
    },
  });
  return errors;
}

/** `-a` on a line of its own below its key is a text to YAML, and the lines after it go on with it. */
function dashErrors(document: Document.Parsed, text: string): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(value) || value.type !== 'PLAIN' || !value.range || !isScalar(key)) return;
      const [start] = value.range;
      const between = text.slice(key.range?.[1] ?? start, start);
      if (!between.includes('\n') || !/^-[^\s\d.-]/.test(text.slice(start, start + 2))) return;
      errors.push(yamlError('missing-space', text, start));
    },
  });
  return errors;
}

function hashWords(document: Document.Parsed, text: string): YamlRange[] {
  const words: YamlRange[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== 'PLAIN' || !range) return;
      const [, spaces = '', comment] = /^([ \t]*)(#\S.*)?/.exec(text.slice(range[1])) ?? [];
      if (!comment) return;
      words.push({ offset: range[1] + spaces.length, length: comment.trimEnd().length });
    },
  });
  return words;
}

function keyRange(parent: unknown, key: string | number | undefined): YamlRange | undefined {
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
  return rangeOfNode(pair?.key);
}

function rangeOfNode(node: unknown): YamlRange | undefined {
  if (!node || typeof node !== 'object') return undefined;
  if (!isScalar(node) && !isAlias(node) && !('range' in node)) return undefined;
  const range = 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) return undefined;
  const [start, end] = range as [number, number, number]; // documented by the library
  return { offset: start, length: Math.max(1, end - start) };
}

/** Objects whose only keys are the author's: `constructor` is a tag like any other. */
export function withoutPrototype(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototype);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) copy[key] = withoutPrototype(item);
  return copy;
}
