/** A title on the lines of a card: as few as it needs, of like length, none begun by a mark that may not. */

/** 行首禁则: what never begins a line. */
const NO_START = /^[\p{Pe}\p{Pf}、。，．：；！？!?,.:;…—～·％%々ー]/u;
/** 行尾禁则: what never ends one. */
const NO_END = /[\p{Ps}\p{Pi}]$/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

export interface SetTitle {
  lines: string[];
  /** Of the type, in pixels. */
  size: number;
}

/** The largest of `sizes` in which `title` fits; in the last it is cut. */
export function setTitle(
  title: string,
  width: number,
  sizes: [size: number, lines: number][],
): SetTitle {
  const pieces = piecesOf(title);
  for (const [size, most] of sizes) {
    const lines = atColon(pieces, width / size) ?? balanced(pieces, width / size);
    if (lines.length <= most && lines.every((line) => widthOf(line) <= width / size)) {
      return { lines, size };
    }
  }
  const [size = 0, most = 1] = sizes.at(-1) ?? [];
  const lines = filled(pieces, width / size).slice(0, most);
  const last = lines.pop() ?? '';
  return { lines: [...lines, cut(last, width / size)], size };
}

/** Characters of Chinese and words of Latin, each with the marks that cling to it. */
function piecesOf(title: string): string[] {
  const tokens = title.trim().match(/\s+|[^\s]/gu) ?? [];
  const pieces: string[] = [];
  for (const token of tokens) {
    const last = pieces.at(-1);
    const isJoined =
      last !== undefined &&
      !/\s$/.test(last) &&
      (/^\s/.test(token) ||
        NO_START.test(token) ||
        NO_END.test(last) ||
        !(WIDE.test(token) || WIDE.test(last.at(-1) ?? '')));
    if (isJoined) pieces[pieces.length - 1] = last + token;
    else pieces.push(token);
  }
  return pieces;
}

/** What stands before a colon by itself, where that needs no further line. */
function atColon(pieces: string[], width: number): string[] | undefined {
  const colon = pieces.findIndex((piece) => /[:：]\s*$/.test(piece));
  if (colon === -1 || colon === pieces.length - 1) return undefined;
  const [before, after] = [pieces.slice(0, colon + 1), pieces.slice(colon + 1)];
  const lines = [...balanced(before, width), ...balanced(after, width)];
  return lines.length === filled(pieces, width).length ? lines : undefined;
}

/** The narrowest lines of which there are no more than with the whole width. */
function balanced(pieces: string[], width: number): string[] {
  const whole = filled(pieces, width);
  let [least, most] = [width / 3, width];
  for (let step = 0; step < 12; step += 1) {
    const middle = (least + most) / 2;
    const lines = filled(pieces, middle);
    const fits = lines.length <= whole.length && lines.every((line) => widthOf(line) <= middle);
    if (fits) most = middle;
    else least = middle;
  }
  return filled(pieces, most);
}

function filled(pieces: string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const isFull = line === undefined || widthOf((line + piece).trimEnd()) > width;
    if (isFull) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim());
}

function cut(line: string, width: number): string {
  const characters = [...line];
  while (widthOf(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** In em, rather too much than too little: of a bold sans serif. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + advanceOf(character), 0);
}

function advanceOf(character: string): number {
  if (WIDE.test(character) || /[“”‘’…—]/.test(character)) return 1;
  if (/[ iljI.,:;'!|()[\]]/.test(character)) return 0.34;
  if (/[mwMW@%&]/.test(character)) return 0.95;
  return /[A-Z0-9]/.test(character) ? 0.65 : 0.59;
}
