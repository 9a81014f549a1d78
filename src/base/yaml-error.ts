/** What the YAML library stumbles over → the slip of the author behind it, and where that is. */

export type YamlErrorCode =
  | 'alias-in-itself'
  | 'alias-without-anchor'
  | 'bad-escape'
  | 'bad-indent'
  | 'comment-without-space'
  | 'duplicate-key'
  | 'full-width-colon'
  | 'key-not-text'
  | 'merge-key'
  | 'missing-colon'
  | 'missing-space'
  | 'nested-map'
  | 'out-of-place'
  | 'reserved-start'
  | 'second-document'
  | 'tab-as-indent'
  | 'text-after-value'
  | 'too-deep'
  | 'too-many-aliases'
  | 'unclosed-bracket'
  | 'unclosed-quote'
  | 'unknown-tag';

export interface YamlError {
  code: YamlErrorCode;
  /** In UTF-16 units of the text given. */
  offset: number;
  length: number;
  /** What stands there, in its first line. */
  written: string;
}

/** A fault as the library has it. */
export interface FoundFault {
  code: string;
  message: string;
  offset: number;
  length: number;
  /** Where the quote or bracket opens that is still open at `offset`. */
  openingOf(kind: 'quote' | 'bracket'): number | undefined;
}

/** The slip behind `found`; one and the same code of the library stands for several. */
export function yamlErrorOf(found: FoundFault, text: string): YamlError {
  const { code, message, offset } = found;
  if (message.startsWith('Missing closing')) {
    return yamlError('unclosed-quote', text, found.openingOf('quote') ?? offset);
  }
  if (/ end with a [\]}]/.test(message)) {
    return yamlError('unclosed-bracket', text, found.openingOf('bracket') ?? offset);
  }
  if (message.startsWith('Missing directives-end')) {
    return yamlError('reserved-start', text, Math.max(0, text.search(/^%/m)));
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys')) {
    return keyWithoutColon(text, offset);
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return mapInLine(text, offset);
  if (code === 'DUPLICATE_KEY') {
    const key = /^.*?(?=\s*:(?:\s|$))/.exec(lineFrom(text, offset));
    return yamlError('duplicate-key', text, offset, key?.[0].length);
  }
  if (code === 'UNEXPECTED_TOKEN') return unexpected(found, text);
  if (code === 'BAD_INDENT' || message.startsWith('Sequence item')) return badIndent(text, offset);
  if (code === 'MULTIPLE_DOCS') {
    const at = endOfDocument(text, offset);
    return yamlError('second-document', text, at, lineFrom(text, at).length);
  }
  const slip = SLIPS.get(code) ?? (message.startsWith('Comments') ? 'comment-without-space' : null);
  return yamlError(slip ?? 'out-of-place', text, offset, lengthOf(found));
}

/** An error of `length` characters, and what they are. */
export function yamlError(
  code: YamlErrorCode,
  text: string,
  offset: number,
  length = 1,
): YamlError {
  const written = text.slice(offset, offset + length).split('\n', 1)[0] ?? '';
  return { code, offset, length: Math.max(1, length), written };
}

/** Codes of the library that stand for one slip each. */
const SLIPS = new Map<string, YamlErrorCode>([
  ['BAD_ALIAS', 'reserved-start'],
  ['BAD_DIRECTIVE', 'reserved-start'],
  ['BAD_DQ_ESCAPE', 'bad-escape'],
  ['BAD_SCALAR_START', 'reserved-start'],
  ['NON_STRING_KEY', 'key-not-text'],
  ['RESOURCE_EXHAUSTION', 'too-deep'],
  ['TAB_AS_INDENT', 'tab-as-indent'],
  ['TAG_RESOLVE_FAILED', 'unknown-tag'],
]);

function lengthOf({ code, length }: FoundFault): number {
  if (code === 'BAD_DQ_ESCAPE') return 2;
  return code === 'BAD_DIRECTIVE' ? 1 : length;
}

/** The line `---` or `...` before the second document, which begins at `offset`. */
function endOfDocument(text: string, offset: number): number {
  const before = text.slice(0, offset + '---'.length);
  const [marker] = [...before.matchAll(/^(?:---|\.\.\.)/gm)].slice(-1);
  return marker?.index ?? offset;
}

/** A line that should be a key with its value: `date：2021`, `title:a`, `-a`, or no key at all. */
function keyWithoutColon(text: string, offset: number): YamlError {
  const line = lineFrom(text, offset);
  const fullWidth = line.indexOf('：');
  if (fullWidth !== -1) return yamlError('full-width-colon', text, offset + fullWidth);
  const mark = /^(?:[^\s:]+(?=:(?!\/\/)\S)|(?=-[^\s-]))/.exec(line);
  if (mark) return yamlError('missing-space', text, offset + mark[0].length);
  return yamlError('missing-colon', text, offset, line.length);
}

/** Two keys in one line, `title: R-FCN: a note`; else this or the next line has a wrong indent. */
function mapInLine(text: string, offset: number): YamlError {
  if (text[offset - 1] === '\n') return badIndent(text, offset);
  const line = lineFrom(text, offset);
  if (/:(?:\s|$)/.test(line)) return yamlError('nested-map', text, offset, line.length);
  return badIndent(text, offset + line.length);
}

function unexpected({ message, offset, length }: FoundFault, text: string): YamlError {
  if (/(?:^|\n) *$/.test(text.slice(0, offset))) return badIndent(text, offset);
  const isAfterValue = message.endsWith('at node end');
  return yamlError(isAfterValue ? 'text-after-value' : 'out-of-place', text, offset, length);
}

/** At the first character that is no white space. */
function badIndent(text: string, offset: number): YamlError {
  const start = offset + Math.max(0, text.slice(offset).search(/\S/));
  return yamlError('bad-indent', text, start, lineFrom(text, start).length);
}

/** The rest of the line, without white space at its end. */
function lineFrom(text: string, offset: number): string {
  return (text.slice(offset).split('\n', 1)[0] ?? '').trimEnd();
}
