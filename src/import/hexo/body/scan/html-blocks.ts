/** Lines that begin a block of HTML, and where such a block ends: CommonMark 4.6. */

/** What ends the block; undefined for the next blank line. */
export interface HtmlBlock {
  end: RegExp | undefined;
  /** Nothing in it is Markdown, nor a tag. */
  isCode: boolean;
}

const BLOCKS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const BLOCK = new RegExp(`^</?(?:${BLOCKS})(?:\\s|/?>|$)`, 'i');
const ALONE = /^(?:<[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?>|<\/[A-Za-z][A-Za-z0-9-]*\s*>)\s*$/;

export function htmlBlockAt(content: string, inParagraph: boolean): HtmlBlock | undefined {
  if (!content.startsWith('<')) return undefined;
  const [, code] = /^<(pre|script|style|textarea)(?:\s|>|$)/i.exec(content) ?? [];
  if (code) return { end: /<\/(?:pre|script|style|textarea)>/i, isCode: true };
  if (content.startsWith('<!--')) return { end: /-->/, isCode: false };
  if (/^<\?/.test(content)) return { end: /\?>/, isCode: true };
  if (/^<!\[CDATA\[/.test(content)) return { end: /\]\]>/, isCode: true };
  if (BLOCK.test(content)) return { end: undefined, isCode: false };
  return !inParagraph && ALONE.test(content) ? { end: undefined, isCode: false } : undefined;
}
