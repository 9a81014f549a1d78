/** Checks what templates call by name: filters, tests, `t` and `asset`. */
import { nearest } from '../../../base/nearest.ts';
import { unknownFilter, unknownTest } from '../../../diagnostics/catalogue/template-names.ts';
import { safeFilter } from '../../../diagnostics/catalogue/template-values.ts';
import type { Problem } from '../../../model.ts';
import {
  type AstNode,
  type BinaryNode,
  type CallNode,
  type ListNode,
  literalTexts,
} from './ast.ts';
import type { Finding } from './finding.ts';
import type { Environment } from './nunjucks.ts';
import { spanOf, type Tree } from './spans.ts';
import type { TemplateCalls } from './template-functions.ts';
import type { ThemeSyntax } from './theme-syntax.ts';

export interface OperationCheck {
  syntax: ThemeSyntax;
  environment: Environment;
  calls: TemplateCalls;
}

/** Every filter, test, string and asset of `tree` that there is not. */
export function checkOperations(tree: Tree, check: OperationCheck): Finding[] {
  const findings: Finding[] = [];
  const report = (problem: Problem | undefined, node: AstNode) => {
    if (problem) findings.push({ problem, ...spanOf(node, tree) });
  };
  for (const node of tree.nodes) {
    if (node.typename === 'Filter') report(whyNoFilter(node, check), node);
    if (node.typename === 'Is') report(whyNoTest(node, check), node);
    if (node.typename !== 'FunCall') continue;
    for (const { problem, argument } of faultsOfCall(node, check)) report(problem, argument);
  }
  return findings;
}

function whyNoFilter({ name }: CallNode, { environment }: OperationCheck): Problem | undefined {
  if (name.typename !== 'Symbol') return undefined;
  if (name.value === 'safe') return safeFilter();
  if (Object.hasOwn(environment.filters, name.value)) return undefined;
  const known = Object.keys(environment.filters).sort();
  return unknownFilter(name.value, known, nearest(name.value, known));
}

function whyNoTest(node: BinaryNode, { environment }: OperationCheck): Problem | undefined {
  const name = testName(node);
  if (Object.hasOwn(environment.tests, name)) return undefined;
  const known = Object.keys(environment.tests).sort();
  return unknownTest(name, known, nearest(name, known));
}

/** `defined` in `x is defined`; `null` is a value to the parser and a test here. */
export function testName({ right }: BinaryNode): string {
  const name = right.typename === 'FunCall' ? right.name : right;
  return 'value' in name ? String(name.value) : '';
}

interface FaultOfCall {
  problem: Problem;
  argument: AstNode;
}

/** `t('key', …)` and `asset('name')` where the key or name is written out. */
function faultsOfCall(node: CallNode, { calls, syntax }: OperationCheck): FaultOfCall[] {
  const name = node.name.typename === 'Symbol' ? node.name.value : '';
  const [first] = node.args.children;
  if (!first || syntax.bound.has(name) || (name !== 't' && name !== 'asset')) return [];
  return literalTexts(first).flatMap((argument) => {
    const problem =
      name === 't'
        ? calls.whyNoString(argument.value, countValues(node.args) - 1)
        : calls.whyNoAsset(argument.value);
    return problem ? [{ problem, argument }] : [];
  });
}

function countValues({ children }: ListNode): number {
  return children.filter(({ typename }) => typename !== 'KeywordArgs').length;
}
