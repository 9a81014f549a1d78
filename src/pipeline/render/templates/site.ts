/** The steps of templates that can fail, and where the caret goes when one does. */
import type { TemplateFile } from '../../../model.ts';
import { type AstNode, isText } from './ast.ts';
import { restOfTag, type Span, spanOf } from './spans.ts';

/** One step of one template. */
export interface Site {
  template: TemplateFile;
  node: AstNode;
}

/** The piece of the template that the step is about. */
export function siteSpan({ template, node }: Site): Span {
  const parsed = { text: template.text, shift: 0 };
  switch (node.typename) {
    case 'Output':
      return restOfTag(node.children[0] ?? node, parsed);
    case 'For':
      return restOfTag(node.arr, parsed);
    case 'Include':
    case 'Extends':
    case 'Import':
    case 'FromImport':
      return isText(node.template)
        ? spanOf(node.template, parsed)
        : restOfTag(node.template, parsed);
    default:
      return spanOf(node, parsed);
  }
}

/** The first argument of a call where there is one: the key of `t`, the name of `asset`. */
export function argumentSpan(site: Site): Span {
  const { template, node } = site;
  const [first] = node.typename === 'FunCall' ? node.args.children : [];
  return siteSpan(first ? { template, node: first } : site);
}

/** The expression that the step shows, in one line. */
export function shownText(site: Site): string {
  const { offset, length } = siteSpan(site);
  const text = site.template.text.slice(offset, offset + length).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
