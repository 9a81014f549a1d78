/** A run of Chinese that no post has as it is → two that one post has: 残差网络训练 as 残差网络 训练. */
import type { Lexicon } from './lexicon.ts';
import type { Atom, Clause, Query } from './query.ts';

/** Undefined where no clause can be split. What is in quotes is not. */
export async function splitClauses(query: Query, lexicon: Lexicon): Promise<Query | undefined> {
  const clauses = await Promise.all(
    query.clauses.map(async (clause) => (await splitClause(clause, lexicon)) ?? [clause]),
  );
  const split = { ...query, clauses: clauses.flat() };
  return split.clauses.length > query.clauses.length ? split : undefined;
}

async function splitClause(clause: Clause, lexicon: Lexicon): Promise<Clause[] | undefined> {
  const { atoms, isExact } = clause;
  if (isExact) return undefined;
  const scripts = byScript(atoms);
  if (scripts.length > 1) return scripts.map((each) => part(clause, each));
  if (atoms.length < 4 || !atoms[0]?.isHan) return undefined;
  const pairs = await Promise.all(
    atoms.slice(1).map(async ({ folded }, index) => {
      return lexicon.posts((atoms[index]?.folded ?? '') + folded);
    }),
  );
  let best: { at: number; posts: number } | undefined;
  for (let at = 2; at <= atoms.length - 2; at++) {
    const posts = common([...pairs.slice(0, at - 1), ...pairs.slice(at)]);
    if (posts > (best?.posts ?? 0)) best = { at, posts };
  }
  return best && [part(clause, atoms.slice(0, best.at)), part(clause, atoms.slice(best.at))];
}

function byScript(atoms: Atom[]): Atom[][] {
  const parts: Atom[][] = [];
  for (const atom of atoms) {
    const last = parts.at(-1);
    if (last?.[0]?.isHan && atom.isHan) last.push(atom);
    else parts.push([atom]);
  }
  return parts;
}

function part(clause: Clause, atoms: Atom[]): Clause {
  return { ...clause, atoms, written: atoms.map(({ folded }) => folded).join(''), isOpen: false };
}

function common(sets: Set<number>[]): number {
  const [first = new Set<number>(), ...others] = sets;
  return [...first].filter((post) => others.every((each) => each.has(post))).length;
}
