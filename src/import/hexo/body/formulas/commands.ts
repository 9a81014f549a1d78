/** Commands of TeX that formulas of notes have most: a word after two backslashes that is one. */

const COMMANDS = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma ' +
    'tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ' +
    'frac dfrac tfrac sqrt sum prod int iint oint lim max min sup inf arg log ln exp sin cos tan det dim ' +
    'mathbf mathbb mathcal mathrm mathit mathsf mathfrak boldsymbol bm text textbf operatorname ' +
    'hat bar tilde vec dot ddot overline underline widehat widetilde overbrace underbrace stackrel ' +
    'left right middle big Big bigg Bigg cdot cdots ldots dots vdots ddots times div pm mp ast star circ ' +
    'leq geq neq le ge ne approx sim simeq equiv propto in notin subset subseteq cup cap emptyset ' +
    'forall exists nabla partial infty to rightarrow leftarrow Rightarrow Leftarrow leftrightarrow mapsto ' +
    'langle rangle lfloor rfloor lceil rceil lVert rVert Vert lvert rvert mid parallel perp quad qquad ' +
    'begin end label tag nonumber limits displaystyle odot oplus otimes top prime ell Re Im'
  ).split(' '),
);

export function isCommand(name: string): boolean {
  return COMMANDS.has(name);
}
