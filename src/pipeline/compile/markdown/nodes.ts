/** The nodes of mdast, with their properties in the order in which remark makes them. */
import type {
  Blockquote,
  Break,
  Code,
  Delete,
  Emphasis,
  Heading,
  Html,
  Image,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Text,
  ThematicBreak,
} from 'mdast';
import type { InlineMath, Math as MathNode } from 'mdast-util-math';
import type { Position } from 'unist';

export function blockquote(position: Position): Blockquote {
  return { type: 'blockquote', children: [], position };
}

export function list(value: number | undefined, position: Position): List {
  const ordered = value !== undefined;
  return { type: 'list', ordered, start: value ?? null, spread: false, children: [], position };
}

export function listItem(position: Position): ListItem {
  return { type: 'listItem', spread: false, checked: null, children: [], position };
}

export function paragraph(position: Position): Paragraph {
  return { type: 'paragraph', children: [], position };
}

export function heading(depth: Heading['depth'], position: Position): Heading {
  return { type: 'heading', depth, children: [], position };
}

export function thematicBreak(position: Position): ThematicBreak {
  return { type: 'thematicBreak', position };
}

export function code(position: Position): Code {
  return { type: 'code', lang: null, meta: null, value: '', position };
}

export function math(position: Position): MathNode {
  const className = ['language-math', 'math-display'];
  const hChildren = [
    { type: 'element' as const, tagName: 'code', properties: { className }, children: [] },
  ];
  return { type: 'math', meta: null, value: '', data: { hName: 'pre', hChildren }, position };
}

export function html(value: string, position: Position): Html {
  return { type: 'html', value, position };
}

export function hardBreak(position: Position): Break {
  return { type: 'break', position };
}

export function text(value: string, position: Position): Text {
  return { type: 'text', value, position };
}

export function inlineCode(value: string, position: Position): InlineCode {
  return { type: 'inlineCode', value, position };
}

export function inlineMath(value: string, position: Position): InlineMath {
  const className = ['language-math', 'math-inline'];
  const hChildren = [{ type: 'text' as const, value }];
  const data = { hName: 'code' as const, hProperties: { className }, hChildren };
  return { type: 'inlineMath', value, data, position };
}

export function link(
  { url, title }: { url: string; title: string | null },
  children: PhrasingContent[],
  position: Position,
): Link {
  return { type: 'link', title, url, children, position };
}

export function image(
  { url, title }: { url: string; title: string | null },
  alt: string,
  position: Position,
): Image {
  return { type: 'image', title, url, alt, position };
}

/** What a run of `*`, `_` or `~` wraps. */
export function span(
  type: 'emphasis' | 'strong' | 'delete',
  position: Position,
): Emphasis | Strong | Delete {
  return { type, children: [], position };
}
