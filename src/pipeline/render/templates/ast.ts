/** The syntax tree that Nunjucks makes of a template, as far as Scholium reads it. */

interface Node {
  /** Both count from 0. */
  lineno: number;
  colno: number;
}

export interface SymbolNode extends Node {
  typename: 'Symbol';
  value: string;
}

export interface LiteralNode extends Node {
  typename: 'Literal' | 'TemplateData';
  value: unknown;
}

export interface ListNode extends Node {
  typename: 'NodeList' | 'Root' | 'Group' | 'Array' | 'Dict' | 'KeywordArgs' | 'Output';
  children: AstNode[];
}

export interface PairNode extends Node {
  typename: 'Pair';
  key: AstNode;
  value: AstNode;
}

/** `target.val`, `target[val]` */
export interface LookupNode extends Node {
  typename: 'LookupVal';
  target: AstNode;
  val: AstNode;
}

/** A call, or a filter, whose first argument is what stands before `|`. */
export interface CallNode extends Node {
  typename: 'FunCall' | 'Filter';
  name: AstNode;
  args: ListNode;
}

export interface ConditionNode extends Node {
  typename: 'If' | 'InlineIf';
  cond: AstNode;
  body: AstNode;
  else_: AstNode | null;
}

export interface ForNode extends Node {
  typename: 'For';
  arr: AstNode;
  name: AstNode;
  body: AstNode;
  else_: AstNode | null;
}

export interface MacroNode extends Node {
  typename: 'Macro' | 'Caller';
  name: AstNode;
  args: ListNode;
  body: AstNode;
}

export interface BlockNode extends Node {
  typename: 'Block';
  name: SymbolNode;
  body: AstNode;
}

export interface IncludeNode extends Node {
  typename: 'Include';
  template: AstNode;
  ignoreMissing: boolean | null;
}

export interface ExtendsNode extends Node {
  typename: 'Extends';
  template: AstNode;
}

export interface ImportNode extends Node {
  typename: 'Import';
  template: AstNode;
  target: AstNode;
  withContext: boolean | null;
}

export interface FromImportNode extends Node {
  typename: 'FromImport';
  template: AstNode;
  names: ListNode;
  withContext: boolean | null;
}

export interface SetNode extends Node {
  typename: 'Set';
  targets: AstNode[];
  value: AstNode | null;
  /** Of `{% set x %}…{% endset %}`. */
  body?: AstNode;
}

/** `is`, `in`, `and`, `+` and their like. */
export interface BinaryNode extends Node {
  typename:
    | ('Is' | 'In' | 'Or' | 'And' | 'Concat')
    | ('Add' | 'Sub' | 'Mul' | 'Div' | 'FloorDiv' | 'Mod' | 'Pow');
  left: AstNode;
  right: AstNode;
}

export interface CompareNode extends Node {
  typename: 'Compare' | 'CompareOperand';
  expr: AstNode;
}

/** Nodes that are only walked through. */
export interface OtherNode extends Node {
  typename: 'Capture' | 'Switch' | 'Case' | 'Not' | 'Neg' | 'Pos';
}

export type AstNode =
  | SymbolNode
  | LiteralNode
  | ListNode
  | PairNode
  | LookupNode
  | CallNode
  | ConditionNode
  | ForNode
  | MacroNode
  | BlockNode
  | IncludeNode
  | ExtendsNode
  | ImportNode
  | FromImportNode
  | SetNode
  | BinaryNode
  | CompareNode
  | OtherNode;

/** The nodes right below `node`. */
export function childrenOf(node: AstNode): AstNode[] {
  const children: AstNode[] = [];
  for (const property of CHILDREN[node.typename]) {
    const value: unknown = Reflect.get(node, property);
    if (Array.isArray(value)) children.push(...value);
    else if (isNode(value)) children.push(value);
  }
  return children;
}

/** `node` and all below it, each before those below. */
export function everyNode(node: AstNode): AstNode[] {
  const nodes = [node];
  // The list grows while it is walked.
  for (const each of nodes) nodes.push(...childrenOf(each));
  return nodes;
}

const BINARY = ['left', 'right'];

/** Properties that hold a node, or a list of nodes. */
const CHILDREN: Record<AstNode['typename'], string[]> = {
  Symbol: [],
  Literal: [],
  TemplateData: [],
  NodeList: ['children'],
  Root: ['children'],
  Group: ['children'],
  Array: ['children'],
  Dict: ['children'],
  KeywordArgs: ['children'],
  Output: ['children'],
  Pair: ['key', 'value'],
  LookupVal: ['target', 'val'],
  FunCall: ['name', 'args'],
  Filter: ['name', 'args'],
  If: ['cond', 'body', 'else_'],
  InlineIf: ['cond', 'body', 'else_'],
  For: ['name', 'arr', 'body', 'else_'],
  Macro: ['name', 'args', 'body'],
  Caller: ['name', 'args', 'body'],
  Block: ['name', 'body'],
  Include: ['template'],
  Extends: ['template'],
  Import: ['template', 'target'],
  FromImport: ['template', 'names'],
  Set: ['targets', 'value', 'body'],
  Is: BINARY,
  In: BINARY,
  Or: BINARY,
  And: BINARY,
  Concat: BINARY,
  Add: BINARY,
  Sub: BINARY,
  Mul: BINARY,
  Div: BINARY,
  FloorDiv: BINARY,
  Mod: BINARY,
  Pow: BINARY,
  Compare: ['expr', 'ops'],
  CompareOperand: ['expr'],
  Capture: ['body'],
  Switch: ['expr', 'cases', 'default'],
  Case: ['cond', 'body'],
  Not: ['target'],
  Neg: ['target'],
  Pos: ['target'],
};

/** The texts that an expression can come to where they are written out: `'a' if x else 'b'`. */
export function literalTexts(node: AstNode): (LiteralNode & { value: string })[] {
  if (node.typename === 'InlineIf') {
    return [...literalTexts(node.body), ...(node.else_ ? literalTexts(node.else_) : [])];
  }
  const [only, second] = node.typename === 'Group' ? node.children : [];
  if (only && !second) return literalTexts(only);
  return isText(node) ? [node] : [];
}

/** Whether `node` is a text that is written out. */
export function isText(node: AstNode): node is LiteralNode & { value: string } {
  return node.typename === 'Literal' && typeof node.value === 'string';
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'typename' in value;
}
