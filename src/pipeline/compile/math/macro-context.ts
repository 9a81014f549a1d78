/** What a macro that is a function sees of KaTeX's expander. */

interface Token {
  text: string;
  loc?: { start: number; end: number; lexer: { input: string } };
}

interface Expander {
  /** The tokens of the next argument, last one first, and its bounds with braces. */
  consumeArg(): { tokens: Token[]; start: Token; end: Token };
  macros: { get(name: string): unknown };
}

/** An argument of a macro as text, and where it stands. */
export interface MacroArgument {
  text: string;
  start: number;
  end: number;
  input: string;
}

/** Takes the next argument, which is text and not TeX. */
export function takeArgument(expander: object): MacroArgument {
  const { tokens, start, end } = expanderOf(expander).consumeArg();
  const text = tokens
    .map((token) => token.text)
    .reverse()
    .join('');
  const first = start.loc;
  return {
    text: text.normalize('NFC').trim(),
    start: first?.start ?? 0,
    end: end.loc?.end ?? first?.end ?? 0,
    input: first?.lexer.input ?? '',
  };
}

/** Whether the row that is being read has a `\tag` already. */
export function hasTag(expander: object): boolean {
  return Boolean(expanderOf(expander).macros.get('\\df@tag'));
}

/** KaTeX's types know a macro's argument as an object only; this is the part of it that is used. */
function expanderOf(expander: object): Expander {
  return expander as Expander;
}
