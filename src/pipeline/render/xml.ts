/** XML elements as strings; everything written into them is escaped here. */
import { escapeXml } from '../../base/escape.ts';

export type XmlAttributes = Record<string, string | undefined>;

/** An element around `children`, which are XML already; attributes that are undefined are left out. */
export function xmlElement(name: string, attributes: XmlAttributes, children: string[]): string {
  const start = name + Object.entries(attributes).map(attribute).join('');
  if (children.length === 0) return `<${start}/>`;
  return `<${start}>\n${children.join('\n')}\n</${name}>`;
}

/** An element that holds text. */
export function xmlText(name: string, text: string, attributes: XmlAttributes = {}): string {
  return xmlAround(name, escapeXml(text), attributes);
}

/**
 * Text as it is, in a section that nothing in it ends (XML 1.0, section 2.7): HTML of many tags is a third shorter so than
 * escaped, and is read and made sooner.
 */
export function xmlSection(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** An element that holds XML already: escaped text, or a section. */
export function xmlAround(name: string, xml: string, attributes: XmlAttributes = {}): string {
  const start = name + Object.entries(attributes).map(attribute).join('');
  return `<${start}>${xml}</${name}>`;
}

/** A whole file around its root element. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function attribute([name, value]: [string, string | undefined]): string {
  return value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
}
