/** A style sheet without comments and indentation: a fifth less of it for readers to wait for. */

/** Texts, addresses and licences; else a comment; else an end of a line with the space around it. */
const TOKEN =
  /(\/\*![\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\burl\(\s*(?:\\[\s\S]|[^\s"'()\\])+)|(\/\*[\s\S]*?(?:\*\/|$))|\s*\n\s*/gi;

type Replaced = [kept: string | undefined, comment: string | undefined, offset: number];

/** The same rules; a comment that keeps two words apart, where a space would mean something else, is left empty. */
export function compactCss(css: string): string {
  const bare = css.replace(TOKEN, (match, ...[, comment, offset]: Replaced) => {
    if (comment === undefined) return match;
    const beside = css.charAt(offset - 1) + css.charAt(offset + match.length);
    return /^\S\S$/.test(beside) && !/[{};]/.test(beside) ? '/**/' : '';
  });
  return bare
    .replace(TOKEN, (_, ...[kept, comment]: Replaced) => kept ?? comment ?? '\n')
    .replace(/^\n/, '');
}
