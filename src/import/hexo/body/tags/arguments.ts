/** The words that stand in a tag, as Nunjucks and Hexo split them. */

/** At spaces; what is in quotes is one word, without them. */
export function argumentsOf(written: string): string[] {
  const words: string[] = [];
  const word = /(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\S)+/g;
  for (const [match] of written.matchAll(word)) {
    words.push(match.replace(QUOTED, (quoted) => unescaped(quoted.slice(1, -1))));
  }
  return words.map((each) => each.trim()).filter((each) => each !== '');
}

const QUOTED = /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'/g;

function unescaped(quoted: string): string {
  return quoted.replace(/\\([\s\S])/g, (_, sign: string) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

/** `true` or `false` at the end of a tag. */
export function withoutFlag(words: string[]): { words: string[]; flag: boolean | undefined } {
  const last = words.at(-1);
  if (last !== 'true' && last !== 'false') return { words, flag: undefined };
  return { words: words.slice(0, -1), flag: last === 'true' };
}

/** What Hexo takes for an address. */
export function isAddress(word: string): boolean {
  return /^(?:[A-Za-z]{3,9}:|\/|\.{1,2}\/|#|www\.)/.test(word);
}
