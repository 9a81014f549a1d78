/** Checks that the templates which others include, extend or import are there, with what they ask for. */
import { nearest } from '../../../base/nearest.ts';
import { notExported, templateNotFound } from '../../../diagnostics/catalogue/template-names.ts';
import { type FromImportNode, literalTexts, type SymbolNode } from './ast.ts';
import type { Finding } from './finding.ts';
import { spanOf, type Tree } from './spans.ts';
import type { TemplateSyntax, ThemeSyntax } from './theme-syntax.ts';

/** Targets of `template` that are missing, and names that they do not define. */
export function checkTargets(template: TemplateSyntax, { templates }: ThemeSyntax): Finding[] {
  const missing = template.references
    .filter(({ to, ignoreMissing }) => !ignoreMissing && !templates.has(to))
    .map(({ to, offset, length }) => {
      return { problem: templateNotFound(to, nearest(to, templates.keys())), offset, length };
    });
  const unexported = template.trees.flatMap((tree) =>
    tree.nodes
      .filter((node) => node.typename === 'FromImport')
      .flatMap((node) => checkImport(node, tree, templates)),
  );
  return [...missing, ...unexported];
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
  for (const node of trees.flatMap(({ nodes }) => nodes)) {
    const given = node.typename === 'Set' ? node.targets : [];
    for (const name of node.typename === 'Macro' ? [node.name] : given) {
      if (name.typename === 'Symbol') names.add(name.value);
    }
  }
  return names;
}
