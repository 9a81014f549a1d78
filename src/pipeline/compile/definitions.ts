/** Where links of a note are defined: `[1]: url` in a line of its own. */
import { decodePath } from '../../base/url.ts';

/** Where the URL stands. */
export interface DefinedUrl {
  offset: number;
  length: number;
  decoded: string;
}

/** By `labelOf`; several where a label is defined again, also in code. */
export type Definitions = ReadonlyMap<string, readonly DefinedUrl[]>;

const DEFINITION = /^([ \t>]*\[([^[\]\n]+)\]:[ \t]*<?)((?<=<)[^<>\n]+|[^\s<>]+)/gm;

export function definitionsIn(text: string): Definitions {
  const all = new Map<string, DefinedUrl[]>();
  for (const { 1: before = '', 2: name = '', 3: url = '', index } of text.matchAll(DEFINITION)) {
    const found = { offset: index + before.length, length: url.length, decoded: decodePath(url) };
    const label = labelOf(name);
    const known = all.get(label);
    if (known) known.push(found);
    else all.set(label, [found]);
  }
  return all;
}

/** As CommonMark compares labels. */
export function labelOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
