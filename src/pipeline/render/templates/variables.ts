/** Checks names of variables in templates: that there are such ones, and that they can be names. */
import { nearest } from '../../../base/nearest.ts';
import {
  badName,
  undeclaredOption,
  unknownVariable,
} from '../../../diagnostics/catalogue/template-names.ts';
import { type AstNode, childrenOf, isText, type SymbolNode } from './ast.ts';
import type { Finding } from './finding.ts';
import { asksForDefault, asksWhetherDefined } from './lenience.ts';
import { spanOf, spelled, type Tree } from './spans.ts';
import { boundBy, type ThemeSyntax } from './theme-syntax.ts';

/** Every variable and option of `tree` that nothing gives a value to. */
export function checkVariables(tree: Tree, syntax: ThemeSyntax): Finding[] {
  const findings: Finding[] = [];
  for (const node of tree.nodes) {
    for (const name of boundBy(node)) {
      if (!canBeName(name))
        findings.push({ problem: badName(spelled(name)), ...spanOf(name, tree) });
    }
  }
  for (const use of usesIn(tree.root)) {
    const problem = use.typename === 'Symbol' ? whyUnknown(use, syntax) : whyNoOption(use, syntax);
    if (problem) findings.push({ problem, ...spanOf(use, tree) });
  }
  return findings;
}

function canBeName(node: AstNode): boolean {
  return node.typename === 'Symbol' && isIdentifier(node.value);
}

/** Whether generated code can use `name` as it is. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}

function whyUnknown({ value }: SymbolNode, { bound, given }: ThemeSyntax) {
  if (bound.has(value) || given.has(value)) return undefined;
  if (!isIdentifier(value)) return badName(value);
  return unknownVariable(value, nearest(value, [...given, ...bound]));
}

/** `theme.sidbar` is no option, and would silently be nothing in an `if`. */
function whyNoOption(node: AstNode, { theme, bound }: ThemeSyntax) {
  if (node.typename !== 'LookupVal' || bound.has('theme')) return undefined;
  const { target, val } = node;
  if (target.typename !== 'Symbol' || target.value !== 'theme' || !isText(val)) return undefined;
  const names = theme.options.map(({ name }) => name);
  return names.includes(val.value)
    ? undefined
    : undeclaredOption(val.value, nearest(val.value, names));
}

/** Variables and lookups whose value is used; not those that are asked whether they are defined. */
function usesIn(root: AstNode): AstNode[] {
  const uses: AstNode[] = [];
  const walk = (node: AstNode): void => {
    if (node.typename === 'Symbol' || node.typename === 'LookupVal') uses.push(node);
    for (const child of valuesOf(node)) walk(child);
  };
  walk(root);
  return uses;
}

/** The children of `node` that are values, not names of fields, filters, tests or blocks. */
function valuesOf(node: AstNode): AstNode[] {
  switch (node.typename) {
    case 'Pair':
      return [node.value];
    case 'Block':
      return [node.body];
    case 'Filter':
      return node.args.children.slice(asksForDefault(node) ? 1 : 0);
    case 'Is': {
      const args = node.right.typename === 'FunCall' ? [node.right.args] : [];
      return asksWhetherDefined(node) ? args : [node.left, ...args];
    }
    // Names that a template binds are known: it does no harm that they are taken for uses.
    default:
      return childrenOf(node);
  }
}
