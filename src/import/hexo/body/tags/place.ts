/** Puts a block in the place of a tag, within the lists and quotes around it. */

import type { TagAtom } from '../scan/atoms.ts';
import { containersBefore, lineBefore } from '../scan/lines.ts';
import { continuation } from '../scan/margin.ts';

/** On lines of its own; blank lines only where it would run into its neighbours. */
export function placed(markdown: string, text: string, tag: TagAtom): string {
  const before = lineBefore(text, tag.start);
  const containers = containersBefore(text, tag.start);
  const prefix = continuation(containers.slice(0, containers.length - tag.overIndent));
  const blank = prefix.trimEnd();
  const [first = '', ...rest] = markdown.split('\n');
  const lines = [first, ...rest.map((line) => (line === '' ? blank : prefix + line))];
  const isFirst = before === containers;
  const runsOn = isPlain(containers) && followsOther(text, tag.start - before.length, prefix);
  const isApart = isFirst && !runsOn && tag.overIndent === 0;
  const lead = isApart ? '' : `${isFirst ? '' : `\n${blank}`}\n${prefix}`;
  return lead + lines.join('\n') + after(markdown, text.slice(tag.end, tag.end + 1_000), prefix);
}

/** No item begins on the line. */
function isPlain(containers: string): boolean {
  return /^[\s>]*$/.test(containers);
}

/** Two quotes on lines after each other would be one; in a block of HTML nothing is Markdown. */
function followsOther(text: string, lineStart: number, prefix: string): boolean {
  const line = lineBefore(text, Math.max(0, lineStart - 1));
  if (lineStart === 0 || line.trim() === '') return false;
  if (/^[\s>]*</.test(line)) return true;
  const depth = (of: string) => /^[\s>]*/.exec(of)?.[0].replace(/\s/g, '').length ?? 0;
  return depth(line) > depth(prefix);
}

function after(markdown: string, rest: string, prefix: string): string {
  const blank = prefix.trimEnd();
  const [line = '', next = ''] = rest.split('\n', 2);
  if (line.trim() !== '') return `\n${blank}\n${prefix}`;
  const isFence = /^(?:`{3,}|~{3,})$/.test(markdown.slice(markdown.lastIndexOf('\n') + 1));
  if (isFence || next.replace(/^[\s>]+/, '') === '') return '';
  const content = next.startsWith(prefix) ? next.slice(prefix.length) : next.trimStart();
  return APART.test(content) ? '' : `\n${blank}`;
}

/** What ends a quote or a paragraph by itself: an item, a heading, a fence, a comment, the end of a tag. */
const APART = /^ {0,3}(?:[-*+] |\d{1,9}[.)] |#{1,6} |`{3}|~{3}|<!--|\{%-?\s*end)/;
