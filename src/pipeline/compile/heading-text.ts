/** The text of a heading, on one line and without markup. */
import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

export function headingText(heading: Heading): string {
  return textOf(heading).replace(/\s+/g, ' ').trim();
}
