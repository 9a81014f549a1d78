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

/** `**` is any number of folders; goes through both once, whatever the pattern. */
function matchesParts(parts: string[], pattern: string[]): boolean {
  let reached = new Set([0]);
  for (const [index, piece] of pattern.entries()) {
    const next = new Set<number>();
    for (const at of reached) {
      const part = parts[at];
      if (piece === '**') {
        const isLast = index === pattern.length - 1;
        for (let to = at; to <= parts.length; to++) if (!isLast || to > at) next.add(to);
      } else if (part !== undefined && matchesPart(part, piece)) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(parts.length);
}

/** A star takes any characters; what it has taken is widened one by one, never tried twice. */
function matchesPart(part: string, pattern: string): boolean {
  const tokens = pattern.match(/\*+|\?|\[!?[^\]]+\]|[^*?[]|\[/g) ?? [];
  let reached = new Set([0]);
  for (const token of tokens) {
    const next = new Set<number>();
    for (const at of reached) {
      if (token.startsWith('*')) for (let to = at; to <= part.length; to++) next.add(to);
      else if (at < part.length && isOne(part[at] ?? '', token)) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(part.length);
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
