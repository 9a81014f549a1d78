/** An author's macros, written out. */

/** Name → tokens that it stands for, with `#`, `1` where its first argument goes. */
export type Macros = ReadonlyMap<string, string[]>;

const MOST_EXPANSIONS = 1000;
const MOST_TOKENS = 20_000;

/** `define` may take a definition off `rest`, whose last token comes next. */
export function expanded(
  tokens: string[],
  macros: Macros,
  define: (token: string, rest: string[]) => boolean = () => false,
): string[] {
  const rest = tokens.toReversed();
  const made: string[] = [];
  let expansions = 0;
  for (let token = rest.pop(); token !== undefined; token = rest.pop()) {
    if (define(token, rest)) continue;
    const body = macros.get(token);
    if (!body || expansions++ > MOST_EXPANSIONS || rest.length > MOST_TOKENS) made.push(token);
    else rest.push(...applied(body, rest).reverse());
  }
  return made;
}

/** The next token, or what stands in the next braces. */
export function takeArgument(rest: string[]): string[] {
  while (rest.at(-1)?.trim() === '') rest.pop();
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

function applied(body: string[], rest: string[]): string[] {
  const count = Math.max(0, ...body.map((_, at) => parameter(body, at)));
  const values = Array.from({ length: count }, () => takeArgument(rest));
  return body.flatMap((token, at) => {
    if (at > 0 && parameter(body, at - 1)) return [];
    return values[parameter(body, at) - 1] ?? [token];
  });
}

/** The number of the argument that goes there; 0 where none does. */
function parameter(body: string[], at: number): number {
  return body[at] === '#' ? Number(/^[1-9]$/.exec(body[at + 1] ?? '')?.[0] ?? 0) : 0;
}
