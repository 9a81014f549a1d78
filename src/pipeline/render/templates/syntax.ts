/** A template's text → its syntax tree, with every syntax fault and not only the first. */
import { offsetAt } from '../../../base/place.ts';
import { syntaxFault } from '../../../diagnostics/catalogue/template-syntax.ts';
import type { Finding } from './finding.ts';
import { type ParserFault, parseTemplate } from './nunjucks.ts';
import { scanTags, type Tag } from './scan.ts';
import type { Parsed, Tree } from './spans.ts';
import { isInlineSet, STATEMENTS } from './statements.ts';
import { checkStructure } from './structure.ts';

export interface Syntax {
  /** One tree of the whole; with faults, one for each tag that can be understood by itself. */
  trees: Tree[];
  tags: Tag[];
  /** Empty if and only if there is one tree of the whole. */
  findings: Finding[];
  /** Statements that could not be parsed, as written: nobody knows what they bind. */
  unread: string[];
}

/** Reads one template. */
export function readSyntax(text: string): Syntax {
  const { tags, findings } = scanTags(text);
  findings.push(...checkStructure(text, tags));
  const whole = findings.length === 0 ? parseTemplate(text) : undefined;
  if (whole && 'root' in whole) {
    return { trees: [{ ...whole, text, shift: 0 }], tags, findings, unread: [] };
  }
  const parts = readTags(text, tags);
  const all = [...findings, ...parts.findings];
  if (all.length > 0 || !whole) return { ...parts, tags, findings: all };
  return {
    ...parts,
    tags,
    findings: [findingOf(whole.fault, { text, shift: 0, end: text.length })],
  };
}

/** Each tag by itself: a fault in one hides none in another. */
function readTags(text: string, tags: Tag[]): Omit<Syntax, 'tags'> {
  const trees: Tree[] = [];
  const findings: Finding[] = [];
  const unread: string[] = [];
  for (const tag of tags) {
    const alone = tag.broken ? undefined : standAlone(tag, text);
    const parsed = alone && parseTemplate(alone.text);
    if (alone && parsed && 'root' in parsed) trees.push({ ...parsed, ...alone });
    else if (tag.kind === 'statement') unread.push(text.slice(tag.offset, tag.end));
    if (alone && parsed && 'fault' in parsed) {
      findings.push(findingOf(parsed.fault, { ...alone, end: tag.end }));
    }
  }
  return { trees, findings, unread };
}

/** The tag with what makes it a template of its own; nothing for tags without an expression. */
function standAlone(tag: Tag, text: string): Parsed | undefined {
  const written = text.slice(tag.offset, tag.end);
  if (tag.kind === 'comment') return undefined;
  const [before, after] = surroundings(tag, written) ?? [];
  if (before === undefined) return undefined;
  return { text: before + written + after, shift: tag.offset - before.length };
}

function surroundings(tag: Tag, written: string): [string, string] | undefined {
  if (tag.kind === 'output') return ['', ''];
  if (tag.name === 'set') return ['', isInlineSet(tag.name, written) ? '' : '{% endset %}'];
  const statement = STATEMENTS.get(tag.name);
  if (!statement || /raw|verbatim/.test(tag.name)) return undefined;
  if (statement.around) return statement.around;
  return ['extends', 'include', 'import', 'from'].includes(tag.name) ? ['', ''] : undefined;
}

/** Without a place the parser met the end of the text: then the fault is at the tag's end. */
function findingOf(fault: ParserFault, piece: Parsed & { end: number }): Finding {
  const { line, column, message } = fault;
  if (line === undefined || column === undefined) {
    return { problem: syntaxFault(message, ''), offset: piece.end - 2, length: 2 };
  }
  const token = tokenAt(piece.text, offsetAt(piece.text, { line, column }), message);
  return {
    problem: syntaxFault(message, token.text),
    offset: Math.min(token.offset + piece.shift, piece.end - 1),
    length: token.text.length,
  };
}

const TOKEN =
  /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|-?[%}]\}|\{[{%#]-?|&&|\|\||[=!<>]=*|[\p{L}\p{N}_$]+|\S/gu;

/** What the parser found in place of the end of a statement, it has passed by when it tells. */
function tokenAt(text: string, offset: number, message: string): { text: string; offset: number } {
  const isLate = /expected block end/.test(message);
  let found = { text: text.charAt(offset), offset };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (isLate ? index >= offset : index > offset) break;
    found = { text: token, offset: index };
  }
  return found;
}
