/** A footnote that nothing refers to stays in the text, where it was written: GFM would drop it. */
import type { Blockquote, FootnoteDefinition, Nodes, Root, Text } from 'mdast';
import { footnoteTwice, footnoteUnused } from '../../../diagnostics/catalogue/footnotes.ts';
import type { PostFile } from '../post-file.ts';
import { SKIP, visit } from '../visit.ts';

export function unusedFootnotes() {
  return (tree: Root, file: PostFile): void => {
    const definitions = definitionsIn(tree);
    if (definitions.length === 0) return;
    const first = new Map<string, FootnoteDefinition>();
    for (const { node } of definitions.toReversed()) first.set(node.identifier, node);
    const used = new Set<FootnoteDefinition>();
    use(tree, first, used);
    for (const { node, siblings } of definitions) {
      if (used.has(node)) continue;
      const label = node.label ?? node.identifier;
      const isTwice = first.get(node.identifier) !== node;
      const problem = isTwice ? footnoteTwice(label) : footnoteUnused(label);
      file.report(problem, node, { at: 0, length: `[^${label}]`.length });
      const shown = plainBlock(node, label);
      siblings[siblings.indexOf(node)] = shown;
      use(shown, first, used);
    }
  };
}

interface Definition {
  node: FootnoteDefinition;
  siblings: Nodes[];
}

function definitionsIn(tree: Root): Definition[] {
  const definitions: Definition[] = [];
  visit(tree, 'footnoteDefinition', (node, _, parent) => {
    if (parent) definitions.push({ node, siblings: parent.children });
  });
  return definitions;
}

/** Adds to `used` what `tree` refers to, and what those footnotes refer to in turn. */
function use(
  tree: Nodes,
  first: Map<string, FootnoteDefinition>,
  used: Set<FootnoteDefinition>,
): void {
  const waiting = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    visit(node, (each) => {
      if (each.type === 'footnoteDefinition' && !used.has(each)) return SKIP;
      const definition = each.type === 'footnoteReference' && first.get(each.identifier);
      if (!definition || used.has(definition)) return undefined;
      used.add(definition);
      waiting.push(definition);
      return undefined;
    });
  }
}

/** What the definition holds, with its label as it was written. */
function plainBlock({ children, position }: FootnoteDefinition, label: string): Blockquote {
  const text: Text = { type: 'text', value: `[^${label}]: ` };
  const [head] = children;
  if (head?.type === 'paragraph') head.children.unshift(text);
  else children.unshift({ type: 'paragraph', children: [text] });
  return {
    type: 'blockquote',
    children,
    data: { hName: 'div' },
    ...(position && { position }),
  };
}
