/** Splits what stands after a fence into its language, options and words. */
import type { Span } from './fence.ts';
import { FLAGS, isKey } from './option-names.ts';

/** What is no option, and words that are options by themselves. */
export interface Word extends Span {
  text: string;
}

/** `title="train.py"`, `mark:2,4-6`, or `{2,4-6}`, whose key is `mark`. */
export interface Option extends Span {
  key: string;
  /** Without quotes or braces. */
  value: string;
  valueSpan: Span;
  /** The quote or brace that is not closed. */
  unclosed: string | undefined;
}

/** Up to a space or to the lines of `js{1,3}`; none where an option stands in its place. */
export function languageOf(info: string): (Span & { name: string }) | undefined {
  if (/^(?:\{\d|[A-Za-z_-]{2,}=)/.test(info)) return undefined;
  const name = /^(?:[^\s{]|\{(?!\d))+/.exec(info)?.[0] ?? '';
  return name === '' || FLAGS.has(name) ? undefined : { name, at: 0, length: name.length };
}

const VALUE = '"[^"]*"?|\'[^\']*\'?|“[^”]*”?|\\{[^}]*\\}?|[^\\s{]*';
/** A key has two letters at least (`C:\` is none), and no `//` after its colon. */
const TOKEN = `(\\{[^}]*\\}?)|([A-Za-z][\\w-]+)([=:])(?!//)(${VALUE})|\\S+`;

export function tokensOf(info: string, from: number): { options: Option[]; words: Word[] } {
  const options: Option[] = [];
  const words: Word[] = [];
  for (const match of info.slice(from).matchAll(new RegExp(TOKEN, 'gu'))) {
    const [text, lines, key = '', sign = '', value = ''] = match;
    const span = { at: from + match.index, length: text.length };
    if (lines !== undefined) options.push(option(span, 'mark', lines));
    else if (key !== '' && isKey(key, sign)) options.push(option(span, key, value));
    else words.push({ ...span, text });
  }
  return { options, words };
}

const CLOSING = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['{', '}'],
]);

function option(span: Span, key: string, written: string): Option {
  const valueAt = span.at + span.length - written.length;
  const opening = written[0] ?? '';
  const closing = CLOSING.get(opening);
  if (closing === undefined) {
    const valueSpan = { at: valueAt, length: written.length };
    return { ...span, key, value: written, valueSpan, unclosed: undefined };
  }
  const isClosed = written.length > 1 && written.endsWith(closing);
  const value = written.slice(1, isClosed ? -1 : undefined);
  return {
    ...{ ...span, key, value, valueSpan: { at: valueAt + 1, length: value.length } },
    unclosed: isClosed ? undefined : opening,
  };
}
