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
  return xmlEscaped(name, escapeXml(text), attributes);
}

/** An element that holds text which is escaped already. */
export function xmlEscaped(name: string, xml: string, attributes: XmlAttributes = {}): string {
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
