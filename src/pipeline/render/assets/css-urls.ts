/** The addresses in a style sheet: in `url(…)` and `@import`, not in comments and other texts. */

export interface CssUrl {
  /** Of the address, without quotes, in UTF-16 units. */
  offset: number;
  length: number;
  /** As written, escapes undone. */
  url: string;
  /** `"`, `'`, or nothing. */
  quote: string;
  isImport: boolean;
  /** Of an import without conditions, `@import "x.css";`: the whole statement. */
  statement: { offset: number; length: number } | undefined;
}

const TOKEN =
  /\/\*[\s\S]*?(?:\*\/|$)|(?<import>@import\s+)?(?:(?<open>\burl\(\s*)(?<bare>(?:\\[\s\S]|[^\s"'()\\])+)|(?<function>\burl\(\s*)?(?<text>"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'))/gi;

/** Every address of `css`, in order. */
export function cssUrls(css: string): CssUrl[] {
  return [...css.matchAll(TOKEN)].flatMap((match) => {
    const groups = match.groups ?? {};
    const isImport = groups.import !== undefined;
    const statement = isImport ? statementAt(css, match) : undefined;
    if (groups.bare !== undefined) {
      const { bare } = groups;
      const offset = match.index + match[0].length - bare.length;
      return [
        { offset, length: bare.length, url: unescaped(bare), quote: '', isImport, statement },
      ];
    }
    const { text } = groups;
    // A text that is neither imported nor in `url()` is just a text: `content: "…"`.
    if (text === undefined || (!isImport && groups.function === undefined)) return [];
    const written = text.slice(1, -1);
    const offset = match.index + match[0].length - written.length - 1;
    const quote = text.charAt(0);
    return [
      { offset, length: written.length, url: unescaped(written), quote, isImport, statement },
    ];
  });
}

function statementAt(css: string, { 0: token, index }: RegExpExecArray): CssUrl['statement'] {
  const rest = /^\s*\)?\s*;\n?/.exec(css.slice(index + token.length));
  return rest ? { offset: index, length: token.length + rest[0].length } : undefined;
}

/** `\26 ` is `&`, `\ ` a space; a backslash before the end of a line is nothing. */
function unescaped(written: string): string {
  return written.replace(
    /\\(?:([0-9a-f]{1,6})[ \t\n]?|(\n)|([\s\S]))/gi,
    (_, code: string | undefined, lineEnd: string | undefined, character: string) => {
      if (lineEnd !== undefined) return '';
      return code === undefined ? character : characterOf(Number.parseInt(code, 16));
    },
  );
}

function characterOf(code: number): string {
  return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}
