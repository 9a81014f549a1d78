/** Patterns of paths as `skip_render`, `include` and `ignore` hold them: `*`, `**`, `?`, `{a,b}`, `[…]`, `!`. */

/** Braces that open into more than so many patterns are a bomb, and match nothing. */
const MOST_ALTERNATIVES = 200;

/** Whether one of `patterns` (a text, or a list of texts) means `path`. */
export function matchesAny(path: string, patterns: unknown): boolean {
  const list = Array.isArray(patterns) ? patterns : [patterns];
  return list.some((pattern) => typeof pattern === 'string' && matches(path, pattern.trim()));
}

function matches(path: string, pattern: string): boolean {
  if (pattern === '') return false;
  if (pattern.startsWith('!')) return !matches(path, pattern.slice(1));
  return alternatives(pattern).some((each) => matchesParts(path.split('/'), each.split('/')));
}

/** Braces opened: `{a,b}/*` → `a/*`, `b/*`. */
function alternatives(pattern: string): string[] {
  let open = [pattern];
  for (;;) {
    const next = open.flatMap((each) => {
      const [whole, before = '', list = '', after = ''] =
        /^([^{]*)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(each) ?? [];
      if (whole === undefined) return [each];
      return list.split(',').map((part) => before + part + after);
    });
    if (next.length > MOST_ALTERNATIVES) return [];
    if (next.length === open.length) return open;
    open = next;
  }
}

/** `**` is any number of folders. */
function matchesParts(parts: string[], pattern: string[]): boolean {
  return reachesEnd(parts, pattern, {
    isAny: (piece) => piece === '**',
    fits: (part, piece) => matchesPart(part, piece),
  });
}

function matchesPart(part: string, pattern: string): boolean {
  const tokens = pattern.match(/\*+|\?|\[!?[^\]]+\]|[^*?[]|\[/g) ?? [];
  return reachesEnd(part.split(''), tokens, {
    isAny: (token) => token.startsWith('*'),
    fits: isOne,
  });
}

interface Matching {
  /** Whether a token takes any number of items. */
  isAny(token: string): boolean;
  fits(item: string, token: string): boolean;
}

/** Goes through the tokens once, with all places that can be reached: nothing is tried twice. */
function reachesEnd(items: string[], tokens: string[], { isAny, fits }: Matching): boolean {
  let reached = [0];
  for (const token of tokens) {
    const [first] = reached;
    if (first === undefined) return false;
    reached = isAny(token)
      ? Array.from({ length: items.length + 1 - first }, (_, index) => first + index)
      : reached
          .filter((at) => at < items.length && fits(items[at] ?? '', token))
          .map((at) => at + 1);
  }
  return reached.includes(items.length);
}

function isOne(character: string, token: string): boolean {
  if (token === '?') return true;
  if (token.length === 1) return token === character;
  const isNot = token[1] === '!';
  const set = token.slice(isNot ? 2 : 1, -1);
  return isNot !== (set.includes(character) || isInRange(character, set));
}

/** `a-z` */
function isInRange(character: string, set: string): boolean {
  return [...set.matchAll(/(.)-(.)/gs)].some(
    ([, from = '', to = '']) => character >= from && character <= to,
  );
}
