/** A template's text → its tags with their places, and which of them are not closed. */

import { unclosedStatement } from '../../../diagnostics/catalogue/template-structure.ts';
import {
  bracesEndTag,
  strayCommentEnd,
  unclosedTag,
  unclosedText,
  wrongTagEnd,
} from '../../../diagnostics/catalogue/template-syntax.ts';
import type { Finding } from './finding.ts';

export interface Tag {
  kind: 'statement' | 'output' | 'comment';
  /** Of its `{%`, `{{` or `{#`. */
  offset: number;
  /** Behind its `%}`, `}}` or `#}`. */
  end: number;
  /** `if`, `endfor`, …; empty for anything but a statement. */
  name: string;
  nameOffset: number;
  /** Something in it was reported: it need not be parsed. */
  broken: boolean;
}

export interface Scan {
  tags: Tag[];
  findings: Finding[];
}

/** Every tag of `text`. After a tag that is not closed the scan goes on with the next one. */
export function scanTags(text: string): Scan {
  const scan: Scan = { tags: [], findings: [] };
  const opening = /\{[%{#]|#\}/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const offset = match.index;
    if (match[0] === '#}') {
      scan.findings.push({ problem: strayCommentEnd(), offset, length: 2 });
    } else {
      const tag = match[0] === '{#' ? comment(text, offset, scan) : codeTag(text, offset, scan);
      scan.tags.push(tag);
      opening.lastIndex = isRaw(tag) ? endOfRaw(tag, text, scan) : tag.end;
    }
  }
  return scan;
}

function comment(text: string, offset: number, scan: Scan): Tag {
  const end = text.indexOf('#}', offset + 2);
  const tag: Tag = {
    kind: 'comment',
    offset,
    end: end + 2,
    name: '',
    nameOffset: offset,
    broken: false,
  };
  if (end !== -1) return tag;
  scan.findings.push({ problem: unclosedTag('{#', '#}'), offset, length: 2 });
  return { ...tag, end: text.length, broken: true };
}

function codeTag(text: string, offset: number, scan: Scan): Tag {
  const kind = text[offset + 1] === '%' ? 'statement' : 'output';
  const word = /-?\s*([^\s()[\]{}%*\-+~/#,:|.<>=!"']*)/y;
  word.lastIndex = offset + 2;
  const name = (kind === 'statement' && word.exec(text)?.[1]) || '';
  const nameOffset = name ? word.lastIndex - name.length : offset;
  const known = scan.findings.length;
  const end = endOfTag({ text, offset, kind }, scan.findings);
  return { kind, offset, end, name, nameOffset, broken: scan.findings.length > known };
}

interface OpenTag {
  text: string;
  offset: number;
  kind: 'statement' | 'output';
}

/** What may stand in a tag, piece by piece. */
const PIECE =
  /(?<text>"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?)|(?<end>-?[%}]\})|(?<opening>\{[{%#])|(?<![\w$])r\/(?:\\\/|[^/])*\/|[\w$]+|[\s\S]/y;

/** Behind the end of the tag; where there is none, where to go on looking for the next. */
function endOfTag(tag: OpenTag, findings: Finding[]): number {
  const { text, offset, kind } = tag;
  const [opening, closing] = kind === 'output' ? ['{{', '}}'] : ['{%', '%}'];
  // A copy: `lastIndex` is state, and that of a module would be shared.
  const piece = new RegExp(PIECE);
  piece.lastIndex = offset + 2;
  let braces = 0;
  let told = false;
  for (let match = piece.exec(text); match; match = piece.exec(text)) {
    const { index } = match;
    const groups = match.groups ?? {};
    if (match[0] === '{') braces++;
    if (match[0] === '}') braces--;
    if (groups.text && isRunaway(groups.text)) {
      findings.push({ problem: unclosedText(groups.text.charAt(0)), offset: index, length: 1 });
      return nextEnd(text, index);
    }
    if (groups.opening) {
      findings.push({ problem: unclosedTag(opening, closing), offset, length: 2 });
      return index;
    }
    if (!groups.end) continue;
    if (braces > 0 && groups.end.endsWith('}}')) {
      // Nunjucks ends the tag here; the author means to close a map.
      if (!told) findings.push({ problem: bracesEndTag(), offset: index, length: 2 });
      told = true;
      braces -= text[index] === '}' ? 1 : 0;
      piece.lastIndex = index + 1;
      continue;
    }
    if (!groups.end.endsWith(closing)) {
      const problem = wrongTagEnd(opening, closing, groups.end.slice(-2));
      findings.push({ problem, offset: piece.lastIndex - 2, length: 2 });
    }
    return piece.lastIndex;
  }
  findings.push({ problem: unclosedTag(opening, closing), offset, length: 2 });
  return text.length;
}

/** A text without its closing quote, or one that took the end of its tag for a part of it. */
function isRunaway(text: string): boolean {
  const closed = text.length > 1 && text.endsWith(text.charAt(0));
  return !closed || /[%}]\}[^\n]*\n/.test(text);
}

function nextEnd(text: string, from: number): number {
  const end = /[%}]\}/g;
  end.lastIndex = from;
  return end.exec(text) ? end.lastIndex : text.length;
}

function isRaw({ name, broken }: Tag): boolean {
  return !broken && (name === 'raw' || name === 'verbatim');
}

/** Nunjucks does not know `{%- endraw %}`. */
function endOfRaw(tag: Tag, text: string, scan: Scan): number {
  const mark = new RegExp(`\\{%\\s*(end)?${tag.name}\\s*%\\}`, 'g');
  mark.lastIndex = tag.end;
  let depth = 1;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    depth += match[1] ? -1 : 1;
    if (depth === 0) return mark.lastIndex;
  }
  tag.broken = true;
  const problem = unclosedStatement(tag.name, `end${tag.name}`);
  scan.findings.push({ problem, offset: tag.nameOffset, length: tag.name.length });
  return text.length;
}
