/** A formula as its author meant it, by what is provable of its workarounds. */
import { isCommand } from './commands.ts';
import { backslashesOf, type Piece, piecesOf } from './pieces.ts';
import { hasDoubleScript, isBalanced, textArguments } from './tex.ts';

export interface Undone {
  formula: string;
  /** Offsets in the source of what may be a workaround and may not. */
  doubts: { at: number; length: number }[];
}

/** Entities, which every renderer turns into their characters; the rest of the formula stays. */
export function withoutEntities(formula: string): string {
  return piecesOf(formula)
    .map(({ kind, source, rendered }) => (kind === 'entity' && !isHalf(source) ? rendered : source))
    .join('');
}

/** `&amp;` is left where it would make another entity. */
function isHalf(entity: string): boolean {
  return entity === '&amp;';
}

interface Surroundings {
  /** `\\` may end a row here. */
  hasRows: boolean;
  /** Rows end in `\\\\`: the author doubled the backslashes. */
  isDoubled: boolean;
  /** `\\{` and `\\}` are as many. */
  hasBraces: boolean;
}

const ROWS =
  /\\\\?(?:begin\b|substack|cases|p?matrix|eqalign|array|displaylines|shortstack)|(?<!\\)&(?!#?\w+;)/;

/** Undoes what the author wrote so that `marked` would hand on what MathJax needs. */
export function withoutWorkarounds(formula: string): Undone {
  const pieces = piecesOf(formula);
  const around: Surroundings = {
    hasRows: ROWS.test(formula),
    isDoubled: pieces.some(({ source }) => /^\\{4}/.test(source)),
    hasBraces: isPaired(pieces),
  };
  const inText = textArguments(formula);
  const doubts: Undone['doubts'] = [];
  let result = '';
  let at = 0;
  pieces.forEach((piece, index) => {
    const before = result;
    const isText = inText.some(({ start, end }) => start <= at && at < end);
    const meant = meantBy(piece, {
      ...around,
      before,
      next: pieces[index + 1]?.source ?? '',
      isText,
    });
    if (meant === undefined) doubts.push({ at, length: piece.source.length });
    result += meant ?? piece.source;
    at += piece.source.length;
  });
  if (isBalanced(formula) && !isBalanced(result)) return { formula, doubts };
  if (hasDoubleScript(result) && !hasDoubleScript(formula)) return { formula, doubts };
  return { formula: result, doubts };
}

function isPaired(pieces: Piece[]): boolean {
  const count = (wanted: string) =>
    pieces.filter(({ kind, source }) => {
      const { run, mark } = backslashesOf(source);
      return kind === 'backslashes' && run.length === 2 && mark === wanted;
    }).length;
  return count('{') > 0 && count('{') === count('}');
}

interface Beside extends Surroundings {
  before: string;
  /** What follows the piece. */
  next: string;
  /** In `\text{…}`, where `\_` is a sign. */
  isText: boolean;
}

/** Undefined for a doubt. */
function meantBy({ kind, source, rendered }: Piece, beside: Beside): string | undefined {
  if (kind === 'text') return source;
  if (kind === 'entity')
    return isHalf(source) && /^(?:\w+|#\w+);/.test(beside.next) ? source : rendered;
  if (kind === 'comment') return source.replace(/[<>!\-\s]/g, '') === '' ? '' : source;
  const { run, mark } = backslashesOf(source);
  const doubled = Math.floor(run.length / 4);
  const rest = restMeant(run.slice(doubled * 4), mark, beside);
  return rest === undefined ? undefined : '\\\\'.repeat(doubled) + rest;
}

/** At most three backslashes, and the mark after them. */
function restMeant(run: string, mark: string, beside: Beside): string | undefined {
  const source = run + mark;
  if (run.length === 0) return source;
  if (run.length === 1) return singleMeant(mark, beside);
  if (mark === '') return run.length === 2 && isCommandDoubled(beside) ? '\\' : source;
  if (!isEscapedByTex(mark)) return source;
  const isWorkaround =
    beside.isDoubled ||
    !beside.hasRows ||
    (/[{}]/.test(mark) && (beside.hasBraces || isDelimiter(beside.before)));
  if (isWorkaround) return `\\${mark}`;
  // `\\&` and `\\|`: a row may begin so.
  return run.length === 3 || /[,;:!%#_]/.test(mark) ? undefined : source;
}

/** TeX has no such command in formulas, so the backslash was for Markdown. */
const NO_COMMAND = /^[*^<+\-=.()[\]/?@~'"`]$/;

function singleMeant(mark: string, { isText }: Beside): string {
  if (mark === '_') return isText ? '\\_' : '_';
  return NO_COMMAND.test(mark) && !isText ? mark : `\\${mark}`;
}

function isEscapedByTex(mark: string): boolean {
  return /^[{},;:!|%#_&$>]$/.test(mark);
}

/** `\\alpha` outside of rows. */
function isCommandDoubled({ next, hasRows, isDoubled }: Beside): boolean {
  const [name = ''] = /^[A-Za-z]+/.exec(next) ?? [];
  // No row begins with these words.
  if (/^(?:begin|end)\{/.test(next)) return true;
  return (!hasRows || isDoubled) && isCommand(name);
}

/** `\left\\{`: TeX wants a delimiter there. */
function isDelimiter(before: string): boolean {
  return /\\(?:left|right|middle|[bB]igg?[lrm]?)\s*$/.test(before.slice(-20));
}
