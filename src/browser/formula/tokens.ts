/** TeX → tokens, each with one name for what has several: `\theta` and `θ` are `θ`, `\leq` is `≤`. */
import { standIn } from './symbols.ts';

/** Braces that nest deeper are left out, so that no formula can exhaust the stack. */
const DEEPEST = 40;

const RAISED = /[²³¹⁰-ⁿᴬ-ᵡ]+/g;
const LOWERED = /[₀-ₜᵢ-ᵪⱼ]+/g;
const COMMENT = /(\\.)|%[^\n]*(?:\n|$)/gs;
/** `\kern-3mu`, and what `\\[2pt]` adds. */
const LENGTH = /\\(?:[hm]skip|m?kern)\s*-?[\d.]+\s*[a-z]{2}|(?<=\\\\)\s*\[-?[\d.]+\s*[a-z]{2}\]/g;
const TOKEN = /\\(?:[a-zA-Z]+|.)|\S/gsu;
const SIGN = /[^\s\p{M}\\]/gu;
const STARRED = /(\\(?:operatorname|tag|[hv]space))\*/g;
/** Line ends, alignment, spaces, dollars in a text: `\_`, `\{` and the like are signs of their own. */
const UNSEEN = /^(?:[$~&\\]|\\[^\p{L}\d{}$&%#_|])$/u;
const DELIMITER = /^\\(?:left|right|middle|[bB]igg?[lrm]?)$/;
const ANGLES: Record<string, string> = { '.': '', '<': '⟨', '>': '⟩' };

/** As they are written, but for comments and the forms that Unicode has of signs. */
export function tokensOf(tex: string): string[] {
  const plain = tex
    .replace(COMMENT, '$1')
    .replace(LENGTH, '')
    .replace(STARRED, '$1')
    .replace(RAISED, (signs) => script('^', signs))
    .replace(LOWERED, (signs) => script('_', signs));
  const tokens = plain.match(TOKEN) ?? [];
  // Not before: a mathematical letter behind a command would become part of its name.
  return tokens.flatMap((token) =>
    /^[ -~]+$/.test(token) ? [token] : signsOf(token.normalize('NFKC')),
  );
}

/** A few signs of these ranges stand for no other. */
function script(mark: string, signs: string): string {
  return signs.normalize('NFKC') === signs ? signs : `${mark}{${signs}}`;
}

function signsOf(text: string): string[] {
  const signs = text.match(SIGN) ?? [];
  return signs.flatMap((sign) => (sign === '°' ? ['^', '{', '\\circ', '}'] : [sign]));
}

/** With one name for what has several, and without what nobody sees. */
export function plainTokens(tokens: string[]): string[] {
  const plain: string[] = [];
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if (token === '{' && depth++ >= DEEPEST) continue;
    if (token === '}' && (depth === 0 || --depth >= DEEPEST)) continue;
    if (UNSEEN.test(token)) continue;
    const angle = DELIMITER.test(tokens[at - 1] ?? '') ? ANGLES[token] : undefined;
    const same = angle ?? standIn(token);
    // Braces, since the letters of a name are one argument; elsewhere they tell nothing.
    if (same.startsWith('\\') || same.length < 2) plain.push(...(same ? [same] : []));
    else plain.push('{', ...same, '}');
  }
  return plain;
}
