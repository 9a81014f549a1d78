/** A tag of Hexo → Markdown in its place. */
import {
  tagTooDeep,
  tagWithoutPartner,
  unknownTag,
} from '../../../../diagnostics/catalogue/import-body.ts';
import type { Conversion } from '../conversion.ts';
import type { TagAtom } from '../scan/atoms.ts';
import { containersBefore } from '../scan/lines.ts';
import { dedented, marginOf } from '../scan/margin.ts';
import { tagRule } from './all.ts';
import { argumentsOf } from './arguments.ts';
import { placed } from './place.ts';
import type { TagRule } from './tag.ts';

export function convertTag(conversion: Conversion, atom: TagAtom): void {
  const { open, close, fault } = atom;
  const rule = tagRule(open.name);
  if (fault === 'deep') conversion.report(tagTooDeep(open.name), open);
  else if (fault) conversion.report(tagWithoutPartner(open.name), open);
  else if (!rule) conversion.report(unknownTag(open.name), open);
  if (!rule || fault) return;
  const body = close && { start: open.end, end: close.start };
  conversion.edit({
    start: atom.start,
    end: atom.end,
    ...(body && atom.isMarkdown && { body }),
    text: (markdown) => {
      const written = atom.isMarkdown ? markdown : body ? conversion.written(body) : '';
      return convertedWith(rule, conversion, atom, written);
    },
  });
}

function convertedWith(rule: TagRule, conversion: Conversion, atom: TagAtom, body: string): string {
  const { open, close, start } = atom;
  const { name, written } = open;
  const margin = marginOf(body, containersBefore(conversion.text, start));
  const converted = rule.convert({
    ...{ name, written, words: argumentsOf(written), conversion },
    // Places are those of the beginning: a body may be long.
    ...{ start, end: open.end },
    body: name === 'raw' ? body : dedented(body, margin),
  });
  if (converted?.kind === 'block') return placed(converted.markdown, conversion.text, atom);
  if (converted) return converted.markdown;
  return conversion.written(open) + body + (close ? conversion.written(close) : '');
}
