/** The options of a code block by name: ours, Hexo's, and what may be meant by others. */
import { nearest } from '../../../base/nearest.ts';

/** Words that are options by themselves. */
export const FLAGS = new Map<string, { wrap: boolean } | { numbers: boolean }>([
  ['wrap', { wrap: true }],
  ['numbers', { numbers: true }],
  ['no-numbers', { numbers: false }],
]);

/** Keys, ours and Hexo's. */
const KEYS = new Map([
  ...['title', 'mark', 'ins', 'del', 'start'].map((key): [string, string] => [key, key]),
  ['first_line', 'start'],
  ['line_number', 'line_number'],
]);

/** How an option is written, by the names that other tools have for it. */
const FOREIGN = new Map([
  ...spelt('title="…"', ['caption', 'filename', 'file', 'name']),
  ...spelt('{…}', ['hl_lines', 'highlight', 'hl', 'lines', 'emphasize-lines']),
  ...spelt('ins={…}', ['add', 'added', 'insert', 'inserted']),
  ...spelt('del={…}', ['remove', 'removed', 'delete', 'deleted', 'rm']),
  ...spelt('start=…', ['linenostart', 'startline', 'firstline', 'firstnumber', 'startfrom']),
  ...spelt('numbers', ['linenos', 'linenums', 'linenumbers', 'line-numbers', 'line_numbers']),
  ...spelt('numbers', ['showlinenumbers', 'numberlines']),
  ...spelt('no-numbers', ['nolinenos', 'nolinenumbers', 'no-line-numbers', 'nonumbers']),
  ...spelt('wrap', ['word_wrap', 'wordwrap', 'word-wrap', 'softwrap']),
]);

/** What has a meaning for Hexo alone. */
const ONLY_HEXO = new Set(['line_threshold', 'language_attr']);

function spelt(option: string, names: string[]): [string, string][] {
  return names.map((name) => [name, option]);
}

export function optionOf(key: string): string | undefined {
  return KEYS.get(key);
}

/** `a=b` is always an option; `a:b` may be a title. */
export function isKey(key: string, sign: string): boolean {
  if (sign === '=' || KEYS.has(key) || ONLY_HEXO.has(key)) return true;
  return keyMeant(key, '') !== undefined;
}

/** How the option `key` is written rightly; undefined where nothing is near. */
export function keyMeant(key: string, value: string): string | undefined {
  if (key === 'numbers' && value === 'false') return 'no-numbers';
  if (KEYS.has(key)) return undefined;
  const near = foreign(key) ?? nearest(key, [...KEYS.keys(), ...FLAGS.keys()]);
  return near !== undefined && KEYS.has(near) ? `${near}=…` : near;
}

/** The option that `word` nearly is. */
export function wordMeant(word: string): string | undefined {
  if (!isNoOption(word)) return undefined;
  return foreign(word) ?? nearest(word, FLAGS.keys());
}

/** Whether it looks like the name of an option rather than a title: `copy`, but not `train.py`, `Makefile`. */
export function isNoOption(word: string): boolean {
  return /^[a-z][\w-]*$/.test(word);
}

function foreign(name: string): string | undefined {
  return FOREIGN.get(name.toLowerCase());
}
