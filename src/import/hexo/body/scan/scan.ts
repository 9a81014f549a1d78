/** What stands where in the body of a note: code first, then tags, then formulas. */
import type { Atom, CodeAtom } from './atoms.ts';
import { begunAt, type Container, goingOn, isBreak, LineReader } from './containers.ts';
import { Finder } from './finder.ts';
import { type HtmlBlock, htmlBlockAt } from './html-blocks.ts';
import { type InlineRules, nextAtom } from './inline.ts';
import { containersBefore } from './lines.ts';
import { type Margin, marginOf, NO_MARGIN } from './margin.ts';
import type { ScanRules } from './scan-rules.ts';
import { type TagTokens, tagTokens } from './tag-tokens.ts';

export function scan(text: string, from: number, rules: ScanRules): Atom[] {
  const tokens: TagTokens = rules.tags
    ? tagTokens(text, from, rules.bodyOf)
    : { at: new Map(), closing: new Map() };
  const around = { text, tokens, rules, finder: new Finder(text) };
  const range = { ...around, start: from, end: text.length, margin: NO_MARGIN, depth: 0 };
  return new BlockScan(range).run();
}

interface Range {
  text: string;
  tokens: TagTokens;
  rules: ScanRules;
  finder: Finder;
  start: number;
  end: number;
  margin: Margin;
  /** Of tags within each other. */
  depth: number;
}

/** Deeper ones stay as they are: each level is read once more. */
const DEEPEST = 16;

/** Lists and quotes within each other, which each line asks for. No note has as many. */
const MOST_CONTAINERS = 200;

type Leaf =
  | { kind: 'none' | 'paragraph' | 'table' | 'indented' }
  | { kind: 'fence'; sign: string; atom: CodeAtom }
  | { kind: 'math'; size: number; start: number; contentAt: number }
  | { kind: 'html'; block: HtmlBlock };

const NONE: Leaf = { kind: 'none' };
const PARAGRAPH: Leaf = { kind: 'paragraph' };
/** Unlike a paragraph it ends before a line that is indented as code. */
const TABLE: Leaf = { kind: 'table' };
const TABLE_HEAD = /^(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Reads the lines of a note, or of a tag's body, which is a note of its own. */
class BlockScan {
  readonly #range: Range;
  readonly #inline: InlineRules;
  readonly #atoms: Atom[] = [];
  readonly #containers: Container[] = [];
  #leaf: Leaf = NONE;
  /** Up to here all is read: an atom may end on a later line. */
  #readTo: number;

  constructor(range: Range) {
    this.#range = range;
    this.#readTo = range.start;
    const { tokens, ...rest } = range;
    this.#inline = { ...rest, tokens: tokens.at, closing: tokens.closing };
  }

  run(): Atom[] {
    const { text, start, end } = this.#range;
    for (let at = start, isFirst = true; at < end; isFirst = false) {
      const lineEnd = lineEndAt(text, at, end);
      const margin = isFirst ? 0 : this.#range.margin(text.slice(at, lineEnd));
      if (this.#readTo < lineEnd) this.#line(at + margin, lineEnd);
      at = lineEnd + 1;
    }
    return this.#atoms;
  }

  #line(start: number, end: number): void {
    if (this.#readTo > start) {
      const isOver = this.#range.text.slice(this.#readTo, end).trim() === '';
      this.#leaf = isOver ? NONE : PARAGRAPH;
      this.#walk(this.#readTo, end);
      return;
    }
    const line = new LineReader(this.#range.text, start, end);
    const count = goingOn(this.#containers, line);
    const isWhole = count === this.#containers.length;
    if (isWhole && this.#goesOn(line)) return;
    if (!isWhole && this.#leaf.kind !== 'paragraph') this.#leaf = NONE;
    this.#open(line, count);
  }

  /** Whether the line belongs to the fence, formula or HTML that is open. */
  #goesOn(line: LineReader): boolean {
    const leaf = this.#leaf;
    if (leaf.kind === 'fence') {
      leaf.atom.end = line.end;
      const content = line.content().trimEnd();
      const isEnd = content.startsWith(leaf.sign) && !/[^`~]/.test(content) && line.indent() < 4;
      if (isEnd) this.#leaf = NONE;
      return true;
    }
    if (leaf.kind === 'math') return this.#mathGoesOn(line, leaf);
    if (leaf.kind !== 'html') return false;
    if (leaf.block.end === undefined && line.isBlank()) {
      this.#leaf = NONE;
      return false;
    }
    this.#html(line, leaf.block);
    return true;
  }

  #mathGoesOn(line: LineReader, leaf: Leaf & { kind: 'math' }): true {
    const [closing] = /(?<!\\)\$+[ \t]*$/.exec(line.content()) ?? [];
    if ((closing?.trim().length ?? 0) < leaf.size) return true;
    const end = line.end - ((closing?.length ?? 0) - (closing?.trim().length ?? 0));
    const content = { start: leaf.contentAt, end: end - leaf.size };
    const opening = '$'.repeat(leaf.size);
    this.#atoms.push({ kind: 'formula', opening, start: leaf.start, end, content });
    this.#leaf = NONE;
    return true;
  }

  /** The containers and the block that begin on this line. */
  #open(line: LineReader, goingOnCount: number): void {
    let kept = goingOnCount;
    const wasParagraph = this.#leaf.kind === 'paragraph';
    const isWhole = () => kept === this.#containers.length;
    for (;;) {
      const inParagraph = this.#leaf.kind === 'paragraph' && isWhole();
      if (line.isBlank() || line.indent() > 3 || kept > MOST_CONTAINERS) break;
      const container = begunAt(line, inParagraph);
      if (!container) break;
      this.#containers.length = kept;
      this.#containers.push(container);
      this.#leaf = NONE;
      kept++;
    }
    if (line.isBlank()) {
      this.#containers.length = kept;
      if (this.#leaf.kind !== 'indented') this.#leaf = NONE;
      return;
    }
    const isLazy = wasParagraph && this.#leaf.kind === 'paragraph' && !isWhole();
    if (line.indent() > 3 && !isLazy && this.#leaf.kind !== 'paragraph') {
      this.#containers.length = kept;
      this.#leaf = { kind: 'indented' };
      this.#atoms.push({ kind: 'code', isInline: false, start: line.contentAt(), end: line.end });
      this.#readTo = line.end;
      return;
    }
    if (line.indent() < 4 && this.#begins(line, kept, isWhole())) return;
    const beginsTable = wasParagraph && isWhole() && TABLE_HEAD.test(line.content());
    if (!isLazy) this.#containers.length = kept;
    this.#leaf = beginsTable || this.#leaf.kind === 'table' ? TABLE : PARAGRAPH;
    const first = this.#atoms.length;
    this.#walk(line.contentAt(), line.end);
    const tag = this.#atoms[first];
    if (tag?.kind === 'tag' && tag.start === line.contentAt() && line.indent() > 3) {
      tag.overIndent = line.contentAt() - line.at;
    }
  }

  /** A fence, a formula, HTML, a heading or a rule, which all interrupt paragraphs. */
  #begins(line: LineReader, kept: number, isWhole: boolean): boolean {
    const content = line.content();
    const start = line.contentAt();
    const [opening, sign = '', info = ''] = /^(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(content) ?? [];
    const inParagraph = isWhole && this.#leaf.kind === 'paragraph';
    const html = htmlBlockAt(content, inParagraph);
    const dollars = opening === undefined ? this.#dollarsAt(start, content) : undefined;
    if (opening !== undefined) this.#beginFence(start, line.end, { sign, info });
    else if (dollars) this.#leaf = dollars;
    else if (html) this.#leaf = { kind: 'html', block: html };
    else if (/^#{1,6}(?:[ \t]|$)/.test(content) || isBreak(content)) this.#leaf = NONE;
    else if (inParagraph && /^(?:=+|-+)[ \t]*$/.test(content)) this.#leaf = NONE;
    else return false;
    this.#containers.length = kept;
    if (html && !opening) this.#html(line, html);
    else if (!opening && !dollars) this.#walk(start, line.end);
    return true;
  }

  #beginFence(start: number, end: number, { sign, info }: { sign: string; info: string }): void {
    const infoAt = end - info.trimStart().length;
    const span = { start: infoAt, end: infoAt + info.trim().length };
    const atom: CodeAtom = { kind: 'code', isInline: false, info: span, start, end };
    this.#atoms.push(atom);
    this.#leaf = { kind: 'fence', sign, atom };
    this.#readTo = end;
  }

  /** Two dollars that are not closed on their line, but somewhere. */
  #dollarsAt(start: number, content: string): Leaf | undefined {
    const [sign, rest = ''] = /^(\$\$+)(.*)$/.exec(content)?.slice(1) ?? [];
    if (sign === undefined || /(?<!\\)\$/.test(rest)) return undefined;
    const from = start + sign.length;
    const { finder, end } = this.#range;
    // A formula that begins on the line of its sign ends before a blank line.
    const limit = rest.trim() === '' ? end : Math.min(finder.paragraphEnd(from), end);
    if (finder.next(sign, from) >= limit) return undefined;
    return { kind: 'math', size: sign.length, start, contentAt: from };
  }

  #html(line: LineReader, block: HtmlBlock): void {
    const start = line.contentAt();
    if (block.isCode) {
      this.#atoms.push({ kind: 'code', isInline: false, start, end: line.end });
      this.#readTo = line.end;
    } else {
      this.#walk(start, line.end);
    }
    // What runs on to a later line takes the block along.
    if (block.end?.test(line.content()) || this.#readTo > line.end) this.#leaf = NONE;
  }

  /** The atoms of a line of text; the last may go on over later lines. */
  #walk(from: number, lineEnd: number): void {
    const { text } = this.#range;
    let at = Math.max(from, this.#readTo);
    while (at < lineEnd) {
      const atom = nextAtom(this.#inline, at, lineEnd);
      if (!atom) break;
      this.#atoms.push(atom);
      if (atom.kind === 'formula' && this.#leaf.kind === 'html') atom.isInHtml = true;
      const leaf = this.#leaf;
      if (atom.kind === 'tag') this.#readBody(atom);
      at = atom.end;
      if (at < lineEnd && text.slice(at, lineEnd).trim() !== '') this.#leaf = leaf;
    }
    this.#readTo = Math.max(this.#readTo, at, lineEnd);
  }

  #readBody(tag: Atom & { kind: 'tag' }): void {
    const { close, open } = tag;
    if (!close) return;
    const { text } = this.#range;
    if (this.#range.rules.bodyOf(open.name) === 'verbatim') {
      if (text.slice(open.end, close.start).includes('\n')) this.#leaf = NONE;
      return;
    }
    this.#leaf = NONE;
    if (this.#range.depth >= DEEPEST) {
      tag.fault = 'deep';
      return;
    }
    const margin = marginOf(text.slice(open.end, close.start), containersBefore(text, open.start));
    const depth = this.#range.depth + 1;
    const body = { ...this.#range, start: open.end, end: close.start, margin, depth };
    tag.isMarkdown = true;
    tag.inner = new BlockScan(body).run();
  }
}

function lineEndAt(text: string, at: number, end: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? end : Math.min(found, end);
}
