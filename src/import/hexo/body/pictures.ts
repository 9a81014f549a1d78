/** Paths of pictures, and of links to files and notes, as authors wrote them for Hexo. */
import { missingPictureInText } from '../../../diagnostics/catalogue/import-body.ts';
import type { Bilingual } from '../../../model.ts';
import type { Conversion } from './conversion.ts';
import { decoded, fileOf, isForeign, linkTo } from './files.ts';
import type { Span } from './scan/atoms.ts';
import { attributesOf, destination } from './tags/markdown.ts';

/** `masked` is the text of the note, with all hidden that is no text. */
export function convertPictures(conversion: Conversion, masked: string): void {
  const pictures = new Set<number>();
  for (const match of masked.matchAll(PICTURE)) {
    const [all, alt = '', inner = ''] = match;
    const end = match.index + all.length;
    const parenthesis = { start: end - inner.length - 1, end: end - 1 };
    pictures.add(parenthesis.start);
    const whole = { start: match.index, end };
    const words = { start: match.index + 2, end: match.index + 2 + alt.length };
    if (!inner.includes('\u0000')) convertPicture(conversion, { whole, words, parenthesis });
  }
  for (const match of masked.matchAll(LINK)) {
    const start = match.index + 2;
    if (!pictures.has(start)) convertLink(conversion, match[1] ?? '', start);
  }
  for (const match of masked.matchAll(DEFINITION)) {
    const written = match[2] ?? '';
    convertLink(conversion, written, match.index + (match[1] ?? '').length);
  }
  for (const { 0: tag, index } of masked.matchAll(MEDIA)) {
    for (const match of tag.matchAll(ATTRIBUTE)) {
      convertAttribute(conversion, match[2] ?? '', index + match.index + (match[1] ?? '').length);
    }
  }
}

const PICTURE =
  /!\[((?:\\.|\[[^[\]\n]*\]|[^[\]\\\n])*)\]\(((?:<[^<>\n]*>|\([^()\n]*\)|[^()\n<>])*)\)/g;
/** Angle brackets, or neither spaces nor parentheses but in pairs. */
const LINK = /\]\((<[^<>\n]*>|(?:\([^()\s]*\)|[^()\s<>])+)/g;
const DEFINITION = /^((?:[ \t]|>)*\[[^[\]\n^][^[\]\n]*\]:[ \t]*)(<[^<>\n]*>|\S+)/gm;
const MEDIA = /<(?:img|video|audio|source|embed)\b[^<>]*>/gi;
const ATTRIBUTE = /(\s(?:src|poster)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

interface PictureSpans {
  whole: Span;
  words: Span;
  /** Between the parentheses. */
  parenthesis: Span;
}

/** Of a path with its title. */
const LONGEST = 4_000;

/** The path, and the title or size after it. */
const TITLE =
  /^(\s*)(.*?)(\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?(\s*)$/s;
const SIZE = /^(.*?)(\s+(?:"[^"]*"|'[^']*'))?\s+=(\d+%?)?x(\d+%?)?\s*$/s;

function convertPicture(conversion: Conversion, spans: PictureSpans): void {
  const { start, end } = spans.parenthesis;
  if (end - start > LONGEST) return;
  const inner = conversion.text.slice(start, end);
  if (withSize(conversion, inner, spans)) return;
  const [, lead = '', written = '', title = ''] = TITLE.exec(inner) ?? [];
  if (written === '') return;
  const path = bare(written);
  const at = { start: start + lead.length, end: start + lead.length + written.length };
  if (isForeign(path) && !isKnown(conversion, path)) return;
  const file = fileOf(conversion, path) ?? fileOf(conversion, path + title);
  const isNoPicture = path === written && (/\s/.test(written) || written.includes('\\'));
  if (file === undefined) {
    if (!isForeign(path)) conversion.report(missingPictureInText(path), at);
  } else if (isNoPicture) {
    conversion.repair(at, destination(file), isNoPictureWhy(written));
  } else {
    replace(conversion, { at, written, path, file });
  }
}

function isKnown(conversion: Conversion, url: string): boolean {
  return fileOf(conversion, url) !== undefined;
}

function isNoPictureWhy(written: string): Bilingual {
  return /\s/.test(written)
    ? {
        en: 'A path with spaces is no picture in Markdown, but the file is there',
        zh: '路径含空格时 Markdown 不认作图片，但文件存在',
      }
    : {
        en: 'The path has the signs of Windows, and the file is there',
        zh: '路径用了 Windows 的反斜杠，文件存在',
      };
}

/** `![x](x.png =200x)`, which one plugin knows. */
function withSize(conversion: Conversion, inner: string, { whole, words }: PictureSpans): boolean {
  const [, written = '', title = '', width = '', height = ''] = SIZE.exec(inner) ?? [];
  const file = written === '' ? undefined : fileOf(conversion, bare(written.trim()));
  if (file === undefined || (width === '' && height === '')) return false;
  const alt = conversion.written(words);
  const attributes = { src: file, alt, title: title.trim().slice(1, -1), width, height };
  conversion.repair(whole, `<img${attributesOf(attributes)}>`, {
    en: 'A size after the path makes it no picture in Markdown, but the file is there',
    zh: '路径后写尺寸时 Markdown 不认作图片，但文件存在',
  });
  return true;
}

interface Path {
  at: Span;
  written: string;
  path: string;
  file: string;
}

/** As it is written, where that is the same file. */
function replace(conversion: Conversion, { at, written, path, file }: Path): void {
  if (path === file || decoded(path) === file) return;
  conversion.edit({ ...at, text: written.startsWith('<') ? `<${file}>` : destination(file) });
}

/** Addresses of pages stay, but for those of notes, whose files are named. */
function convertLink(conversion: Conversion, written: string, start: number): void {
  if (written.includes('\u0000') || written === '') return;
  const path = bare(written);
  const at = { start, end: start + written.length };
  if (/^(?:#|mailto:)/.test(path)) return;
  const note = conversion.around.noteAt?.(path, conversion.note);
  const hash = path.includes('#') ? path.slice(path.indexOf('#')) : '';
  if (note) {
    conversion.edit({ ...at, text: destination(linkTo(conversion, note.newPath) + hash) });
    return;
  }
  const file = /\.\w{1,5}(?:[?#].*)?$/.test(path) ? fileOf(conversion, path) : undefined;
  if (file !== undefined) replace(conversion, { at, written, path, file });
}

function convertAttribute(conversion: Conversion, written: string, start: number): void {
  if (written.includes('\u0000')) return;
  const [quote = ''] = /^["']/.exec(written) ?? [];
  const path = quote === '' ? written : written.slice(1, -1);
  const at = { start, end: start + written.length };
  const file = path === '' ? undefined : fileOf(conversion, path);
  if (file === undefined) {
    if (path !== '' && !isForeign(path)) conversion.report(missingPictureInText(path), at);
  } else if (path !== file && decoded(path) !== file) {
    const safe = file.replace(/["'<>\s&]/g, encodeURIComponent);
    conversion.edit({ ...at, text: quote === '' ? `"${safe}"` : quote + safe + quote });
  }
}

function bare(written: string): string {
  return written.startsWith('<') && written.endsWith('>') ? written.slice(1, -1) : written;
}
