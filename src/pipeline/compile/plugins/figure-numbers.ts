/** An option: captions are numbered in the order of the post, 图 1 or Figure 1. */
import type { Element, ElementContent, Root } from 'hast';
import type { Language } from '../../../model.ts';
import { element } from '../hast-elements.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

const LABELS: Record<Language, (number: number) => string> = {
  en: (number) => `Figure ${number}: `,
  'zh-CN': (number) => `图 ${number}：`,
};

/** As text, for feeds; a figure without a caption has no number. `[图 1](#fig-1)` leads to it. */
export function figureNumbers({ language }: { language: Language }) {
  return (tree: Root, file: PostFile): void => {
    const taken = new Set(file.headings.map(({ id }) => id));
    visit(tree, 'element', ({ properties }) => {
      if (typeof properties.id === 'string') taken.add(properties.id);
    });
    let number = 0;
    visit(tree, 'element', (node) => {
      const caption = node.tagName === 'figure' && node.children.find(isCaption);
      if (!caption) return;
      number++;
      // A caption in the other language says so; its number is in that of the post.
      const lang = caption.properties.lang === undefined ? {} : { lang: language };
      caption.children.unshift(numberOf(LABELS[language](number), lang));
      const id = `fig-${number}`;
      if (node.properties.id === undefined && !taken.has(id)) node.properties.id = id;
    });
  };
}

function isCaption(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'figcaption';
}

function numberOf(value: string, lang: { lang?: string }): Element {
  return element('span', { className: ['figure-number'], ...lang }, [{ type: 'text', value }]);
}
