/** Formulas with the author's macros written out, for who does not know them: the search. */
import { expanded, takeArgument } from '../../../browser/formula/macros.ts';

const TOKEN = /\\(?:[a-zA-Z]+|.)|\s+|./gsu;
const NEW_COMMAND = /^\\(?:re|provide)?(?:new)?command$/;
const DEFINITION = /^\\[gex]?def$/;

export type WriteOut = (tex: string) => string;

/** For the formulas of one note in their order: what one of them defines holds for those behind it. */
export function macroWriter(macros: Record<string, string>): WriteOut {
  const known = new Map(Object.entries(macros).map(([name, body]) => [name, tokensOf(body)]));
  return (tex) => {
    const tokens = tokensOf(tex);
    if (!tokens.some((token) => known.has(token) || isDefinition(token))) return tex;
    return joined(expanded(tokens, known, (token, rest) => defined(token, rest, known)));
  };
}

/** `\newcommand{\name}[2]{…}` or `\def\name#1#2{…}`, and `\let\name=\other`. */
function defined(token: string, rest: string[], known: Map<string, string[]>): boolean {
  if (!isDefinition(token)) return false;
  const name = takeArgument(rest).join('').trim();
  if (token === '\\let') {
    while (/^[\s=]+$/.test(rest.at(-1) ?? '')) rest.pop();
    const [other = ''] = takeArgument(rest);
    known.set(name, known.get(other) ?? [other]);
    return true;
  }
  while (rest.length > 0 && rest.at(-1) !== '{') rest.pop();
  known.set(name, takeArgument(rest));
  return true;
}

function isDefinition(token: string): boolean {
  return NEW_COMMAND.test(token) || DEFINITION.test(token) || token === '\\let';
}

function tokensOf(tex: string): string[] {
  return tex.match(TOKEN) ?? [];
}

/** A letter behind `\alpha` would be part of its name. */
function joined(tokens: string[]): string {
  return tokens
    .map((token, at) =>
      /^\\[a-zA-Z]+$/.test(tokens[at - 1] ?? '') && /^[a-zA-Z]$/.test(token) ? ` ${token}` : token,
    )
    .join('');
}
