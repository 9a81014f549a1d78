/** The blocks of a note that can hold formulas, found by CommonMark's rules for containers. */
import { LineCursor } from './line-cursor.mjs';

/**
 * `{ kind: 'text', lines }` for each paragraph, heading or row of a table, `{ kind: 'display', tex,
 * from, to }` for what stands between lines of `$$`. A line is `{ text, offset }`. Front matter,
 * code and HTML blocks are left out.
 */
export function blocksOf(note) {
  const reader = new BlockReader();
  let offset = frontMatterEnd(note);
  for (const line of note.slice(offset).split('\n')) {
    reader.read(new LineCursor(line, offset));
    offset += line.length + 1;
  }
  reader.closeLeaf();
  return reader.blocks;
}

function frontMatterEnd(note) {
  return /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(note)?.[0].length ?? 0;
}

class BlockReader {
  blocks = [];
  /** Quotes, list items and footnotes, the outermost first. */
  #containers = [];
  /** The open block of lines, if any. */
  #leaf;

  read(line) {
    const open = this.#containers.findIndex((container) => !continues(container, line));
    const isWithin = open === -1;
    if (isWithin && this.#leaf && this.#leaf.kind !== 'paragraph') {
      if (this.#leaf.take(line)) return;
      if (this.#leaf.isDone) return this.closeLeaf();
    }
    const before = isWithin ? this.#containers.length : open;
    this.#openBlocks(line, before);
  }

  /** Opens what begins on this line, below the first `kept` containers. */
  #openBlocks(line, kept) {
    const isLazy = kept < this.#containers.length;
    const paragraph = this.#leaf?.kind === 'paragraph' ? this.#leaf : undefined;
    let begun = false;
    while (line.indent < 4 && !line.isBlank) {
      const container = containerAt(line, paragraph && !begun && !isLazy);
      if (!container) break;
      if (!begun) this.#leave(kept);
      begun = true;
      this.#containers.push(container);
    }
    if (line.isBlank) {
      if (!begun) this.#leave(kept);
      return this.closeLeaf();
    }
    const continued = !begun && paragraph;
    const leaf = leafAt(line, continued && !isLazy, continued && isLazy);
    if (!leaf && continued) return paragraph.take(line);
    if (!begun) this.#leave(kept);
    this.closeLeaf();
    for (const container of this.#containers) container.isEmpty = false;
    this.#leaf = leaf ?? new Paragraph(line);
    if (this.#leaf.isDone) this.closeLeaf();
  }

  #leave(kept) {
    if (kept < this.#containers.length) this.closeLeaf();
    this.#containers.length = kept;
  }

  closeLeaf() {
    this.blocks.push(...(this.#leaf?.blocks() ?? []));
    this.#leaf = undefined;
  }
}

function continues(container, line) {
  if (container.kind === 'quote') {
    if (line.indent > 3 || !line.rest.trimStart().startsWith('>')) return false;
    line.skipIndent();
    line.skip(1);
    if (/^[ \t]/.test(line.rest)) line.skip(1);
    return true;
  }
  if (line.isBlank) return !container.isEmpty;
  if (line.indent < container.indent) return false;
  line.skip(container.indent);
  return true;
}

/** Takes the marker of a quote, list item or footnote off the line. */
function containerAt(line, interrupts) {
  const indent = line.indent;
  const rest = line.rest.trimStart();
  if (rest.startsWith('>')) {
    continues({ kind: 'quote' }, line);
    return { kind: 'quote' };
  }
  const note = /^\[\^[^\]\s]+\]:/.exec(rest);
  if (note) {
    line.skip(indent + note[0].length);
    line.skipIndent();
    return { kind: 'note', indent: 4, isEmpty: line.isBlank };
  }
  return listItemAt(line, rest, indent, interrupts);
}

function listItemAt(line, rest, indent, interrupts) {
  const [marker] = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(rest) ?? [];
  if (!marker || isRule(rest)) return undefined;
  if (interrupts && (/^\d/.test(marker) ? Number.parseInt(marker, 10) !== 1 : false))
    return undefined;
  if (interrupts && rest.slice(marker.length).trim() === '') return undefined;
  line.skip(indent + marker.length);
  const space = line.indent;
  const isEmpty = line.isBlank;
  const padding = isEmpty || space > 4 ? 1 : space;
  line.skip(padding);
  return { kind: 'item', indent: indent + marker.length + padding, isEmpty };
}

function isRule(rest) {
  return /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(rest);
}

/** The block that opens here, unless it is the beginning or the next line of a paragraph. */
function leafAt(line, interrupts, isLazy) {
  if (line.indent > 3) return interrupts || isLazy ? undefined : new Code(line);
  const rest = line.rest.trimStart();
  if (/^#{1,6}(?:[ \t]|$)/.test(rest) || isRule(rest)) return new Line(line);
  if (interrupts && /^(?:=+|-+)[ \t]*$/.test(rest)) return new Line(line);
  if (/^(?:`{3,}[^`]*|~{3,}.*)$/.test(rest)) return new Fence(line);
  if (/^\${2,}[^$]*$/.test(rest)) return new DisplayMath(line);
  const end = htmlEnd(rest, interrupts || isLazy);
  return end && new Html(line, end);
}

const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const TAG =
  /^<(?:[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z0-9-]*\s*)>\s*$/i;

/** What ends the HTML block that `rest` opens: a pattern, or a blank line. */
function htmlEnd(rest, interrupts) {
  if (/^<(?:script|pre|style|textarea)(?:\s|>|$)/i.test(rest)) {
    return /<\/(?:script|pre|style|textarea)>/i;
  }
  if (rest.startsWith('<!--')) return /-->/;
  if (rest.startsWith('<?')) return /\?>/;
  if (rest.startsWith('<![CDATA[')) return /\]\]>/;
  if (/^<![a-z]/i.test(rest)) return />/;
  if (new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, 'i').test(rest)) return 'blank';
  return !interrupts && TAG.test(rest) ? 'blank' : undefined;
}

class Paragraph {
  kind = 'paragraph';
  lines = [];

  constructor(line) {
    this.take(line);
  }

  /** Indentation stays, as a formula may go on from line to line. */
  take(line) {
    if (this.lines.length === 0) line.skipIndent();
    this.lines.push({ text: line.rest, offset: line.offset });
  }

  blocks() {
    const head = this.lines.findIndex((_, at) => isTable(this.lines[at - 1], this.lines[at])) - 1;
    if (head < 0) return textBlock(definitionsOff(this.lines));
    const rows = this.lines.slice(head).filter((_, at) => at !== 1);
    return [
      ...textBlock(this.lines.slice(0, head)),
      ...rows.map((row) => ({ kind: 'text', lines: [row], isRow: true })),
    ];
  }
}

function textBlock(lines) {
  return lines.length > 0 ? [{ kind: 'text', lines }] : [];
}

function definitionsOff(lines) {
  const definition = /^\[(?!\^)(?:[^[\]\\]|\\.)+\]:\s*\S+(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/;
  const first = lines.findIndex(({ text }) => !definition.test(text));
  return first === -1 ? [] : lines.slice(first);
}

function isTable(head, delimiters) {
  const rule = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
  return Boolean(
    head?.text.includes('|') && delimiters.text.includes('|') && rule.test(delimiters.text),
  );
}

/** A block that is one line: a heading, a rule. */
class Line {
  isDone = true;

  constructor(line) {
    line.skipIndent();
    this.line = { text: line.rest, offset: line.offset };
  }

  blocks() {
    return [{ kind: 'text', lines: [this.line] }];
  }
}

class Code {
  take(line) {
    return line.isBlank || line.indent > 3;
  }

  blocks() {
    return [];
  }
}

class Fence {
  constructor(line) {
    const [marker] = /^(?:`+|~+)/.exec(line.rest.trimStart());
    this.end = new RegExp(`^${marker[0]}{${marker.length},}[ \\t]*$`);
  }

  take(line) {
    this.isDone = line.indent < 4 && this.end.test(line.rest.trimStart());
    return !this.isDone;
  }

  blocks() {
    return [];
  }
}

class Html {
  constructor(line, end) {
    this.end = end;
    this.isDone = end !== 'blank' && end.test(line.rest);
  }

  take(line) {
    if (this.end === 'blank') {
      this.isDone = line.isBlank;
      return !this.isDone;
    }
    this.isDone = this.end.test(line.rest);
    return !this.isDone;
  }

  blocks() {
    return [];
  }
}

/** `$$` to `$$`; the formula may begin on the line of the first and end on that of the last. */
class DisplayMath {
  lines = [];

  constructor(line) {
    this.indent = line.indent;
    line.skipIndent();
    this.from = line.offset;
    const [dollars, after] = /^(\$+)[ \t]*(.*)$/.exec(line.rest).slice(1);
    this.dollars = dollars;
    if (after.trim()) this.lines.push(after);
  }

  take(line) {
    line.skip(Math.min(line.indent, this.indent));
    const [, last] = /^(.*?)(?<!\\)\$\$+[ \t]*$/.exec(line.rest) ?? [];
    this.to = line.offset + line.rest.length;
    if (last === undefined) this.lines.push(line.rest);
    else if (last.trim()) this.lines.push(last);
    this.isDone = last !== undefined;
    return !this.isDone;
  }

  blocks() {
    if (!this.isDone) return [];
    return [{ kind: 'display', tex: this.lines.join('\n'), from: this.from, to: this.to }];
  }
}
