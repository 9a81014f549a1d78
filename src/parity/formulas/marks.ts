/** Signs that stand for what was an element, in the text of a page that formulas are looked for in. */

/** Where Markdown made emphasis of `*`, `_`, `**`, `__`, `~~`: one sign at each end. */
export const EMPHASIS = '\ue001';
export const STRONG = '\ue002';
export const DELETED = '\ue003';
/** A block begins or ends, or something that is no text: no formula goes on behind it. */
export const BREAK = '\ue000';
/** Before the number of a formula that was known as one. */
export const KNOWN = '\ue004';

/** Text that holds none of these signs. */
export function withoutMarks(text: string): string {
  return /[\ue000-\ue004]/.test(text) ? text.replace(/[\ue000-\ue004]/g, ' ') : text;
}

/** A formula as people may read it: emphasis as HTML shows it. */
export function readable(tex: string): string {
  return tex
    .replaceAll(EMPHASIS, '<em>')
    .replaceAll(STRONG, '<strong>')
    .replaceAll(DELETED, '<del>');
}
