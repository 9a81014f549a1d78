/** A picture alone in its paragraph is a figure; its title, or else its text, the caption. */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

export function figures() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'img') {
        node.properties.loading ??= 'lazy';
        node.properties.decoding ??= 'async';
      }
      const image = node.tagName === 'p' ? onlyImage(node) : undefined;
      if (!image) return;
      node.tagName = 'figure';
      node.properties = { className: ['figure'] };
      node.children = [image, ...captionOf(image)];
    });
  };
}

function onlyImage(paragraph: Element): Element | undefined {
  const children = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'element') return undefined;
  return only.tagName === 'img' ? only : undefined;
}

function captionOf(image: Element): ElementContent[] {
  const value = image.properties.title ?? image.properties.alt;
  if (typeof value !== 'string' || value.trim() === '') return [];
  const children: ElementContent[] = [{ type: 'text', value }];
  return [{ type: 'element', tagName: 'figcaption', properties: {}, children }];
}
