/** Code is highlighted when the site is built; a language nobody knows is reported. */
import type { Element, Root } from 'hast';
import { unknownLanguage } from '../../../diagnostics/catalogue/markdown.ts';
import { classesOf, textOf } from '../hast-elements.ts';
import type { Highlighter } from '../highlighter.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';
import { fenceOf } from './code-fences.ts';

export function highlight({ highlighter }: { highlighter: Highlighter }) {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'element', (pre) => {
      const [code] = pre.children;
      if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
      const language = languageOf(code);
      if (language !== '' && !highlighter.isPlain(language)) colour(code, language);
    });

    function colour(code: Element, language: string): void {
      const children = highlighter.highlight(textOf(code), language);
      if (!children) {
        const problem = unknownLanguage(language, highlighter.nearestTo(language));
        file.report(problem, code, fenceOf(code, file)?.language);
        return;
      }
      code.children = children;
      code.properties.className = ['hljs', ...classesOf(code)];
    }
  };
}

/** As written; empty for none. */
export function languageOf(code: Element): string {
  const names = classesOf(code);
  return names.find((name) => /^lang(?:uage)?-./.test(name))?.replace(/^lang(?:uage)?-/, '') ?? '';
}
