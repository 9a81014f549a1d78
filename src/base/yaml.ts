/** YAML 1.2 as plain data with the place of each value; nothing in it can run or grow. */
import { isAlias, isMap, isScalar, LineCounter, type Node, parseAllDocuments, visit } from 'yaml';

export interface YamlError {
  message: string;
  /** In UTF-16 units of the text given. */
  offset: number;
  length: number;
}

/** Where a value stands in the text given, in UTF-16 units. */
export interface YamlRange {
  offset: number;
  length: number;
}

export interface YamlDocument {
  /** Strings, numbers, booleans, null, arrays and objects without prototype. */
  value: unknown;
  errors: YamlError[];
  /** Range of the value at a path of keys, e.g. `['menu', 0, 'url']`; of its key with `'key'`. */
  rangeOf(path: (string | number)[], part?: 'key' | 'value'): YamlRange | undefined;
  /** The value at a path as written, where it is a scalar: `007` for the number 7. */
  sourceOf(path: (string | number)[]): string | undefined;
}

/** A YAML alias may repeat at most so many nodes: a bomb of 500 bytes repeats millions. */
const MAX_ALIASES = 100;

/** Reads one YAML document; every fault is in `errors`, nothing is thrown for a fault of the text. */
export function parseYaml(text: string): YamlDocument {
  const parsed = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    lineCounter: new LineCounter(),
    prettyErrors: false,
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  const [document] = documents;
  if (!document) return emptyDocument();
  const errors: YamlError[] = [...document.errors, ...document.warnings].map((fault) => ({
    message: fault.message,
    offset: fault.pos[0],
    length: Math.max(1, fault.pos[1] - fault.pos[0]),
  }));
  const second = documents[1];
  if (second) {
    errors.push({
      message: 'A second document begins here; there may be only one',
      offset: second.range[0],
      length: 3,
    });
  }
  const contents = document.contents as Node | null; // untyped only in its generic parameter
  errors.push(...aliasFaults(contents));
  const value =
    errors.length === 0 ? plainValue(() => document.toJS(JS_OPTIONS), errors) : undefined;
  const nodeAt = (path: (string | number)[]) => document.getIn(path, true);
  return {
    value: withoutPrototype(value),
    errors,
    rangeOf: (path, part = 'value') =>
      part === 'key' ? keyRange(nodeAt(path.slice(0, -1)), path.at(-1)) : rangeOfNode(nodeAt(path)),
    sourceOf: (path) => {
      const node = nodeAt(path);
      return isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
    },
  };
}

const JS_OPTIONS = { maxAliasCount: MAX_ALIASES };

function emptyDocument(): YamlDocument {
  return { value: null, errors: [], rangeOf: () => undefined, sourceOf: () => undefined };
}

/** The library throws a ReferenceError for an alias bomb. */
function plainValue(read: () => unknown, errors: YamlError[]): unknown {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    errors.push({ message: cause.message, offset: 0, length: 1 });
    return undefined;
  }
}

/** An alias inside its own anchor would make a value without end. */
function aliasFaults(contents: Node | null): YamlError[] {
  const faults: YamlError[] = [];
  if (!contents) return faults;
  visit(contents, {
    Alias(_, alias, ancestors) {
      const cyclic = ancestors.some(
        (node) => typeof node === 'object' && 'anchor' in node && node.anchor === alias.source,
      );
      if (!cyclic) return;
      const range = rangeOfNode(alias) ?? { offset: 0, length: 1 };
      faults.push({ message: `Alias *${alias.source} stands inside its own anchor`, ...range });
    },
  });
  return faults;
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
function withoutPrototype(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototype);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) copy[key] = withoutPrototype(item);
  return copy;
}
