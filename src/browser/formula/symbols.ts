/** What has several names in TeX or a sign in Unicode, and the one that stands for all of them. */

/**
 * What stands for all, then its names without their backslash, or signs. Greek letters of two shapes
 * are one: keyboards, and Unicode's compatibility forms, know one of them.
 */
const SAME = `≤ le leq leqslant ⩽ ≦ leqq
≥ ge geq geqslant ⩾ ≧ geqq
≠ ne neq
≪ ll
≫ gg
≈ approx
≡ equiv
≅ cong
≃ simeq
∼ sim
∝ propto
≺ prec
⪯ preceq
≻ succ
⪰ succeq
| mid vert lvert rvert ∣
|| \\| Vert lVert rVert parallel ‖ ∥
∤ nmid
... dots ⋯
⋮ vdots
⋱ ddots
→ to rightarrow ⟶
← gets leftarrow ⟵
↔ leftrightarrow ⟷
⇒ Rightarrow implies ⟹
⇐ Leftarrow impliedby ⟸
⇔ iff Leftrightarrow ⟺
↦ mapsto ⟼
↑ uparrow
↓ downarrow
∧ land wedge
∨ lor vee
¬ neg lnot
∀ forall
∃ exists
∈ in isin
∋ ni
∉ notin
≮ nless
≯ ngtr
≰ nleq
≱ ngeq
∄ nexists
⊂ subset
⊃ supset
⊆ subseteq
⊇ supseteq
⊄ nsubset
⊈ nsubseteq
∪ cup
∩ cap
⋃ bigcup
⋂ bigcap
∅ emptyset nothing ⌀
∖ setminus smallsetminus backslash
∑ sum
∏ prod
∫ int
∫∫ iint
∫∫∫ iiint
∮ oint
∂ partial
∇ nabla
∞ infty infin
± pm plusmn
∓ mp
× times
÷ div
· cdot cdotp ⋅
* ast ∗
⋆ star
∘ circ
∙ bullet •
⊕ oplus
⨁ bigoplus
⊗ otimes
⊙ odot
⊥ bot perp
⊤ top
⟨ langle 〈
⟩ rangle 〉
⌊ lfloor
⌋ rfloor
⌈ lceil
⌉ rceil
\\{ lbrace
\\} rbrace
[ lbrack
] rbrack
< lt
> gt
: colon
:= coloneqq ≔
- − – ‐
' prime ′ ’
\\sqrt √
△ triangle
∠ angle
∴ therefore
∵ because
□ square Box
l ell
ħ hbar
ς varsigma
Δ ∆
\\% %
\\# #
mod bmod
\\over above
\\bar overline
\\vec overrightarrow
\\overset stackrel`;

/** In the order that Unicode has them from α and from Α; two forms of sigma. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho . sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const [SMALL_ALPHA, CAPITAL_ALPHA] = [0x3b1, 0x391];

/** Names that only say more of what another one says. */
const PREFIX = /^\\(?:var(?!sigma)|long(?=[lrm])|wide|[dtc](?=frac|binom|cases)|[clh](?=dots))/;

/** Fonts, sizes, spaces and what only says how something is set: who types it again sees none of it. */
const UNSEEN =
  /^\\(?:math(?!ring)[a-z]+|text(?!color)[a-z]*|operatorname|[bB]igg?[lrm]?|left|right|middle|[a-z]*style|bm|pmb|bold(?:symbol)?|Bbb|frak|[mh]box|rm|bf|it|sf|tt|cal|q?quad|[a-z]*space|no[a-z]+|hfill|allowbreak|relax|(?:display)?limits|hline|cr|tiny|small|normalsize|[lL]arge|boxed|substack|smash|strut)$/;

/** How many arguments a command has: the formula goes on behind them. */
const ARGUMENTS =
  'frac2 binom2 sqrt1 root2 overset2 underset2 hat1 bar1 tilde1 vec1 dot1 ddot1 check1 breve1 underline1 overbrace1 underbrace1 xrightarrow1 xleftarrow1 pmod1 not0 begin0 end0 over0 choose0';

/** Commands that are left out with so many arguments. */
const OMITTED =
  'tag1 label1 hspace1 vspace1 phantom1 hphantom1 vphantom1 color1 textcolor1 colorbox1 href1 htmlClass1 htmlId1 htmlStyle1 htmlData1 rule2 raisebox1';

const SYMBOLS = new Map([
  ...SAME.split('\n').flatMap((line) => {
    const [same = '', ...names] = line.split(' ');
    return names.map((name): [string, string] => [
      /^[a-z]{2}/i.test(name) ? `\\${name}` : name,
      same,
    ]);
  }),
  ...GREEK.flatMap((name, at): [string, string][] => [
    [`\\${name}`, String.fromCodePoint(SMALL_ALPHA + at)],
    [`\\${name[0]?.toUpperCase()}${name.slice(1)}`, String.fromCodePoint(CAPITAL_ALPHA + at)],
  ]),
]);

export const ARITY: ReadonlyMap<string, number> = counted(ARGUMENTS);
export const LEFT_OUT: ReadonlyMap<string, number> = counted(OMITTED);

/**
 * One or several tokens, or none. A command that nothing is known of is a word, as functions are:
 * `\log`, `\operatorname{log}`, `\text{log}` and `log` are one on the page.
 */
export function standIn(token: string): string {
  const same = SYMBOLS.get(token);
  if (same !== undefined || !/^\\[a-z]/i.test(token) || LEFT_OUT.has(token)) return same ?? token;
  const plain = token
    .replace(/^\\Long(.)/, (_, letter: string) => `\\${letter.toUpperCase()}`)
    .replace(PREFIX, '\\');
  if (ARITY.has(plain)) return plain;
  if (UNSEEN.test(token)) return '';
  return SYMBOLS.get(plain) ?? SYMBOLS.get(plain.replace(/^(\\dots).$/, '$1')) ?? token.slice(1);
}

/** Whether a word that was typed without its backslash can be a command, and more than a word. */
export function isCommand(token: string): boolean {
  return standIn(token) !== token.slice(1);
}

function counted(list: string): Map<string, number> {
  return new Map(list.split(' ').map((each) => [`\\${each.slice(0, -1)}`, Number(each.slice(-1))]));
}
