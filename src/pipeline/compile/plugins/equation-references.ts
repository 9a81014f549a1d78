/** `\eqref{eq:loss}` in text → the number of that equation, with a link to it. */
import type { Element, ElementContent, Root, Text } from 'hast';
import { nearest } from '../../../base/nearest.ts';
import { unknownLabelInText } from '../../../diagnostics/catalogue/math.ts';
import type { PostFile } from '../post-file.ts';
import { SKIP, visit } from '../visit.ts';

/** `\\eqref{eq:loss}`; its groups are `eq`, for brackets, and what it refers to. */
export const REFERENCE = /\\(eq)?ref\{([^{}\n]+)\}/g;

/** What these hold is shown as it is written, or cannot hold a link. */
const VERBATIM = ['code', 'pre', 'samp', 'kbd', 'a'];

/** `\ref{…}` shows `3`, `\eqref{…}` shows `(3)`; `other.md#eq:loss` is an equation of another post. */
export function equationReferences() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && VERBATIM.includes(node.tagName)) return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      if (!node.value.includes('ref{')) return undefined;
      const pieces = piecesOf(node, file);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
    file.summary = numbered(file.summary, file);
  };
}

/** A summary has no links: it names the other post; what is unknown is as written, as on the page. */
function numbered(text: string, { equations }: PostFile): string {
  return text.replace(REFERENCE, (written, brackets: string | undefined, target: string) => {
    if (target.includes('#')) return nameOfPost(target);
    const number = equations.get(labelOf(target));
    if (number === undefined) return written;
    return brackets ? `(${number})` : number;
  });
}

/** `../vae.md#eq:elbo` and `/2021/03/01/vae/#eq:elbo` are of `vae`. */
function nameOfPost(target: string): string {
  const [path = ''] = target.split('#');
  return (path.split('/').filter(Boolean).at(-1) ?? '').replace(/\.(?:md|html)$/, '');
}

function labelOf(target: string): string {
  return target.normalize('NFC').trim();
}

function piecesOf(node: Text, file: PostFile): ElementContent[] {
  const pieces: ElementContent[] = [];
  const places = [...file.sourceOf(node).matchAll(REFERENCE)].map(({ index }) => index);
  let end = 0;
  for (const match of node.value.matchAll(REFERENCE)) {
    const [written, brackets, target = ''] = match;
    if (match.index > end) pieces.push(textOf(node.value.slice(end, match.index)));
    const at = places.shift() ?? 0;
    const link = linkTo(labelOf(target), brackets ? '(?)' : '?', file);
    const label = labelOf(target);
    // The formula that cannot be set has been told.
    if (!link && !file.failedLabels.has(label)) {
      const problem = unknownLabelInText(label, nearest(label, file.equations.keys()));
      file.report(problem, node, { at, length: written.length });
    }
    pieces.push(
      link ? { ...link, ...(node.position && { position: node.position }) } : textOf(written),
    );
    end = match.index + written.length;
  }
  if (end < node.value.length) pieces.push(textOf(node.value.slice(end)));
  return pieces;
}

/** `shape` has `?` where the number goes; that of another post is filled in when pages are made. */
function linkTo(target: string, shape: string, file: PostFile): Element | undefined {
  const className = ['equation-reference'];
  if (target.includes('#')) return anchor({ href: target, className, dataEquation: '' }, shape);
  const number = file.equations.get(target);
  if (number === undefined) return undefined;
  return anchor({ href: `#${target}`, className }, shape.replace('?', number));
}

function anchor(properties: Element['properties'], text: string): Element {
  return { type: 'element', tagName: 'a', properties, children: [textOf(text)] };
}

function textOf(value: string): Text {
  return { type: 'text', value };
}
