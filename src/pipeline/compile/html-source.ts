/** HTML as an author wrote it, read for what a browser would not show. */

/** What a browser takes for a comment, though it is none: `<![CDATA[…]]>`, `<?php … ?>`. */
export interface BogusComment {
  /** Where in the text it begins, and how long it is. */
  at: number;
  length: number;
}

const COMMENT = /<!--(?:-?>|[\s\S]*?-->)/g;
/** What stands within these is no HTML. */
const RAW_TEXT = /^<(script|style|textarea|title|xmp|noembed|noframes|iframe)\b/i;

export function withoutComments(html: string): string {
  return html.replace(COMMENT, '');
}

/** In `html`, whose tags and comments all have their end. */
export function bogusCommentsIn(html: string): BogusComment[] {
  const found: BogusComment[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const end = endOf(html, at) ?? html.length;
    if (/^<[!?](?!--|doctype)/i.test(html.slice(at, at + 9))) found.push({ at, length: end - at });
    at = html.indexOf('<', end);
  }
  return found;
}

export interface Tag {
  /** In small letters. */
  name: string;
  isEnd: boolean;
  isSelfClosed: boolean;
  at: number;
  length: number;
}

/** In `html`, whose tags all have their `>`; what is text and not HTML is whole with its end tag. */
export function tagsIn(html: string): Tag[] {
  const found: Tag[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const end = endOf(html, at) ?? html.length;
    const [, slash, name] = /^<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/i.exec(html.slice(at, end)) ?? [];
    const length = (endOfTag(html, at) ?? end) - at;
    const isWhole = RAW_TEXT.test(html.slice(at, at + 12)) && /<\/\w+$/.test(html.slice(at, end));
    if (name !== undefined && !isWhole) {
      const isSelfClosed = html.startsWith('/>', at + length - 2);
      found.push({ name: name.toLowerCase(), isEnd: slash === '/', isSelfClosed, at, length });
    }
    at = html.indexOf('<', end);
  }
  return found;
}

/** A part of what an author wrote for an element. */
export interface Part {
  at: number;
  length: number;
}

/** The tag that `html` begins with; undefined where it begins with none. */
export function openingTagOf(html: string): Part | undefined {
  if (!/^<[a-z]/i.test(html)) return undefined;
  return { at: 0, length: endOfTag(html, 0) ?? html.length };
}

/** An attribute of that tag, with its value. */
export function attributeIn(html: string, name: string): Part | undefined {
  const tag = html.slice(0, openingTagOf(html)?.length ?? 0);
  for (const match of tag.matchAll(ATTRIBUTE)) {
    const [whole, written = ''] = match;
    if (written.toLowerCase() !== name) continue;
    return { at: match.index, length: whole.length };
  }
  return undefined;
}

/** The name of the tag is the first of them. */
const ATTRIBUTE = /(?<=[\s"'/])([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Where the first tag or comment of `html` begins that has no end; undefined where all have one. */
export function unfinishedAt(html: string): number | undefined {
  let at = html.indexOf('<');
  while (at !== -1) {
    const end = endOf(html, at);
    if (end === undefined) return at;
    at = html.indexOf('<', end);
  }
  return undefined;
}

/** Where the comment, tag or text that begins at `at` ends; undefined where it does not. */
function endOf(html: string, at: number): number | undefined {
  if (html.startsWith('<!--', at)) {
    const short = /^<!---?>/.exec(html.slice(at, at + 6));
    return short ? at + short[0].length : after('-->', html, at + 4);
  }
  if (/[!?]/.test(html[at + 1] ?? '')) return after('>', html, at);
  if (!/^<\/?[a-z]/i.test(html.slice(at, at + 3))) return at + 1;
  const end = endOfTag(html, at);
  const [, rawText] = RAW_TEXT.exec(html.slice(at, at + 12)) ?? [];
  if (end === undefined || rawText === undefined) return end;
  return after(`</${rawText.toLowerCase()}`, html.toLowerCase(), end) ?? html.length;
}

/** A `>` in the quotes of an attribute is none. */
function endOfTag(html: string, start: number): number | undefined {
  let at: number | undefined = start;
  while (at !== undefined) {
    const next: number = html.slice(at).search(/[>"']/);
    if (next === -1) return undefined;
    at += next;
    if (html[at] === '>') return at + 1;
    const isValue = /=\s*$/.test(html.slice(Math.max(start, at - 20), at));
    at = isValue ? after(html[at] ?? '', html, at + 1) : at + 1;
  }
  return undefined;
}

function after(text: string, html: string, from: number): number | undefined {
  const at = html.indexOf(text, from);
  return at === -1 ? undefined : at + text.length;
}
