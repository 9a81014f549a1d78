/** Where a template may ask for what is not there without that being a fault. */
import { type AstNode, type BinaryNode, type CallNode, isText } from './ast.ts';

/** `x is defined`, `x is undefined` */
export function asksWhetherDefined({ right }: BinaryNode): boolean {
  return right.typename === 'Symbol' && /^(?:un)?defined$/.test(right.value);
}

/** `x | default('y')` */
export function asksForDefault({ name }: CallNode): boolean {
  return name.typename === 'Symbol' && /^d(?:efault)?$/.test(name.value);
}

/** `post.extra.cover`: the author's own front matter, which each post has or has not. */
export function isBelowExtra(node: AstNode): boolean {
  if (node.typename !== 'LookupVal') return false;
  return (isText(node.val) && node.val.value === 'extra') || isBelowExtra(node.target);
}
