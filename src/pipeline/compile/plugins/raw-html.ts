/** HTML that authors write becomes part of the tree: the only place that calls rehype-raw. */
import type { Element, Nodes, Parents, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { PostFile } from '../post-file.ts';
import { EXIT, visit } from '../visit.ts';

export function rawHtml() {
  const transform = rehypeRaw();
  return (tree: Root, file: PostFile) => {
    if (!needsParser(tree)) return asParsed(tree);
    keepFirstLines(tree);
    return withEnds(transform(tree, file));
  };
}

/** The parser knows no end of some elements that another closes: `<select>` in a `<select>`. */
function withEnds(tree: Root): Root {
  visit(tree, 'element', ({ position }) => {
    if (position) position.end ??= position.start;
  });
  return tree;
}

/**
 * Whether an HTML parser would build another tree: most notes hold no HTML, and what Markdown makes
 * nests as HTML demands, but for a footnote in the text of a link.
 */
function needsParser(tree: Root): boolean {
  let found = false;
  visit(tree, (node) => {
    found = node.type === 'raw' || node.type === 'comment' || (isLink(node) && holdsLink(node));
    return found ? EXIT : undefined;
  });
  return found;
}

function isLink(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'a';
}

function holdsLink(link: Element): boolean {
  let found = false;
  visit(link, (node) => {
    if (node !== link && isLink(node)) found = true;
  });
  return found;
}

/** A parser knows no text of nothing, no two texts side by side, and no attribute that is off. */
function asParsed(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'element') withValues(node);
    if ('children' in node) joinTexts(node);
  });
}

function withValues({ properties }: Element): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === true && name.startsWith('data')) properties[name] = '';
    if (value === false) delete properties[name];
  }
}

function joinTexts({ children }: Parents): void {
  let kept = 0;
  for (const child of children) {
    const before = children[kept - 1];
    if (child.type === 'text' && before?.type === 'text') before.value += child.value;
    else if (child.type !== 'text' || child.value !== '') children[kept++] = child;
  }
  children.length = kept;
}

/**
 * HTML drops a line end right after `<pre>`. rehype-raw drops it after `<pre><code>` too, where it
 * is the first line of the author's code: so that line is handed over twice.
 */
function keepFirstLines(tree: Root): void {
  visit(tree, 'element', (node) => {
    const code = node.children[0];
    if (node.tagName !== 'pre' || code?.type !== 'element') return;
    const text = code.children[0];
    if (text?.type === 'text' && text.value.startsWith('\n')) text.value = `\n${text.value}`;
  });
}
