/** Where the caret of a diagnostic goes for a node of a template's syntax tree. */
import { offsetAt } from '../../../base/place.ts';
import { type AstNode, isText } from './ast.ts';

/** What was parsed: a whole template, or one of its tags with what makes it whole. */
export interface Parsed {
  text: string;
  /** Added to an offset in `text`, it is one in the template. */
  shift: number;
}

/** A syntax tree and the text it was made of. */
export interface Tree extends Parsed {
  root: AstNode;
  /** `root` and all below it. */
  nodes: AstNode[];
}

/** A piece of a template, in UTF-16 units. */
export interface Span {
  offset: number;
  length: number;
}

/** The part of `node` that names it: the field of a lookup, the name of a filter, a whole text. */
export function spanOf(node: AstNode, parsed: Parsed): Span {
  const { offset, length } = spanIn(node, parsed.text);
  return { offset: offset + parsed.shift, length };
}

/** From the beginning of an expression to the end of the tag that it stands in. */
export function restOfTag(node: AstNode, { text, shift }: Parsed): Span {
  const start = offsetOf(leftmost(node), text);
  const rest = text.slice(start);
  const end = rest.search(/\s*-?[%}]\}/);
  return { offset: start + shift, length: end === -1 ? rest.length : Math.max(1, end) };
}

/** `site.links.search`, `asset()`: an expression in short. */
export function spelled(node: AstNode): string {
  if (node.typename === 'Symbol') return node.value;
  if (node.typename === 'FunCall') return `${spelled(node.name)}()`;
  if (node.typename !== 'LookupVal') return '…';
  return isText(node.val)
    ? `${spelled(node.target)}.${node.val.value}`
    : `${spelled(node.target)}[…]`;
}

function spanIn(node: AstNode, text: string): Span {
  const offset = offsetOf(node, text);
  switch (node.typename) {
    case 'Symbol':
      return { offset, length: node.value.length };
    case 'Literal':
      return { offset, length: lengthOfLiteral(text, offset) };
    case 'LookupVal':
      return spanIn(node.val, text);
    case 'FunCall': {
      const start = offsetOf(leftmost(node), text);
      return { offset: start, length: Math.max(1, offset - start) };
    }
    case 'Filter':
      return spanIn(node.name, text);
    case 'Is':
    case 'In':
      return spanIn(leftmost(node.right), text);
    default: {
      const first = leftmost(node);
      return first === node ? { offset, length: 1 } : spanIn(first, text);
    }
  }
}

function offsetOf(node: AstNode, text: string): number {
  return offsetAt(text, { line: node.lineno + 1, column: node.colno + 1 });
}

/** Calls, lookups and operators are placed at their sign; the expression begins before it. */
function leftmost(node: AstNode): AstNode {
  switch (node.typename) {
    case 'LookupVal':
      return leftmost(node.target);
    case 'FunCall':
      return leftmost(node.name);
    case 'Filter':
      return leftmost(node.args.children[0] ?? node.name);
    case 'InlineIf':
      return leftmost(node.body);
    case 'Compare':
      return leftmost(node.expr);
    default:
      return 'left' in node ? leftmost(node.left) : node;
  }
}

/** A text ends at its own kind of quote; a number or a name where one ends. */
function lengthOfLiteral(text: string, offset: number): number {
  const literal = /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[\w.]+/y;
  literal.lastIndex = offset;
  return literal.exec(text)?.[0].length ?? 1;
}
