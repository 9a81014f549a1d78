/** The formulas of a note as its author wrote them, found without Scholium's parser. */
import { blocksOf } from './markdown-blocks.mjs';

/** `{ tex, from, to }` in the order of the note; `from` and `to` are offsets with the dollars. */
export function formulasOf(note) {
  return blocksOf(note).flatMap((block) => {
    if (block.kind === 'display')
      return [{ tex: block.tex.trim(), from: block.from, to: block.to }];
    return formulasInText(block);
  });
}

/** The line and column of an offset, both counted from 1. */
export function placeIn(note, offset) {
  const before = note.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

function formulasInText({ lines, isRow }) {
  const text = lines.map((line) => line.text).join('\n');
  const found = [];
  let brackets = 0;
  for (let at = 0; at < text.length; ) {
    const formula = text[at] === '$' ? formulaAt(text, at, isRow) : undefined;
    if (formula) {
      const tex = (isRow ? formula.tex.replaceAll('\\|', '|') : formula.tex).trim();
      found.push({ tex, from: offsetIn(lines, at), to: offsetIn(lines, formula.end) });
    }
    if (text[at] === '[') brackets++;
    at = formula?.end ?? endOfToken(text, at, brackets > 0);
    if (text[at - 1] === ']' && brackets > 0) brackets--;
  }
  return found;
}

function offsetIn(lines, at) {
  let left = at;
  for (const { text, offset } of lines) {
    if (left <= text.length) return offset + left;
    left -= text.length + 1;
  }
  const last = lines.at(-1);
  return last.offset + last.text.length;
}

const TOKENS = [
  /\\[!-/:-@[-`{-~]/y,
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<![a-z][^>]*>/iy,
  /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>/iy,
  /<\/?[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/iy,
];
const LINK_TARGET =
  /\]\(\s*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*\)/y;

/** Where the piece of Markdown at `at` ends: an escape, a code span, a tag, a link's target. */
function endOfToken(text, at, isInBrackets) {
  if (text[at] === '`') return endOfCode(text, at);
  if (text[at] === '$') return at + runAt(text, at);
  for (const token of isInBrackets ? [...TOKENS, LINK_TARGET] : TOKENS) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match) return at + match[0].length;
  }
  return at + 1;
}

function endOfCode(text, at) {
  const size = runAt(text, at);
  for (let end = at + size; end < text.length; ) {
    end = text.indexOf('`', end);
    if (end === -1) break;
    const run = runAt(text, end);
    end += run;
    if (run === size) return end;
  }
  return at + size;
}

function runAt(text, at) {
  let end = at;
  while (text[end] === text[at]) end++;
  return end - at;
}

function formulaAt(text, at, isRow) {
  const size = runAt(text, at);
  for (let end = at + size; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === '$') {
      const run = runAt(text, end);
      if (run === size) {
        const tex = text.slice(at + size, end);
        return isFormula(tex, text[end + run], isRow) ? { tex, end: end + run } : undefined;
      }
      end += run - 1;
    }
  }
  return undefined;
}

/** Amounts of money are none, and no formula of a table goes on from one cell to the next. */
function isFormula(tex, after = '', isRow = false) {
  if (tex.trim() === '') return false;
  if (isRow && /(?<!\\)\|/.test(tex) && (/^\s|\s$/.test(tex) || /\d/.test(after))) return false;
  if (/^\d/.test(tex) && /\d/.test(after)) return false;
  return !/^\d[\d.,]*\s*[\p{Script=Han}，。；：、！？（）][^\\^_=+<>{}]*$/u.test(tex);
}
