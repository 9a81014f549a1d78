/** Which other templates a template includes, extends and imports. */
import { type AstNode, childrenOf, literalTexts } from './ast.ts';
import { type Span, spanOf, type Tree } from './spans.ts';

/** One template names another. */
export interface Reference extends Span {
  kind: 'Include' | 'Extends' | 'Import' | 'FromImport';
  to: string;
  /** Something may keep it from being followed: an `if`, a loop, a macro that must be called. */
  conditional: boolean;
  ignoreMissing: boolean;
}

/** Every reference of `tree` whose target is written out. */
export function referencesIn(tree: Tree): Reference[] {
  const references: Reference[] = [];
  const walk = (node: AstNode, conditional: boolean): void => {
    references.push(...referencesAt(node, tree, conditional));
    const below = conditional || ENDS.has(node.typename);
    for (const child of childrenOf(node)) walk(child, below);
  };
  walk(tree.root, false);
  return references;
}

/** What is inside these need not be rendered. */
const ENDS = new Set(['If', 'For', 'Switch', 'Macro', 'Caller']);

function referencesAt(node: AstNode, tree: Tree, conditional: boolean): Reference[] {
  switch (node.typename) {
    case 'Include':
    case 'Extends':
    case 'Import':
    case 'FromImport': {
      const kind = node.typename;
      const names = literalTexts(node.template);
      const ignoreMissing = kind === 'Include' && node.ignoreMissing === true;
      return names.map((name) => ({
        ...spanOf(name, tree),
        kind,
        to: name.value,
        conditional: conditional || names.length > 1,
        ignoreMissing,
      }));
    }
    default:
      return [];
  }
}
