/** KaTeX's tree as markup with classes in place of inline styles: what `withStyleClasses` makes of KaTeX's own. */

import { classOfStyle } from '../../../base/style-class.ts';
import type { GlyphSetting } from '../glyph-setting.ts';
import { isSpan, isSymbol, type KatexElement, type KatexNode, type KatexSymbol } from './katex.ts';
import { classAttribute, type Styled, withStyleClasses } from './style-classes.ts';

/**
 * The styles that became classes are added to `styles`, and the characters to those of `outer`. Most
 * nodes are spans and signs; others hold no text.
 */
export function writeMarkup(node: KatexNode, outer: GlyphSetting, styles: Set<string>): string {
  if (isSymbol(node)) return symbolMarkup(node, outer, styles);
  if (isSpan(node)) return spanMarkup(node, outer, styles);
  if (isFragment(node)) return childrenMarkup(node.children, outer, styles);
  const { markup, styles: found } = markupByKatex(node);
  for (const style of found) styles.add(style);
  return markup;
}

/** As KaTeX writes it, without namespaces: HTML knows `svg` and `math`. */
export function markupByKatex(node: KatexNode): Styled {
  return withStyleClasses(node.toMarkup().replace(/ xmlns="[^"]*"/g, ''));
}

/** Several nodes without an element around them. */
function isFragment(node: KatexNode): node is Pick<KatexElement, 'children' | 'toMarkup'> {
  return 'children' in node && !('attributes' in node);
}

function childrenMarkup(children: KatexNode[], outer: GlyphSetting, styles: Set<string>): string {
  let markup = '';
  for (const child of children) markup += writeMarkup(child, outer, styles);
  return markup;
}

function spanMarkup(span: KatexElement, outer: GlyphSetting, styles: Set<string>): string {
  let markup = `<span${attributesOf(span.classes, declarationsOf(span.style), styles)}`;
  for (const [name, value] of Object.entries(span.attributes)) {
    markup += ` ${name}="${escaped(value)}"`;
  }
  return `${markup}>${childrenMarkup(span.children, outer.within(span.classes), styles)}</span>`;
}

function symbolMarkup(symbol: KatexSymbol, outer: GlyphSetting, styles: Set<string>): string {
  const { text, classes, style, italic } = symbol;
  outer.within(classes).add(text);
  const gap = italic > 0 ? `margin-right:${em(italic)};` : '';
  const declarations = gap + declarationsOf(style);
  const isText = classes.length === 0 && declarations === '';
  if (isText) return escaped(text);
  return `<span${attributesOf(classes, declarations, styles)}>${escaped(text)}</span>`;
}

function attributesOf(classes: string[], declarations: string, styles: Set<string>): string {
  if (declarations === '') return classAttribute(classes, undefined);
  const style = escaped(declarations);
  const name = classOfStyle(style);
  if (name === undefined) return `${classAttribute(classes, undefined)} style="${style}"`;
  styles.add(style);
  return classAttribute(classes, name);
}

function declarationsOf(style: KatexElement['style']): string {
  let declarations = '';
  for (const property in style) {
    const value = style[property];
    if (value !== undefined) declarations += `${nameOf(property)}:${value};`;
  }
  return declarations;
}

/** Those that KaTeX writes most; the names of others are made. */
const NAMES: Record<string, string> = {
  height: 'height',
  top: 'top',
  width: 'width',
  marginLeft: 'margin-left',
  marginRight: 'margin-right',
  verticalAlign: 'vertical-align',
};

function nameOf(property: string): string {
  return NAMES[property] ?? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** As KaTeX rounds it. */
function em(length: number): string {
  return `${Number(length.toFixed(4))}em`;
}

const ESCAPES: Record<string, string> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' },
};

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign) : text;
}
