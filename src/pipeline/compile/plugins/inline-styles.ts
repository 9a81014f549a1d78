/** What authors write in `style="…"`, as attributes and elements: pages have no inline styles. */
import type { Element, Properties } from 'hast';

/** Says the declaration in another way; false where there is none. */
type Translate = (value: string, node: Element) => boolean;

/** By property. Both spellings of a size in an editor, `zoom:45%` and `width:45%`, are known. */
const TRANSLATIONS: Record<string, Translate> = {
  'text-align': (value, node) =>
    /^(?:left|center|right|justify|start|end)$/.test(value) &&
    setTo(node, { align: value.replace('start', 'left').replace('end', 'right') }),
  'vertical-align': (value, node) =>
    /^t[dhr]$/.test(node.tagName) &&
    /^(?:top|middle|bottom|baseline)$/.test(value) &&
    setTo(node, { vAlign: value }),
  float: (value, node) =>
    isPicture(node) && /^(?:left|right)$/.test(value) && setTo(node, { align: value }),
  zoom: (value, node) => isPicture(node) && sized(percentOf(value), node, 'width'),
  width: (value, node) => sized(value, node, 'width'),
  'max-width': (value, node) => isPicture(node) && sized(value, node, 'width'),
  height: (value, node) => value === 'auto' || sized(value, node, 'height'),
  color: (value, node) => isColour(value) && wrapIn(node, 'font', { color: value }),
  'background-color': (value, node) => isColour(value) && wrapIn(node, 'mark'),
  background: (value, node) => isColour(value) && wrapIn(node, 'mark'),
  'font-weight': (value, node) => /^(?:bold|bolder|[6-9]00)$/.test(value) && wrapIn(node, 'b'),
  'font-style': (value, node) => /^(?:italic|oblique)$/.test(value) && wrapIn(node, 'i'),
  'text-decoration': (value, node) =>
    (value === 'underline' && wrapIn(node, 'u')) || (value === 'line-through' && wrapIn(node, 's')),
  // A picture stands alone and in the middle as it is.
  display: (value, node) => isPicture(node) && /^(?:block|inline|inline-block)$/.test(value),
  margin: (value, node) => isPicture(node) && /\bauto\b/.test(value),
  'margin-left': (value, node) => isPicture(node) && value === 'auto',
  'margin-right': (value, node) => isPicture(node) && value === 'auto',
};

/** Takes from `style` all that can be said without; what is left is for the author to know. */
export function translateStyle(node: Element): void {
  const { style, ...properties } = node.properties;
  if (typeof style !== 'string') return;
  const left = style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '' && !isTranslated(declaration, node));
  node.properties = { ...properties, ...node.properties };
  if (left.length > 0) node.properties.style = left.join('; ');
  else delete node.properties.style;
}

function isTranslated(declaration: string, node: Element): boolean {
  const [, name = '', value = ''] =
    /^([a-z-]+)\s*:\s*(.*?)(?:\s*!important)?$/is.exec(declaration) ?? [];
  const translate = Object.hasOwn(TRANSLATIONS, name.toLowerCase())
    ? TRANSLATIONS[name.toLowerCase()]
    : undefined;
  return translate?.(value.trim().toLowerCase(), node) ?? false;
}

/** An attribute that the author wrote counts before the style. */
function setTo(node: Element, properties: Properties): boolean {
  node.properties = { ...properties, ...node.properties };
  return true;
}

const SIZED = ['img', 'video', 'table', 'col', 'td', 'th', 'hr'];

function sized(value: string, node: Element, side: 'width' | 'height'): boolean {
  const size = /^(\d+(?:\.\d+)?)(%|px)?$/.exec(value);
  if (!size || !SIZED.includes(node.tagName)) return false;
  return setTo(node, { [side]: size[2] === '%' ? value : Number(size[1]) });
}

/** `zoom:0.45` is `zoom:45%`. */
function percentOf(zoom: string): string {
  return /^\d*\.?\d+$/.test(zoom) ? `${Number((Number(zoom) * 100).toFixed(2))}%` : zoom;
}

/** Only where any content may stand: a row holds cells and nothing else. */
const HOLD_OTHERS =
  /^(?:table|thead|tbody|tfoot|tr|colgroup|ul|ol|dl|details|picture|ruby|img|video)$/;

function wrapIn(node: Element, tagName: string, properties: Properties = {}): boolean {
  if (HOLD_OTHERS.test(node.tagName)) return false;
  node.children = [{ type: 'element', tagName, properties, children: node.children }];
  return true;
}

function isPicture({ tagName }: Element): boolean {
  return tagName === 'img' || tagName === 'video';
}

/** A name, `#f00`, `rgb(…)`: nothing that asks for a file. */
function isColour(value: string): boolean {
  return /^(?:[a-z]+|#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/]+\))$/.test(value);
}
