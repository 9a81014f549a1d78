/** Checks that the templates which others include, extend or import are there, with what they ask for. */
import { nearest } from '../../../base/nearest.ts';
import { notExported, templateNotFound } from '../../../diagnostics/catalogue/template-names.ts';
import {
  type AstNode,
  childrenOf,
  everyNode,
  type FromImportNode,
  literalTexts,
  type SymbolNode,
} from './ast.ts';
import type { Finding } from './finding.ts';
import { type Span, spanOf, type Tree } from './spans.ts';
import type { TemplateSyntax, ThemeSyntax } from './theme-syntax.ts';

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
  return [...referencesBelow(tree.root, tree, false)];
}

function* referencesBelow(node: AstNode, tree: Tree, conditional: boolean): Generator<Reference> {
  switch (node.typename) {
    case 'Include':
    case 'Extends':
    case 'Import':
    case 'FromImport': {
      const names = literalTexts(node.template);
      const ignoreMissing = node.typename === 'Include' && node.ignoreMissing === true;
      for (const name of names) {
        yield {
          ...spanOf(name, tree),
          kind: node.typename,
          to: name.value,
          conditional: conditional || names.length > 1,
          ignoreMissing,
        };
      }
    }
  }
  const below = conditional || /^(?:If|For|Switch|Macro|Caller)$/.test(node.typename);
  for (const child of childrenOf(node)) yield* referencesBelow(child, tree, below);
}

/** Targets of `tree` that are missing, and names that they do not define. */
export function checkReferences(tree: Tree, { templates }: ThemeSyntax): Finding[] {
  const missing = referencesIn(tree)
    .filter(({ to, ignoreMissing }) => !ignoreMissing && !templates.has(to))
    .map(({ to, offset, length }) => {
      return { problem: templateNotFound(to, nearest(to, templates.keys())), offset, length };
    });
  const imports = [...everyNode(tree.root)].filter((node) => node.typename === 'FromImport');
  return [...missing, ...imports.flatMap((node) => checkImport(node, tree, templates))];
}

function checkImport(
  node: FromImportNode,
  tree: Tree,
  templates: Map<string, TemplateSyntax>,
): Finding[] {
  const [target, second] = literalTexts(node.template);
  const template = target && !second ? templates.get(target.value) : undefined;
  if (!template) return [];
  const exported = exportedBy(template);
  return node.names.children
    .map((name) => (name.typename === 'Pair' ? name.key : name))
    .filter((name): name is SymbolNode => name.typename === 'Symbol' && !exported.has(name.value))
    .map((name) => {
      const problem = notExported(name.value, template.name, nearest(name.value, exported));
      return { problem, ...spanOf(name, tree) };
    });
}

/** Macros and variables; some may be out of reach in a loop, none is missing. */
function exportedBy({ trees }: TemplateSyntax): Set<string> {
  const names = new Set<string>();
  for (const { root } of trees) {
    for (const node of everyNode(root)) {
      const given = node.typename === 'Set' ? node.targets : [];
      for (const name of node.typename === 'Macro' ? [node.name] : given) {
        if (name.typename === 'Symbol') names.add(name.value);
      }
    }
  }
  return names;
}
