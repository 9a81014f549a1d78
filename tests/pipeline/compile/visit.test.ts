/** The walk is unist-util-visit's, whatever a visitor does to the tree. */
import fc from 'fast-check';
import type { Node, Parent } from 'unist';
import { visit as oracle, type VisitorResult } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { CONTINUE, EXIT, SKIP, visit } from '../../../src/pipeline/compile/visit.ts';

interface Plan {
  /** What the visitor returns for the n-th node that it sees. */
  results: unknown[];
  /** Whether it takes that node out, or puts one behind it, before it returns. */
  changes: ('none' | 'remove' | 'insert')[];
}

const TYPES = ['text', 'paragraph', 'emphasis'];

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({ type: fc.constantFrom(...TYPES) }),
    fc.record({
      type: fc.constantFrom(...TYPES),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
}));

const result = fc.oneof(
  { arbitrary: fc.constantFrom(undefined, null, CONTINUE, SKIP), weight: 6 },
  { arbitrary: fc.constant(EXIT), weight: 1 },
  fc.nat({ max: 4 }),
  fc.tuple(fc.constantFrom(CONTINUE, SKIP), fc.nat({ max: 4 })),
  fc.constantFrom([], [SKIP], [EXIT], -1),
);

const plan: fc.Arbitrary<Plan> = fc.record({
  results: fc.array(result, { maxLength: 30 }),
  changes: fc.array(fc.constantFrom('none', 'none', 'remove', 'insert'), { maxLength: 30 }),
});

/** What the visitor was called with; at most 200 times, since an index may lead back for ever. */
function walked(
  walk: typeof visit,
  tree: Node,
  type: string | undefined,
  { results, changes }: Plan,
) {
  const copy = structuredClone(tree);
  const seen: unknown[] = [];
  const visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => {
    const turn = seen.length;
    seen.push([structuredClone(node), index, parent?.type, parent?.children.length]);
    if (turn >= 200) return EXIT;
    if (parent && index !== undefined) {
      if (changes[turn] === 'remove') parent.children.splice(index, 1);
      if (changes[turn] === 'insert') parent.children.splice(index + 1, 0, { type: 'text' });
    }
    return results[turn] as VisitorResult;
  };
  if (type === undefined) walk(copy, visitor);
  else walk(copy, type, visitor);
  return { seen, tree: copy };
}

test('the same nodes in the same order, and the same tree after it', () => {
  fc.assert(
    fc.property(node, fc.constantFrom(undefined, ...TYPES), plan, (tree, type, doing) => {
      expect(walked(visit, tree, type, doing)).toEqual(walked(oracle, tree, type, doing));
    }),
    { numRuns: 2000 },
  );
});

test('a tree is walked whole, parents first', () => {
  const tree = { type: 'a', children: [{ type: 'b', children: [{ type: 'c' }] }, { type: 'd' }] };
  const types: string[] = [];
  visit(tree, ({ type }) => {
    types.push(type);
  });
  expect(types).toEqual(['a', 'b', 'c', 'd']);
});
