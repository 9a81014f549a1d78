/** What stands after the fence of a code block: Hexo's options, as the dialect writes them. */
import type { Conversion } from './conversion.ts';
import type { Span } from './scan/atoms.ts';

export interface FenceOptions {
  language?: string;
  title?: string;
  url?: string;
  linkText?: string;
  /** `2,4-6`. */
  mark?: string;
  start?: string;
  numbers?: boolean;
}

/** The options among `words`; `lang:` is one in the tag alone. */
export function optionsOf(
  words: string[],
  inTag: boolean,
): { options: FenceOptions; rest: string[] } {
  const options: FenceOptions = {};
  const rest: string[] = [];
  for (const word of words) {
    const [, key = '', value = ''] =
      /^(lang|line_number|line_threshold|first_line|wrap|mark|language_attr|highlight):(\S*)$/.exec(
        word,
      ) ?? [];
    if (key === '' || (key === 'lang' && !inTag)) rest.push(word);
    else if (key === 'lang') options.language = value;
    else if (key === 'line_number') options.numbers = value === 'true';
    else if (key === 'first_line' && /^\d+$/.test(value) && value !== '1') options.start = value;
    else if (key === 'mark' && /^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(value))
      options.mark = inOrder(value);
    else if (key === 'highlight' && value !== 'true') options.language = 'text';
    // `wrap`, `line_threshold` and `language_attr` are about Hexo's table of lines.
  }
  return { options, rest };
}

/** Hexo takes `7-4` for `4-7`. */
function inOrder(lines: string): string {
  return lines.replace(/(\d+)-(\d+)/g, (range, from: string, to: string) =>
    Number(from) > Number(to) ? `${to}-${from}` : range,
  );
}

/** As the dialect reads it. */
export function fenceInfo(options: FenceOptions): string {
  const { language = '', title = '', url = '', linkText = '', mark, start, numbers } = options;
  const parts = [language === '' ? 'text' : language];
  if (title !== '') parts.push(`title=${quotedTitle(title)}`);
  if (url !== '') parts.push(url);
  if (url !== '' && linkText !== '') parts.push(linkText);
  if (mark !== undefined) parts.push(`{${mark}}`);
  if (start !== undefined) parts.push(`start=${start}`);
  // A first line of its own shows the numbers.
  if (numbers === false) parts.push('no-numbers');
  else if (numbers === true && start === undefined) parts.push('numbers');
  return parts.join(' ').replace(/`/g, "'");
}

function quotedTitle(title: string): string {
  if (!title.includes('"')) return `"${title}"`;
  return title.includes("'") ? `"${title.replaceAll('"', "'")}"` : `'${title}'`;
}

/** Options that the dialect reads otherwise than Hexo, or not at all. */
const ONLY_HEXO = /\s(?:wrap|line_threshold|language_attr|highlight):\S+|\s=\+?\d+\s*$/;

export function convertInfo(conversion: Conversion, info: Span): void {
  const written = conversion.written(info);
  const [language = '', ...words] = written.trim().split(/\s+/);
  if (language === '' || written.includes('{') || /[\w-]=\S/.test(written)) return;
  const isWord = words.length === 1 && /^[a-z][\w-]*$/.test(words[0] ?? '');
  const hasPath = words.findIndex((word, index) => index > 0 && /^\/\S/.test(word));
  if (!ONLY_HEXO.test(written) && !(isWord && !FLAGS.has(words[0] ?? '')) && hasPath === -1) return;
  conversion.edit({ ...info, text: converted(language, words) });
}

const FLAGS = new Set(['wrap', 'numbers', 'no-numbers']);

function converted(language: string, words: string[]): string {
  const number = words.find((word) => /^=\+?\d+$/.test(word))?.replace(/\D/g, '');
  const { options, rest } = optionsOf(
    words.filter((word) => !/^=\+?\d+$/.test(word)),
    false,
  );
  const at = rest.findIndex((word, index) => index > 0 && /^(?:https?:\/\/|\/)\S/.test(word));
  const url = rest[at] ?? '';
  return fenceInfo({
    language,
    ...options,
    ...(number !== undefined && number !== '1' && { start: number }),
    title: rest.slice(0, at === -1 ? rest.length : at).join(' '),
    // A caption links to whole addresses alone.
    ...(url.startsWith('http') && { url, linkText: rest.slice(at + 1).join(' ') }),
  });
}
