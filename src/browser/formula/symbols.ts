/** What has several names in TeX or a sign in Unicode, and the one that stands for all of them. */

/**
 * A line: what stands for all, then its names without their backslash, or signs. Functions stand for
 * their letters, since `\log`, `\operatorname{log}`, `\text{log}` and `log` are one word on the page.
 * Greek letters of two shapes are one: Unicode's compatibility forms and keyboards know one of them.
 */
const SAME = `≤ le leq leqslant ⩽ ≦ leqq
≥ ge geq geqslant ⩾ ≧ geqq
≠ ne neq
≪ ll
≫ gg
≈ approx thickapprox
≡ equiv
≅ cong
≃ simeq
∼ sim thicksim
∝ propto varpropto
≺ prec
⪯ preceq
≻ succ
⪰ succeq
| mid vert lvert rvert ∣ ｜
|| \\| Vert lVert rVert parallel ‖ ∥
∤ nmid
... dots ldots cdots dotsb dotsc dotsi dotsm dotso hdots ⋯
⋮ vdots
⋱ ddots
→ to rightarrow longrightarrow ⟶
← gets leftarrow longleftarrow ⟵
↔ leftrightarrow longleftrightarrow ⟷
⇒ Rightarrow implies Longrightarrow ⟹
⇐ Leftarrow impliedby Longleftarrow ⟸
⇔ iff Leftrightarrow Longleftrightarrow ⟺
↦ mapsto longmapsto ⟼
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
⊄ nsubset
⊈ nsubseteq
∄ nexists
⊂ subset
⊃ supset
⊆ subseteq
⊇ supseteq
∪ cup
∩ cap
⋃ bigcup
⋂ bigcap
∅ emptyset varnothing ⌀
∖ setminus smallsetminus backslash
∑ sum
∏ prod
∫ int
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
⊙ odot ⨀
⊥ bot perp
⊤ top
⟨ langle lang 〈
⟩ rangle rang 〉
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
ı imath
ȷ jmath
α alpha
β beta
γ gamma
δ delta
ε epsilon varepsilon
ζ zeta
η eta
θ theta vartheta
ι iota
κ kappa varkappa
λ lambda
μ mu
ν nu
ξ xi
π pi varpi
ρ rho varrho
σ sigma
ς varsigma
τ tau
υ upsilon
φ phi varphi
χ chi
ψ psi
ω omega
Γ Gamma varGamma
Δ Delta ∆ varDelta
Θ Theta varTheta
Λ Lambda
Ξ Xi
Π Pi
Σ Sigma
Υ Upsilon
Φ Phi varPhi
Ψ Psi
Ω Omega varOmega
\\% %
\\# #
∫∫ iint
∫∫∫ iiint
∮ oint
mod bmod
\\frac dfrac tfrac cfrac
\\binom dbinom tbinom
\\over above
\\hat widehat
\\bar overline
\\tilde widetilde
\\vec overrightarrow
\\overset stackrel
\\cases dcases`;

const FUNCTIONS =
  'arccos arcsin arctan arg argmax argmin cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh mod';

/** Fonts, sizes, spaces and what only says how something is set; a reader who retypes does not see it. */
const UNSEEN =
  'mathbf boldsymbol bm pmb bold mathrm mathit mathnormal mathsf mathtt mathcal mathscr mathfrak frak mathbb Bbb text textbf textit textrm textsf texttt textnormal textup mbox hbox rm bf it sf tt cal operatorname operatornamewithlimits mathop mathbin mathrel mathord mathopen mathclose mathpunct mathinner left right middle big Big bigg Bigg bigl bigr bigm Bigl Bigr Bigm biggl biggr biggm Biggl Biggr Biggm quad qquad enspace thinspace medspace thickspace negthinspace space nobreakspace hfill nobreak allowbreak relax limits nolimits displaylimits displaystyle textstyle scriptstyle scriptscriptstyle nonumber notag hline cr newline tiny small normalsize large Large boxed substack smash mathclap mathllap mathrlap mathstrut strut global long';

/** How many arguments a command has: the formula goes on behind them. */
const ARGUMENTS =
  'frac2 binom2 sqrt1 root2 overset2 underset2 hat1 bar1 tilde1 vec1 dot1 ddot1 check1 breve1 underline1 overbrace1 underbrace1 xrightarrow1 xleftarrow1 pmod1';

/** Commands that are left out with so many arguments. */
const LEFT_OUT_NAMES =
  'tag1 label1 hspace1 vspace1 phantom1 hphantom1 vphantom1 color1 textcolor1 colorbox1 href1 htmlClass1 htmlId1 htmlStyle1 htmlData1 rule2 raisebox1';

/** A token of TeX → what stands for it: several tokens, or none. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...SAME.split('\n').flatMap((line) => {
    const [same = '', ...names] = line.split(' ');
    return names.map((name): [string, string] => [tokenOf(name), same]);
  }),
  ...FUNCTIONS.split(' ').map((name): [string, string] => [`\\${name}`, name]),
  ...UNSEEN.split(' ').map((name): [string, string] => [`\\${name}`, '']),
]);

export const ARITY: ReadonlyMap<string, number> = counted(ARGUMENTS);
export const LEFT_OUT: ReadonlyMap<string, number> = counted(LEFT_OUT_NAMES);

/** Whether a word that was typed without its backslash can be a command. */
export function isCommand(token: string): boolean {
  return SYMBOLS.has(token) || ARITY.has(token) || token === '\\over' || token === '\\choose';
}

function tokenOf(name: string): string {
  return /^[a-z]{2}/i.test(name) ? `\\${name}` : name;
}

function counted(list: string): Map<string, number> {
  return new Map(list.split(' ').map((each) => [`\\${each.slice(0, -1)}`, Number(each.slice(-1))]));
}
