/** A template's text → its tags with their places; says which of them are not closed. */
import {
  bracesEndTag,
  strayCommentEnd,
  unclosedText,
  unclosedTag,
  unclosedRaw,
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
}

export interface Scan {
  tags: Tag[];
  findings: Finding[];
}

const OPENING = /\{[%{#]|#\}/g;

/** What may stand in a tag, piece by piece: a text, an end, an opening, a name, anything else. */
const PIECE =
  /(?<text>"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?)|(?<end>-?[%}]\})|(?<opening>\{[{%#])|(?<regex>(?<!\w)r\/(?:\\\/|[^/])*\/?)|[\w$]+|[\s\S]/gy;

/** Every tag of `text`. After a tag that is not closed the scan goes on with the next one. */
export function scanTags(text: string): Scan {
  const scan: Scan = { tags: [], findings: [] };
  let from = 0;
  while (from < text.length) {
    OPENING.lastIndex = from;
    const opening = OPENING.exec(text);
    if (!opening) break;
    from = scanOne({ text, offset: opening.index, opening: opening[0] }, scan);
  }
  return scan;
}

interface Opening {
  text: string;
  offset: number;
  opening: string;
}

/** Returns where to go on. */
function scanOne(at: Opening, scan: Scan): number {
  const { text, offset, opening } = at;
  if (opening === '#}') {
    scan.findings.push({ problem: strayCommentEnd(), offset, length: 2 });
    return offset + 2;
  }
  if (opening === '{#') return scanComment(at, scan);
  const tag = tagAt(at);
  const end = endOfTag(at, scan.findings);
  tag.end = end ?? tag.end;
  scan.tags.push(tag);
  if (end !== undefined && (tag.name === 'raw' || tag.name === 'verbatim')) {
    return skipRaw(tag, text, scan);
  }
  return tag.end;
}

function scanComment({ text, offset }: Opening, scan: Scan): number {
  const end = text.indexOf('#}', offset + 2);
  if (end === -1) {
    scan.findings.push({ problem: unclosedTag('{#', '#}'), offset, length: 2 });
    return text.length;
  }
  scan.tags.push({ kind: 'comment', offset, end: end + 2, name: '', nameOffset: offset });
  return end + 2;
}

/** The tag with the end it has if it is not closed. */
function tagAt({ text, offset, opening }: Opening): Tag {
  const kind = opening === '{%' ? 'statement' : 'output';
  const word = /-?\s*([^\s()[\]{}%*\-+~/#,:|.<>=!"']*)/y;
  word.lastIndex = offset + 2;
  const match = word.exec(text);
  const name = (kind === 'statement' && match?.[1]) || '';
  const nameOffset = name ? word.lastIndex - name.length : offset;
  return { kind, offset, end: offset + 2, name, nameOffset };
}
