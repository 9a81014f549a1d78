/** A run of Chinese that no post has as it is → parts that one post has: 残差网络训练 as 残差网络 训练. */
import type { Lexicon } from './lexicon.ts';
import type { Atom, Clause, Query } from './query.ts';

/** Undefined where no clause can be split. What is in quotes is not. */
export async function splitClauses(query: Query, lexicon: Lexicon): Promise<Query | undefined> {
  const clauses = await Promise.all(
    query.clauses.map(async (clause) => (await splitClause(clause, lexicon)) ?? [clause]),
  );
  const split = { ...query, clauses: clauses.flat() };
  const isSame = split.clauses.every((clause) => query.clauses.includes(clause));
  return isSame ? undefined : split;
}

async function splitClause(clause: Clause, lexicon: Lexicon): Promise<Clause[] | undefined> {
  const { atoms, isExact } = clause;
  if (isExact) return undefined;
  const scripts = byScript(atoms);
  if (scripts.length > 1) return scripts.map((each) => part(clause, each));
  if (atoms.length < 4 || !atoms[0]?.isHan) return undefined;
  const pairs = await Promise.all(
    atoms.slice(1).map(({ folded }, at) => lexicon.posts((atoms[at]?.folded ?? '') + folded)),
  );
  const pieces = piecesOf(atoms, pairs);
  const parts = pieces.length > 1 ? pieces : halvesOf(atoms, pairs);
  const words = parts.filter(({ length }) => length > 1);
  return words.length > 0 ? words.map((each) => part(clause, each)) : undefined;
}

/** A post has all of it, but not in this order: apart where the pair is rarest. */
function halvesOf(atoms: Atom[], pairs: Set<number>[]): Atom[][] {
  const inner = pairs.slice(1, -1).map(({ size }) => size);
  const at = inner.indexOf(Math.min(...inner)) + 2;
  return [atoms.slice(0, at), atoms.slice(at)];
}

/** Each as long as there is a post that has it and all those before. */
function piecesOf(atoms: Atom[], pairs: Set<number>[]): Atom[][] {
  const pieces = [atoms.slice(0, 1)];
  let posts: Set<number> | undefined;
  for (const [index, atom] of atoms.slice(1).entries()) {
    const pair = pairs[index] ?? new Set<number>();
    const both = posts ? [...posts].filter((post) => pair.has(post)) : [...pair];
    if (both.length > 0) {
      posts = new Set(both);
      pieces.at(-1)?.push(atom);
    } else pieces.push([atom]);
  }
  return pieces;
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
  return {
    ...clause,
    atoms,
    written: atoms.map(({ folded }) => folded).join(''),
    isOpen: false,
    canSound: false,
  };
}
