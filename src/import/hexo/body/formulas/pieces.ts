/** What a renderer without formulas, such as `marked`, does to each part of one. */

/** A part of a formula as the author wrote it and as it reached MathJax. */
export interface Piece {
  source: string;
  rendered: string;
  kind: 'text' | 'backslashes' | 'entity' | 'comment';
}

/**
 * By CommonMark's rules, which `marked` and `markdown-it` share: of a backslash and a mark the mark
 * is left, an entity is its character, a comment nothing. What they may take for emphasis, links or
 * code destroys a formula; that is no way to write one, so it is not told here.
 */
export function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of formula.matchAll(SPECIAL)) {
    if (match.index > at) pieces.push(textOf(formula.slice(at, match.index)));
    pieces.push(specialOf(match[0]));
    at = match.index + match[0].length;
  }
  if (at < formula.length) pieces.push(textOf(formula.slice(at)));
  return pieces;
}

const MARK = '[!-/:-@[-`{-~]';
const ENTITY = '&(?:[A-Za-z]{2,8}|#\\d{1,7}|#[xX][\\dA-Fa-f]{1,6});';

/**
 * Backslashes with the mark after them: an odd number, the last of which escapes the mark, or an
 * even one, after which an entity is one still.
 */
const SPECIAL = new RegExp(
  [
    `(?:\\\\\\\\)*\\\\(?!\\\\)${MARK}?`,
    `(?:\\\\\\\\)+(?!\\\\)(?:${ENTITY}|(?!<!--)${MARK})?`,
    ENTITY,
    '<!--[\\s\\S]*?-->',
  ].join('|'),
  'g',
);

function specialOf(source: string): Piece {
  if (source.startsWith('<')) return { source, rendered: '', kind: 'comment' };
  if (source.startsWith('&')) return { source, rendered: characterOf(source), kind: 'entity' };
  const { run, mark } = backslashesOf(source);
  const rendered = withoutEscapes(run.length % 2 === 0 ? run : run + mark);
  return {
    source,
    rendered: run.length % 2 === 0 ? rendered + mark : rendered,
    kind: 'backslashes',
  };
}

/** The mark as it is, also where it is written as an entity. */
export function backslashesOf(source: string): { run: string; mark: string } {
  const [run = ''] = /^\\+/.exec(source) ?? [];
  const mark = source.slice(run.length);
  return { run, mark: mark.length > 1 ? characterOf(mark) : mark };
}

function textOf(source: string): Piece {
  return { source, rendered: source, kind: 'text' };
}

export function withoutEscapes(source: string): string {
  return source.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

const NAMED: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&lbrace;': '{',
  '&rbrace;': '}',
  '&lcub;': '{',
  '&rcub;': '}',
  '&lowbar;': '_',
  '&ast;': '*',
  '&bsol;': '\\',
  '&vert;': '|',
  '&verbar;': '|',
};

/** Signs of ASCII alone: others mean nothing to TeX. */
export function characterOf(entity: string): string {
  const named = NAMED[entity];
  if (named !== undefined) return named;
  const [, hex, decimal] = /^&#(?:[xX]([\dA-Fa-f]+)|(\d+));$/.exec(entity) ?? [];
  const code = hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16);
  return code > 32 && code < 127 ? String.fromCharCode(code) : entity;
}
