/** The only door to Nunjucks: parsing, code generation, rendering and safe HTML, with types. */
import nunjucks from 'nunjucks';
import type { Markup } from '../page-data.ts';
import { type AstNode, type CallNode, everyNode, type ListNode, type LiteralNode } from './ast.ts';

/** Variables of a template while code is made (`set` names their JavaScript twins) or run. */
export interface Frame {
  parent?: Frame;
  set(name: string, value: unknown): void;
}

export interface Context {
  getVariables(): Record<string, unknown>;
  getSuper(...args: unknown[]): void;
}

type Callback<T> = (fault: Error | null, result: T) => void;

/** A template made of generated code. */
export interface RuntimeTemplate {
  blocks: Record<string, unknown>;
  compile(): void;
  render(variables: object, frame: Frame | undefined, callback: Callback<string>): void;
  render(variables: object): string;
  getExported(variables: object, frame: Frame | undefined, callback: Callback<Exports>): void;
}

export type Exports = Record<string, unknown>;

export interface Environment {
  filters: Record<string, Operation>;
  tests: Record<string, Operation>;
  /** What generated code calls. */
  trace?: object;
}

export type Operation = (this: unknown, ...args: unknown[]) => unknown;

/** Nodes of the syntax tree → the source of a JavaScript function. */
export interface CodeGenerator {
  /** Name of the variable that gathers the output. */
  buffer: string;
  compile(node: AstNode, frame?: Frame): void;
  getCode(): string;
  compileLiteral(node: LiteralNode, frame: Frame): void;
  compileLookupVal(node: AstNode, frame: Frame): void;
  compileOutput(node: ListNode, frame: Frame): void;
  compileFunCall(node: CallNode, frame: Frame): void;
  compileFilter(node: CallNode, frame: Frame): void;
  compileIs(node: AstNode, frame: Frame): void;
  compileIn(node: AstNode, frame: Frame): void;
  compileFor(node: AstNode, frame: Frame): void;
  compileInclude(node: AstNode, frame: Frame): void;
  compileImport(node: AstNode, frame: Frame): void;
  compileFromImport(node: AstNode, frame: Frame): void;
  compileExtends(node: AstNode, frame: Frame): void;
  _compileExpression(node: AstNode, frame: Frame): void;
  _emit(code: string): void;
  _emitLine(code: string): void;
  /** A name for a variable of the generated code. */
  _tmpid(): string;
}

/** What the library has and its published types leave out. */
interface Internals {
  Environment: new (loaders: [], options: object) => Environment;
  Template: new (source: object, environment: Environment, path: string) => RuntimeTemplate;
  parser: { parse(text: string, extensions: [], options: object): AstNode };
  compiler: { Compiler: new (name: string, throwOnUndefined: boolean) => CodeGenerator };
  runtime: {
    SafeString: new (html: string) => Markup;
    suppressValue(value: unknown, autoescape: boolean): string | Markup;
    inOperator(key: unknown, container: unknown): boolean;
  };
}

const library: unknown = nunjucks;
// The published types are about rendering alone; the tests of this folder hold these ones true.
const { compiler, parser, runtime, ...constructors } = library as Internals;

const SYNTAX = { trimBlocks: true, lstripBlocks: true };

/** `dev` lets an error out as it was thrown, instead of a copy with nothing but its message. */
const OPTIONS = { ...SYNTAX, autoescape: true, throwOnUndefined: true, dev: true };

/** `urlize` makes links of untrusted text; `random` makes another page of the same notes. */
const REMOVED_FILTERS = ['urlize', 'random'];

export const BaseGenerator = compiler.Compiler;
export const { SafeString, suppressValue, inOperator } = runtime;

/** Where the parser gave up; both count from 1 and are absent at the end of the text. */
export interface ParserFault {
  message: string;
  line?: number;
  column?: number;
}

export type ParsedTemplate = { root: AstNode; nodes: AstNode[] } | { fault: ParserFault };

/** The syntax tree of a template and all its nodes, or the first fault in it. */
export function parseTemplate(text: string): ParsedTemplate {
  try {
    const root = parser.parse(text, [], SYNTAX);
    const nodes = everyNode(root);
    const hole = nodes.find(hasHole);
    if (!hole) return { root, nodes };
    return {
      fault: { message: 'unexpected token', line: hole.lineno + 1, column: hole.colno + 1 },
    };
  } catch (cause) {
    // At the end of a text the parser trips over its own missing tokens: a TypeError.
    if (!(cause instanceof Error)) throw cause;
    const { message } = cause;
    if (!('lineno' in cause && 'colno' in cause)) return { fault: { message } };
    const { lineno, colno } = cause;
    if (typeof lineno !== 'number' || typeof colno !== 'number') return { fault: { message } };
    return { fault: { message, line: lineno, column: colno } };
  }
}

/** The parser lets `{{ %.title }}` and `{{ tags[] }}` pass, with nothing where a node should be. */
function hasHole(node: AstNode): boolean {
  const parts: unknown[] = [];
  if (node.typename === 'LookupVal') parts.push(node.target, node.val);
  if (node.typename === 'FunCall') parts.push(node.name);
  return parts.includes(null);
}

/** Filters and tests are the library's own. */
export function createEnvironment(): Environment {
  const environment = new constructors.Environment([], OPTIONS);
  for (const name of REMOVED_FILTERS) delete environment.filters[name];
  return environment;
}

/** A template of generated `code`. Throws a SyntaxError for code that is no JavaScript. */
export function loadTemplate(
  code: string,
  environment: Environment,
  path: string,
): RuntimeTemplate {
  const source = { type: 'code', obj: new Function(code)() };
  return new constructors.Template(source, environment, path);
}
