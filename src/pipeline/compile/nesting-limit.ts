/** Nesting that no reader could follow and no parser should: an error instead of an overflow. */
import { placeAt } from '../../base/place.ts';
import { tooDeep } from '../../diagnostics/catalogue/markdown.ts';
import { atOffset, atPlace } from '../../diagnostics/problem.ts';
import type { Diagnostic, Source } from '../../model.ts';

const MAX_CONTAINERS = 100;
/** Two columns a level of list, far more than `MAX_CONTAINERS` of them. */
const MAX_INDENT = 4 * MAX_CONTAINERS;

/** Looks at the markers that open a line, before the parser does: it would recurse into each. */
export function nestingFault(source: Source): Diagnostic | undefined {
  const opening = new RegExp(
    `^[ \\t]*(?:>[ \\t]*|(?:[-+*]|\\d{1,9}[.)])[ \\t]+){${MAX_CONTAINERS},}|^[ \\t]{${MAX_INDENT},}\\S`,
    'm',
  );
  const match = opening.exec(source.text.slice(source.bodyOffset));
  if (!match) return undefined;
  const place = placeAt(source.text, source.bodyOffset + match.index);
  return atPlace(tooDeep(MAX_CONTAINERS), source, place);
}

/** The fault behind `cause`, if the libraries that walk the tree ran out of stack: HTML can. */
export function overflowFault(cause: unknown, source: Source): Diagnostic | undefined {
  if (!(cause instanceof RangeError) || !/call stack/i.test(cause.message)) return undefined;
  return atOffset(tooDeep(MAX_CONTAINERS), source, source.bodyOffset);
}
