/** Walks a tree as unist-util-visit does, which spends most of its time on names for stack traces. */
import type { Node, Parent } from 'unist';
import type * as unist from 'unist-util-visit';

/** Go on with the node's children. */
export const CONTINUE = true;
/** Stop the whole walk. */
export const EXIT = false;
/** Leave out the node's children. */
export const SKIP = 'skip';

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown;

/**
 * Depth first, parents before their children, in the order of the source. `test`, where there is
 * one, is the type of the nodes that `visitor` sees. It may return `CONTINUE`, `EXIT`, `SKIP`, the
 * index of the sibling to go on with, or a pair of both; it may change the tree as it goes. The
 * types and the meaning are unist-util-visit's, which is the oracle of the tests.
 */
export const visit = ((tree: Node, test: string | Visitor, visitor?: Visitor): void => {
  if (typeof test === 'string') walk(tree, undefined, undefined, test, visitor ?? ignore);
  else walk(tree, undefined, undefined, undefined, test);
}) as typeof unist.visit;

/** False where the walk is over; else the index of the next sibling, if the visitor named one. */
function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  type: string | undefined,
  visitor: Visitor,
): number | undefined | false {
  let next: number | undefined;
  let entersChildren = true;
  if (type === undefined || node.type === type) {
    const result = visitor(node, index, parent);
    const action = Array.isArray(result) ? result[0] : result;
    if (action === EXIT) return false;
    if (action === SKIP) entersChildren = false;
    if (typeof action === 'number') next = action;
    else if (Array.isArray(result) && typeof result[1] === 'number') next = result[1];
  }
  if (entersChildren && isParent(node) && !walkChildren(node, type, visitor)) return false;
  return next;
}

/** False where the walk is over. */
function walkChildren(parent: Parent, type: string | undefined, visitor: Visitor): boolean {
  let at = 0;
  while (at > -1 && at < parent.children.length) {
    const child = parent.children[at];
    const next = child && walk(child, at, parent, type, visitor);
    if (next === false) return false;
    at = next ?? at + 1;
  }
  return true;
}

function isParent(node: Node): node is Parent {
  return 'children' in node && node.children !== undefined;
}

function ignore(): void {}
