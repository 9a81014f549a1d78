/** HTML without what means nothing, or what our pages add to Markdown on purpose: for comparing. */
import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The tree of `html` as text, with an element a line. */
export function normalized(html: string): string {
  const lines: string[] = [];
  // A line end after an element that HTML leaves open is no text.
  const { children } = fromHtml(html.trim(), { fragment: true });
  write(plain(children, false), '', lines);
  return lines.join('\n');
}

/** Elements that only dress others up: each leaves its children. */
const DRESS = [
  ['figure', 'code'],
  ['div', 'table-scroll'],
  ['span', 'line'],
] as const;

/** Attributes that say nothing of what an author wrote in Markdown. */
const ADDED =
  /^(?:id|tabIndex|loading|decoding|lang|dir|width|height|className|style|(?:data|aria|on)[A-Z].*)$/;

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|center|dd|del|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)$/;

function plain(children: RootContent[], isPre: boolean): ElementContent[] {
  const flat = children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    if (child.type === 'comment') return [child];
    if (child.type !== 'element') return [];
    const inner = plain(child.children, isPre || child.tagName === 'pre');
    if (isDress(child)) return inner;
    return [
      {
        ...child,
        tagName: nameOf(child),
        properties: kept(child),
        children: captionOff(child, inner),
      },
    ];
  });
  return isPre ? merged(flat) : spaced(merged(flat));
}

function isDress({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  if (tagName === 'span' && classes.some((name) => String(name).startsWith('hljs'))) return true;
  return DRESS.some(([name, className]) => tagName === name && classes.includes(className));
}

/** A picture alone in its paragraph is a figure on our pages. */
function nameOf({ tagName, properties }: Element): string {
  const isFigure = tagName === 'figure' && String(properties.className).includes('figure');
  return isFigure ? 'p' : tagName;
}

function captionOff({ tagName }: Element, children: ElementContent[]): ElementContent[] {
  if (tagName !== 'figure') return children;
  return children.filter((child) => child.type !== 'element' || child.tagName !== 'figcaption');
}

function kept({ tagName, properties }: Element): Element['properties'] {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const language = classes.find((name) => String(name).startsWith('language-'));
  const own = Object.entries(properties)
    .filter(([name]) => !ADDED.test(name))
    // A link within the page is written with the page's address, as the note may stand on others.
    .map(([name, value]) => [name, name === 'href' ? String(value).replace(/^\/.*#/, '#') : value]);
  return {
    ...Object.fromEntries(own),
    ...(tagName === 'code' && language !== undefined && { language }),
  };
}

function merged(children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else result.push(child.type === 'text' ? { ...child } : child);
  }
  return result;
}

/** White space is one space, and none beside a block. */
function spaced(children: ElementContent[]): ElementContent[] {
  const isBlock = (child: ElementContent | undefined) =>
    child === undefined || (child.type === 'element' && BLOCKS.test(child.tagName));
  return children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'text') return [child];
    let value = child.value.replace(/[ \t\n]+/g, ' ');
    if (isBlock(children[index - 1])) value = value.trimStart();
    if (isBlock(children[index + 1])) value = value.trimEnd();
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

function write(nodes: Nodes[], indent: string, lines: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') lines.push(`${indent}${JSON.stringify(node.value)}`);
    if (node.type === 'comment') lines.push(`${indent}<!--${node.value}-->`);
    if (node.type !== 'element') continue;
    lines.push(`${indent}<${node.tagName} ${JSON.stringify(node.properties)}>`);
    write(node.children, `${indent}  `, lines);
  }
}
