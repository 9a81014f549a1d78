/** What stands behind the text of a link: `(destination "title")`, CommonMark 0.31.2, 6.3. */
import { decline } from './declined.ts';

export interface Resource {
  url: string;
  title: string | null;
  end: number;
}

const MAX_PARENTHESES = 32;
const SPACES = / */y;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const CLOSING: Record<string, string> = { '"': '"', "'": "'", '(': ')' };

/** `at` is that of the parenthesis. */
export function resourceAt(text: string, at: number): Resource | undefined {
  const start = skipSpaces(text, at + 1);
  if (text.charAt(start) === ')') return { url: '', title: null, end: start + 1 };
  const destinationEnd = endOfDestination(text, start);
  if (destinationEnd === undefined) return undefined;
  let end = skipSpaces(text, destinationEnd);
  let title: string | null = null;
  const closing = end > destinationEnd ? CLOSING[text.charAt(end)] : undefined;
  if (closing !== undefined) {
    const titleEnd = endOfTitle(text, end + 1, closing);
    if (titleEnd === undefined) return undefined;
    title = unescaped(text.slice(end + 1, titleEnd)) || null;
    end = skipSpaces(text, titleEnd + 1);
  }
  if (text.charAt(end) !== ')') return undefined;
  return { url: unescaped(text.slice(start, destinationEnd)), title, end: end + 1 };
}

/** A link over several lines is rare, and moves places that micromark tells. */
function skipSpaces(text: string, at: number): number {
  SPACES.lastIndex = at;
  const end = at + (SPACES.exec(text)?.[0].length ?? 0);
  if (text.charAt(end) === '\n') decline('link over lines');
  return end;
}

/** Up to a space, with balanced parentheses. One in angle brackets is rare. */
function endOfDestination(text: string, start: number): number | undefined {
  if (text.charAt(start) === '<') decline('destination in angle brackets');
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92 && /[()\\]/.test(text.charAt(at + 1))) at++;
    else if (code === 40 && ++depth > MAX_PARENTHESES) return undefined;
    else if (code === 41 && depth-- === 0) return at > start ? at : undefined;
    else if (code === 32 || code === 10) return depth === 0 && at > start ? at : undefined;
    else if (code < 32 || code === 127) return undefined;
  }
  return undefined;
}

function endOfTitle(text: string, from: number, closing: string): number | undefined {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === closing) return at;
    if (character === '\n') decline('line end in title');
    if (character === '\\' && (text.charAt(at + 1) === closing || text.charAt(at + 1) === '\\'))
      at++;
  }
  return undefined;
}

function unescaped(written: string): string {
  if (written.includes('&')) decline('reference in destination');
  return written.includes('\\') ? written.replace(ESCAPE, '$1') : written;
}
