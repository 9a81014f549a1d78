/** Braces that authors wrote as entities, because templates read braces. */
import type { Conversion } from './conversion.ts';

const ENTITIES = /&#(?:12[35]|[xX]7[bBdD]);/g;

/** In text alone; `masked` hides all else. In a heading `{#…}` could become an id. */
export function convertEntities(conversion: Conversion, masked: string): void {
  for (const match of masked.matchAll(ENTITIES)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isInHeadingOrTag(masked, span.start)) continue;
    conversion.repair(span, /12[3]|7[bB]/.test(match[0]) ? '{' : '}', {
      en: 'Braces are no templates here, so they can be written as they are',
      zh: '这里花括号不是模板，可以直接书写',
    });
  }
}

function isInHeadingOrTag(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 500), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /^[\s>]*#{1,6}\s/.test(line) || line.lastIndexOf('<') > line.lastIndexOf('>');
}
