/** An author's macros, the site's and those that formulas define, written out. */

/** Name → what it stands for, with `#1`, `#2` where its arguments go. */
export type Macros = ReadonlyMap<string, string[]>;

const MOST_EXPANSIONS = 1000;
const MOST_TOKENS = 20_000;
const DEFINES = /^\\(?:(?:re|provide)?newcommand|providecommand|[gex]?def|DeclareMathOperator)$/;

/** Definitions are taken out and added to `macros`, as later formulas of a note know them. */
export function expanded(tokens: string[], macros: Map<string, string[]>): string[] {
  const rest = tokens.toReversed();
  const made: string[] = [];
  let expansions = 0;
  for (let token = rest.pop(); token !== undefined; token = rest.pop()) {
    const body = macros.get(token);
    if (DEFINES.test(token)) define(rest, macros);
    else if (!body || expansions++ > MOST_EXPANSIONS || rest.length > MOST_TOKENS) made.push(token);
    else rest.push(...applied(body, rest).reverse());
  }
  return made;
}

/** `{\name}[2]{…}` or `\name#1#2{…}` */
function define(rest: string[], macros: Map<string, string[]>): void {
  const [name] = argument(rest);
  while (rest.length > 0 && rest.at(-1) !== '{') rest.pop();
  const body = argument(rest);
  if (name?.startsWith('\\')) macros.set(name, body);
}

function applied(body: string[], rest: string[]): string[] {
  const count = Math.max(0, ...body.map((token, at) => (token === '#' ? digit(body[at + 1]) : 0)));
  const values = Array.from({ length: count }, () => argument(rest));
  const made: string[] = [];
  for (let at = 0; at < body.length; at++) {
    const value = body[at] === '#' ? values[digit(body[at + 1]) - 1] : undefined;
    if (value) at++;
    made.push(...(value ?? [body[at] ?? '']));
  }
  return made;
}

function digit(token = ''): number {
  return /^[1-9]$/.test(token) ? Number(token) : 0;
}

/** The next token, or what stands in the next braces. */
function argument(rest: string[]): string[] {
  const first = rest.pop();
  if (first !== '{') return first === undefined ? [] : [first];
  const inside: string[] = [];
  for (let depth = 1, token = rest.pop(); token !== undefined; token = rest.pop()) {
    if (token === '{') depth++;
    if (token === '}' && --depth === 0) break;
    inside.push(token);
  }
  return inside;
}
