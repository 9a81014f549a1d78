/** Text and addresses as Markdown has them. */
import { escapeHtml } from '../../../../base/escape.ts';

/** As it stands, whatever signs are in it; formulas stay formulas. */
export function literal(text: string): string {
  return text.replace(
    /(\$[^$\n]+\$)|[\\`*[\]<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    (sign, formula) => (formula === undefined ? `\\${sign}` : sign),
  );
}

/** In the parentheses of a link. */
export function destination(url: string): string {
  if (!/[\s()<>\\]/.test(url) && url !== '') return url;
  return `<${url.replace(/[\n<>\\]/g, encodeURIComponent)}>`;
}

export function link(text: string, url: string, title = ''): string {
  return `[${text}](${destination(url)}${titled(title)})`;
}

export interface Picture {
  source: string;
  alt: string;
  title: string;
  width: string;
  height: string;
}

/** HTML where a size must be kept, which figures understand as well. */
export function picture({ source, alt, title, width, height }: Picture): string {
  const words = alt === '' ? title : alt;
  const own = title === words ? '' : title;
  if (width === '' && height === '') {
    return `![${literal(words)}](${destination(source)}${titled(own)})`;
  }
  const attributes = { src: source, alt: words, title: own, width, height };
  return `<img${attributesOf(attributes)}>`;
}

export function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .filter(([name, value]) => value !== '' || name === 'alt')
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

function titled(title: string): string {
  return title === '' ? '' : ` "${title.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

/** With a fence longer than any in it. */
export function fenced(code: string, info: string): string {
  const runs = code.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.slice(0, 1_000).map((run) => run.length + 1)));
  return `${fence}${info}\n${code}${code === '' ? '' : '\n'}${fence}`;
}

export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
