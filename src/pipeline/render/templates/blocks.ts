/** Checks blocks: each once in a template, each with a place where it is shown. */
import { nearest } from '../../../base/nearest.ts';
import {
  duplicateBlock,
  firstOne,
  nothingAbove,
  outsideBlocks,
  unknownBlock,
} from '../../../diagnostics/catalogue/template-structure.ts';
import { type AstNode, type BlockNode, childrenOf } from './ast.ts';
import type { Finding } from './finding.ts';
import { spanOf, type Tree } from './spans.ts';
import type { TemplateSyntax, ThemeSyntax } from './theme-syntax.ts';

/** What is wrong with the blocks of a template that could be parsed as a whole. */
export function checkBlocks(template: TemplateSyntax, syntax: ThemeSyntax): Finding[] {
  const [tree] = template.trees;
  if (!tree || template.findings.length > 0) return [];
  const above = blocksAbove(template, syntax);
  return [
    ...checkDuplicates(tree),
    ...checkSupers(tree.root, tree, { above }),
    ...(isChild(tree) ? [...checkShown(tree, above), ...checkOutside(tree)] : []),
  ];
}

/** Names of the blocks of all templates that this one extends; undefined where they cannot be known. */
function blocksAbove(
  template: TemplateSyntax,
  { templates }: ThemeSyntax,
): Set<string> | undefined {
  const names = new Set<string>();
  const seen = new Set([template.name]);
  for (let child = template; ; ) {
    const extending = nodesOf(child).filter(({ typename }) => typename === 'Extends');
    if (extending.length === 0) return child.findings.length > 0 ? undefined : names;
    const reference = child.references.find(({ kind }) => kind === 'Extends');
    const parent = reference && !reference.conditional && templates.get(reference.to);
    if (!parent || extending.length > 1 || seen.has(parent.name)) return undefined;
    for (const block of blocksIn(nodesOf(parent))) names.add(block.name.value);
    seen.add(parent.name);
    child = parent;
  }
}

function nodesOf({ trees }: TemplateSyntax): AstNode[] {
  return trees.flatMap(({ nodes }) => nodes);
}

function blocksIn(nodes: AstNode[]): BlockNode[] {
  return nodes.filter((node) => node.typename === 'Block');
}

/** Whether the template always extends another. */
function isChild({ root }: Tree): boolean {
  return childrenOf(root).some(({ typename }) => typename === 'Extends');
}

function checkDuplicates(tree: Tree): Finding[] {
  const first = new Map<string, BlockNode>();
  return blocksIn(tree.nodes).flatMap((block) => {
    const { value } = block.name;
    const earlier = first.get(value);
    if (!earlier) first.set(value, block);
    if (!earlier) return [];
    const related = [{ ...spanOf(earlier.name, tree), message: firstOne() }];
    return [{ problem: duplicateBlock(value), ...spanOf(block.name, tree), related }];
  });
}

interface Surroundings {
  above: Set<string> | undefined;
  /** The innermost block around. */
  block?: string;
}

function checkSupers(node: AstNode, tree: Tree, around: Surroundings): Finding[] {
  const { above, block } = around;
  const inside = node.typename === 'Block' ? { above, block: node.name.value } : around;
  const below = childrenOf(node).flatMap((child) => checkSupers(child, tree, inside));
  if (node.typename !== 'FunCall' || node.name.typename !== 'Symbol') return below;
  if (node.name.value !== 'super') return below;
  const isFine = block !== undefined && (above === undefined || above.has(block));
  return isFine ? below : [{ problem: nothingAbove(block ?? ''), ...spanOf(node, tree) }, ...below];
}

/** Blocks inside another block are shown with it. */
function checkShown(tree: Tree, above: Set<string> | undefined): Finding[] {
  if (!above) return [];
  return outermostBlocks(tree.root)
    .filter(({ name }) => !above.has(name.value))
    .map(({ name }) => {
      const problem = unknownBlock(name.value, nearest(name.value, above));
      return { problem, ...spanOf(name, tree) };
    });
}

function outermostBlocks(node: AstNode): BlockNode[] {
  return node.typename === 'Block' ? [node] : childrenOf(node).flatMap(outermostBlocks);
}

/** The first text or value between the blocks of a child. */
function checkOutside(tree: Tree): Finding[] {
  for (const node of childrenOf(tree.root)) {
    if (node.typename === 'Include') return [{ problem: outsideBlocks(), ...spanOf(node, tree) }];
    if (node.typename !== 'Output') continue;
    const [content] = node.children;
    const { offset } = spanOf(node, tree);
    if (content?.typename !== 'TemplateData') {
      return [{ problem: outsideBlocks(), offset, length: 2 }];
    }
    const written = String(content.value).trim();
    if (written === '') continue;
    const length = written.split('\n', 1)[0]?.length ?? 1;
    return [{ problem: outsideBlocks(), offset: tree.text.indexOf(written, offset), length }];
  }
  return [];
}
