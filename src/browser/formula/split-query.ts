/** A query → its formulas and the text around them. Small: the page that has no formula reads no more. */

export interface SplitQuery {
  text: string;
  formulas: string[];
}

/** `$…$` as in notes, so that no price is one: no space within the dollars, no digit behind them. */
const DOLLARS = /(\${1,2})(?!\s)([^$]+?)(?<![\s\\])\1(?!\d)/g;
const MARKED = /(^|\s)tex[:：]\s*(\S.*)$/is;
const FILTER = /(?:^|\s)(?:tag|year)[:：](?:"[^"]*"|\S+)/gi;
const HAN = /\p{Script=Han}/u;

const GREEK =
  'alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|(?:var)?phi|chi|psi|omega';
const WORDS =
  'd?frac|sqrt|hat|bar|vec|tilde|text|math[a-z]{2,4}|boldsymbol|bm|overline|binom|begin|sum|prod|int';
const FUNCTIONS =
  'log|ln|exp|sin|cos|tan|max|min|argmax|argmin|softmax|sigmoid|KL|det|tr|[A-Za-zΑ-ω]';

/** Each alone is a sign that somebody typed a formula and no words. */
const SIGNS = [
  String.raw`(?<!\b[A-Za-z]:)\\(?:[A-Za-z]|[{}|,;!])`, // a command, but no path of Windows
  String.raw`[A-Za-z0-9)\]}|]\s*\^\s*[\w{(\\*+'-]`,
  String.raw`(?:\b[A-Za-z0-9]|[Α-ω)\]}]|\b(?:${GREEK}))_(?:\{|\w{1,2}(?!\w)|[Α-ω])`, // no snake_case
  String.raw`\b(?:${WORDS})\s*[{_^]`,
  '(?<![Α-ώ])[Α-ω]{1,2}(?![Α-ώ])',
  '[⁰¹²³⁴-ⁿ₀-ₜᵢ-ᵪⱼ′-‴∀-∊∌-∑∓∗-∝∞-≿⊂-⋿⟨⟩⩽⩾𝐀-𝟿]',
  String.raw`(?:(?<![\w.-])[A-Za-z](?:\([^()]*\))?|[)\]}])\s*(?::=|[=<>]=?)\s*[\w({\\-]`,
  String.raw`\w\([^()]*\w\s*(?:\|\|?|‖)\s*\w[^()]*\)`,
  String.raw`(?:^|[=+(,*/ -])(?:${FUNCTIONS})\((?:[A-Za-zΑ-ω0-9]|[-+,|*/ ^_]|log )+\)(?:$|[=+),*/ -])`,
];
const SIGN = new RegExp(SIGNS.join('|'), 'u');

export function looksLikeTex(query: string): boolean {
  return SIGN.test(query) && !/["“”]|:\/\//.test(query);
}

/** Filters such as `tag:` stay with the text. */
export function splitQuery(query: string): SplitQuery {
  const formulas: string[] = [];
  const take = (tex: string): string => {
    formulas.push(tex.trim());
    return ' ';
  };
  let text = query
    .replace(MARKED, (_, __, tex: string) => take(tex))
    .replace(DOLLARS, (_, __, tex: string) => take(tex));
  if (formulas.length === 0) {
    const filters = text.match(FILTER)?.join('') ?? '';
    const words = text.replace(FILTER, ' ');
    text = filters + withoutFormulas(words, take);
  }
  return { text: text.replace(/\s+/g, ' ').trim(), formulas };
}

/** All of it is a formula, or, where Chinese stands beside it, those pieces that look like one. */
function withoutFormulas(words: string, take: (tex: string) => string): string {
  if (!looksLikeTex(words)) return words;
  const outside = words.replace(/\{[^{}]*\}/g, '');
  if (!HAN.test(outside)) return take(words);
  return words.replace(/[^\s\p{Script=Han}，。、；：？！]+/gu, (piece) =>
    looksLikeTex(piece) ? take(piece) : piece,
  );
}
