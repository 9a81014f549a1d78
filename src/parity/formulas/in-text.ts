/** Formulas as MathJax and KaTeX's auto-render find them in the text of a page. */
import { BREAK, KNOWN } from './marks.ts';

const CLOSE: Record<string, string> = { $$: '$$', '\\[': '\\]', '\\(': '\\)', $: '$' };

/** What may begin a formula; an escaped dollar is none, and takes its backslash along. */
const OPEN = /\\\$|\$\$|\$|\\\[|\\\(|\\begin\{([a-z]+\*?)\}/gi;

export interface SplitText {
  formulas: string[];
  /** What is left: text. */
  rest: string;
}

/** Takes the formulas out of `flow`, in which `BREAK` stands where none goes on. */
export function splitFormulas(flow: string, where: 'in-text' | 'set'): SplitText {
  const split: SplitText = { formulas: [], rest: '' };
  for (const stretch of flow.split(BREAK)) {
    if (where === 'in-text' || stretch.startsWith(`$${KNOWN}`)) splitStretch(stretch, split);
    else split.rest += stretch;
    split.rest += '\n';
  }
  return split;
}

function splitStretch(text: string, split: SplitText): void {
  const pattern = new RegExp(OPEN);
  const last = lastCloses(text);
  let at = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const close = closeFor(match);
    const from = match.index + match[0].length;
    // Nothing is looked for that is not there: the time stays linear.
    if (close === undefined || (last.get(close) ?? -1) < from) continue;
    const end = indexOfClose(close, text, from);
    if (end === -1) continue;
    const isEnvironment = match[1] !== undefined;
    split.rest += text.slice(at, match.index);
    at = end + close.length;
    split.formulas.push(isEnvironment ? text.slice(match.index, at) : text.slice(from, end));
    pattern.lastIndex = at;
  }
  split.rest += text.slice(at);
}

/** What may close a formula → where it stands last. */
function lastCloses(text: string): Map<string, number> {
  const last = new Map<string, number>();
  for (const { 0: sign, index } of text.matchAll(/\$\$?|\\[\])]|\\end\{[a-z]+\*?\}/gi)) {
    last.set(sign, index);
    if (sign === '$$') last.set('$', index + 1);
  }
  return last;
}

function closeFor([sign, environment]: RegExpExecArray): string | undefined {
  return environment === undefined ? CLOSE[sign] : `\\end{${environment}}`;
}

/** `\$` closes nothing. */
function indexOfClose(close: string, text: string, from: number): number {
  let at = text.indexOf(close, from);
  while (at > from && close.startsWith('$') && isEscaped(text, at))
    at = text.indexOf(close, at + 1);
  return at === from && close === '$' ? -1 : at;
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}
