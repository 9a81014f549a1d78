/** A formula as somebody else would type it: knows nothing of how the search reads formulas. */

/** Names of environments, columns, colours and lengths are no math: `\begin{array}{cc}`, `\\[2pt]`. */
const TOKEN =
  /\\(?:begin|end)\s*\{[^{}]*\}(?:\s*\{[lcr|\d\s]*\})?|\\(?:color|textcolor|hspace|vspace|tag|label|ref|eqref|href|htmlClass)\*?\s*\{[^{}]*\}|\\(?:text\w*|operatorname\*?|mbox)\s*\{[^{}]*\}|\\\\\s*\[[^\]]*\]|\\(?:[hm]skip|m?kern)\s*-?[\d.]+\s*\w\w|\\sqrt\s*\[[^\]]*\]|\\[a-zA-Z]+|\\.|\s+|./gsu;

const NAMES = [
  ['\\le', '\\leq', '\\leqslant', '≤', '⩽'],
  ['\\ge', '\\geq', '\\geqslant', '≥'],
  ['\\ne', '\\neq', '\\not=', '≠'],
  ['\\to', '\\rightarrow', '→'],
  ['\\gets', '\\leftarrow', '←'],
  ['\\iff', '\\Leftrightarrow', '\\Longleftrightarrow', '⇔'],
  ['\\implies', '\\Rightarrow', '\\Longrightarrow', '⇒'],
  ['\\dots', '\\ldots', '\\cdots', '\\dotsb', '\\dotsc', '…', '...'],
  ['\\mid', '\\vert', '|'],
  ['\\|', '\\Vert', '\\parallel', '‖', '||'],
  ['\\land', '\\wedge', '∧'],
  ['\\lor', '\\vee', '∨'],
  ['\\lnot', '\\neg', '¬'],
  ['\\emptyset', '\\varnothing', '∅'],
  ['\\setminus', '\\smallsetminus', '∖'],
  ['\\in', '∈'],
  ['\\notin', '\\not\\in', '∉'],
  ['\\subseteq', '⊆'],
  ['\\cup', '∪'],
  ['\\cap', '∩'],
  ['\\times', '×'],
  ['\\cdot', '·', '⋅'],
  ['\\pm', '±'],
  ['\\infty', '∞'],
  ['\\partial', '∂'],
  ['\\nabla', '∇'],
  ['\\sum', '∑'],
  ['\\prod', '∏'],
  ['\\forall', '∀'],
  ['\\exists', '∃'],
  ['\\equiv', '≡'],
  ['\\approx', '≈'],
  ['\\oplus', '⊕'],
  ['\\lfloor', '⌊'],
  ['\\rfloor', '⌋'],
  ['\\langle', '⟨'],
  ['\\rangle', '⟩'],
  ['\\{', '\\lbrace'],
  ['\\}', '\\rbrace'],
  ['\\frac', '\\dfrac', '\\tfrac'],
  ['\\binom', '\\dbinom', '\\tbinom'],
  ['\\epsilon', '\\varepsilon', 'ε'],
  ['\\phi', '\\varphi', 'φ'],
  ['*', '\\ast'],
  ['<', '\\lt'],
  ['>', '\\gt'],
];
const GREEK = Object.entries({
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
}).map(([name, sign]) => [`\\${name}`, sign]);
const FONTS = [
  '\\mathbf',
  '\\boldsymbol',
  '\\bm',
  '\\mathrm',
  '\\mathit',
  '\\mathsf',
  '\\mathcal',
  '\\mathbb',
];
const SPACES = ['\\,', '\\;', '\\!', '\\:', '\\quad ', '~', '\\ ', ' '];
const FULL_WIDTH = {
  '(': '（',
  ')': '）',
  ',': '，',
  '=': '＝',
  '+': '＋',
  '<': '＜',
  '>': '＞',
  ':': '：',
  '|': '｜',
};
const RAISED = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', n: 'ⁿ', i: 'ⁱ' };
const LOWERED = { 0: '₀', 1: '₁', 2: '₂', 3: '₃', i: 'ᵢ', j: 'ⱼ', k: 'ₖ', n: 'ₙ' };

/** Each takes tokens and gives them otherwise; `chance` says whether, place by place. */
export const REWRITES = {
  otherNames: replacing((token, chance) => {
    const names = [...NAMES, ...GREEK].find((each) => each.includes(token));
    return names && chance.pick(names.filter((name) => name !== token));
  }),
  greekSigns: replacing((token) => GREEK.find(([name]) => name === token)?.[1]),
  spaces: replacing((token, chance) =>
    /^[=+,<>]$/.test(token) ? chance.pick(SPACES) + token + chance.pick(SPACES) : undefined,
  ),
  tight: (tokens) => tokens.filter((token, at) => token.trim() !== '' || touches(tokens, at)),
  fullWidth: replacing((token) => FULL_WIDTH[token]),
  italics: replacing((token) =>
    /^[a-gi-z]$/.test(token) ? String.fromCodePoint(0x1d44e + token.charCodeAt(0) - 97) : undefined,
  ),
  spareBraces: (tokens, chance) =>
    tokens.map((token, at) =>
      /^[a-zA-Z0-9]$/.test(token) && !isArgument(tokens, at) && chance.happens(0.3)
        ? `{${token}}`
        : token,
    ),
  bracedScripts: (tokens, chance) =>
    tokens.map((token, at) =>
      /^(?:[a-zA-Z0-9]|\\[a-zA-Z]{2,})$/.test(token) &&
      isScript(tokens[at - 1]) &&
      !takesArgument(token) &&
      chance.happens(0.5)
        ? `{${token}}`
        : token,
    ),
  bareScripts: (tokens, chance) =>
    spliced(tokens, (at) => {
      const inside = tokens[at + 2] ?? '';
      const isShort = isScript(tokens[at]) && tokens[at + 1] === '{' && tokens[at + 3] === '}';
      return isShort &&
        /^(?:[a-zA-Z0-9]|\\[a-zA-Z]{2,})$/.test(inside) &&
        !takesArgument(inside) &&
        chance.happens(0.5)
        ? { length: 4, tokens: [tokens[at], inside, ' '] }
        : undefined;
    }),
  swappedScripts: (tokens) =>
    spliced(tokens, (at) => {
      if (!isScript(tokens[at])) return undefined;
      const middle = endOf(tokens, at + 1);
      if (!isScript(tokens[middle]) || tokens[middle] === tokens[at] || tokens[at - 1] === "'")
        return undefined;
      const end = endOf(tokens, middle + 1);
      if (tokens[end] === "'") return undefined;
      const [first, second] = [tokens.slice(at, middle), tokens.slice(middle, end)];
      return {
        length: end - at,
        tokens: [...second, ...separated(second), ...first, ...separated(first)],
      };
    }),
  over: (tokens) =>
    spliced(tokens, (at) => {
      if (!/^\\[dt]?frac$/.test(tokens[at]) || tokens[at + 1] !== '{') return undefined;
      const middle = endOf(tokens, at + 1);
      if (tokens[middle] !== '{') return undefined;
      const end = endOf(tokens, middle);
      return {
        length: end - at,
        tokens: [
          '{',
          ...tokens.slice(at + 2, middle - 1),
          ' \\over ',
          ...tokens.slice(middle + 1, end - 1),
          '}',
        ],
      };
    }),
  shortFractions: (tokens) =>
    spliced(tokens, (at) => {
      const part = tokens.slice(at, at + 7).join('');
      const digits = /^\\[dt]?frac\{(\d)\}\{(\d)\}$/.exec(part);
      return digits ? { length: 7, tokens: [tokens[at], digits[1], digits[2]] } : undefined;
    }),
  noLeftRight: (tokens) =>
    spliced(tokens, (at) => {
      if (tokens[at] !== '\\left' && tokens[at] !== '\\right') return undefined;
      return { length: tokens[at + 1] === '.' ? 2 : 1, tokens: [] };
    }),
  big: (tokens, chance) =>
    tokens.map((token, at) => {
      if (
        !'()[]'.includes(token) ||
        /^\\(?:left|right|middle|[bB]ig)|^\\sqrt/.test(tokens[at - 1] ?? '')
      )
        return token;
      return isArgument(tokens, at) || !chance.happens(0.5)
        ? token
        : `${'(['.includes(token) ? '\\bigl' : '\\bigr'}${token}`;
    }),
  otherFonts: replacing((token, chance) =>
    FONTS.includes(token) ? chance.pick(FONTS) : undefined,
  ),
  noFonts: (tokens) =>
    spliced(tokens, (at) =>
      FONTS.includes(tokens[at]) && tokens[at + 1] === '{' ? { length: 1, tokens: [] } : undefined,
    ),
  otherText: replacing((token, chance) => {
    const inside = /^\\(?:text|textrm|operatorname|mbox)\{([a-zA-Z]+)\}$/.exec(token)?.[1];
    return (
      inside && `${chance.pick(['\\mathrm', '\\text', '\\operatorname', '\\textbf'])}{${inside}}`
    );
  }),
  primes: (tokens) =>
    spliced(tokens, (at) => {
      let end = at;
      while (tokens[end] === "'") end++;
      const isAlone =
        end > at &&
        !isScript(tokens[end]) &&
        tokens[at - 1] !== '}' &&
        !/^\s/.test(tokens[end] ?? '');
      return isAlone && !hasScript(tokens, at)
        ? { length: end - at, tokens: ['^{', ...Array(end - at).fill('\\prime '), '}'] }
        : undefined;
    }),
  smallSigns: (tokens) =>
    spliced(tokens, (at) => {
      const signs = { '^': RAISED, _: LOWERED }[tokens[at]];
      const isBraced = tokens[at + 1] === '{' && tokens[at + 3] === '}';
      const sign = signs?.[tokens[isBraced ? at + 2 : at + 1]];
      return sign ? { length: isBraced ? 4 : 2, tokens: [sign] } : undefined;
    }),
  wrapped: (tokens, chance) =>
    tokens.some((token) => /^(?:\\begin|\\\\|&|\\tag|\\over|\\choose)/.test(token))
      ? tokens
      : ['\\begin{aligned}', chance.happens(0.5) ? '&' : '', ...tokens, '\\end{aligned}'],
  style: (tokens, chance) => [
    chance.pick(['\\displaystyle ', '\\textstyle ', '']),
    ...tokens,
    chance.pick([',', '.', ' ', '']),
  ],
  limits: replacing((token) =>
    /^\\(?:sum|prod|max|min|lim)$/.test(token) ? `${token}\\limits` : undefined,
  ),
};

/**
 * By three kinds of change, of those that change it; `kinds` counts which ones were made.
 * @param {string} tex
 * @param {import('../notes/chance.mjs').Chance} chance
 * @param {Map<string, number>} [kinds]
 */
export function retyped(tex, chance, kinds = new Map()) {
  const left = Object.keys(REWRITES);
  let made = tex;
  for (let changes = 0; changes < 3 && left.length > 0; ) {
    const kind = chance.pick(left);
    left.splice(left.indexOf(kind), 1);
    const next = joined(REWRITES[kind](tokensOf(made), chance));
    if (next === made) continue;
    made = next;
    changes++;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return made;
}

/**
 * A piece of a formula that stands for itself: some neighbours of its outermost parts. Undefined where
 * it has too few.
 * @param {string} tex
 * @param {import('../notes/chance.mjs').Chance} chance
 */
export function pieceOf(tex, chance) {
  const tokens = tokensOf(tex);
  if (
    tokens.some((token) =>
      /^(?:\\(?:begin|left|right|over|choose|not|big.?|Big.?|color|bf|rm|cal|it)\b|[&'%]|\\\\)/.test(
        token,
      ),
    )
  )
    return undefined;
  const parts = [];
  for (let at = 0; at < tokens.length; ) {
    let end = partEnd(tokens, at);
    for (let next = solidAt(tokens, end); isScript(tokens[next]); next = solidAt(tokens, end)) {
      end = partEnd(tokens, next + 1);
    }
    const isNumber = /^\d$/.test(tokens[at] ?? '') && /^\d$/.test(parts.at(-1)?.at(-1) ?? '');
    if (isNumber)
      parts.at(-1).push(...tokens.slice(at, end)); // no piece begins within a number
    else parts.push(tokens.slice(at, end));
    at = end;
  }
  const solid = parts.filter((part) => joined(part).trim() !== '');
  if (solid.length < 5) return undefined;
  const length = 3 + chance.whole(0, Math.min(5, solid.length - 4));
  const from = chance.whole(0, solid.length - length);
  const piece = joined(solid.slice(from, from + length).flat());
  return /^\s*[_^]|\\(?:limits|displaystyle)/.test(piece) ? undefined : piece;
}

function replacing(change) {
  return (tokens, chance) =>
    tokens.map((token, at) =>
      chance.happens(0.25) && !isName(tokens, at) ? token : (change(token, chance) ?? token),
    );
}

function spliced(tokens, change) {
  const made = [];
  for (let at = 0; at < tokens.length; ) {
    const changed = change(at);
    made.push(...(changed?.tokens ?? [tokens[at]]));
    at += changed?.length ?? 1;
  }
  return made;
}

function tokensOf(tex) {
  return tex.match(TOKEN) ?? [];
}

/** A letter behind a command would be part of its name. */
function joined(tokens) {
  return tokens.reduce(
    (text, token) =>
      /\\[a-zA-Z]+$/.test(text) && /^[a-zA-Z]/.test(token) ? `${text} ${token}` : text + token,
    '',
  );
}

function separated(tokens) {
  return /^\\[a-zA-Z]+$/.test(tokens.at(-1)) ? [' '] : [];
}

/** Behind the group or token that begins at `at`. */
function endOf(tokens, at) {
  if (tokens[at] !== '{') return takesArgument(tokens[at] ?? '') ? endOf(tokens, at + 1) : at + 1;
  let depth = 0;
  for (let end = at; end < tokens.length; end++) {
    if (tokens[end] === '{') depth++;
    if (tokens[end] === '}' && --depth === 0) return end + 1;
  }
  return tokens.length;
}

function partEnd(tokens, at) {
  const start = solidAt(tokens, at);
  const count = /^\\(?:[dtc]?frac|[dt]?binom|overset|underset|stackrel)$/.test(tokens[start] ?? '')
    ? 2
    : takesArgument(tokens[start] ?? '')
      ? 1
      : 0;
  if (count === 0) return endOf(tokens, start);
  let end = start + 1;
  for (let argument = 0; argument < count; argument++) {
    end = endOf(tokens, solidAt(tokens, end));
  }
  return end;
}

function solidAt(tokens, at) {
  let solid = at;
  while (/^(?:\s|\\limits$)/.test(tokens[solid] ?? '')) solid++;
  return solid;
}

function takesArgument(token) {
  return /^\\(?:[dtc]?frac|[dt]?binom|sqrt.*|math\w+|boldsymbol|bm|Bbb|frak|hat|bar|vec|tilde|wide\w+|overline|underline|over\w+|under\w+|stackrel|substack|pmod|dot|ddot|boxed|phantom|operatorname|text\w*|xrightarrow|xleftarrow|[bB]igg?[lrm]?|left|right|middle|not)$/s.test(
    token,
  );
}

function isScript(token) {
  return token === '_' || token === '^';
}

/** Whether the token is read by the one before it. */
function isArgument(tokens, at) {
  let before = at - 1;
  while (/^\s/.test(tokens[before] ?? '')) before--;
  const token = tokens[before] ?? '';
  if (isScript(token) || takesArgument(token)) return true;
  return (
    /^[a-zA-Z0-9]$/.test(token) &&
    /^\\[dtc]?frac$|^\\[dt]?binom$/.test(tokens[before - 1]?.trim() || tokens[before - 2] || '')
  );
}

function isName(tokens, at) {
  return isArgument(tokens, at) && tokens[at] === '{';
}

function hasScript(tokens, at) {
  let from = at - 1;
  while (from > 0 && /^[\s'}]/.test(tokens[from])) from--;
  return isScript(tokens[from]) || isScript(tokens[from - 1]);
}

/** White space that ends a command's name. */
function touches(tokens, at) {
  return /^\\[a-zA-Z]+$/.test(tokens[at - 1] ?? '') && /^[a-zA-Z]/.test(tokens[at + 1] ?? '');
}
