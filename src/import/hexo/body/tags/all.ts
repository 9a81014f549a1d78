/** Every tag that has an equivalent, by its names. */
import { CODE_TAGS } from './code.ts';
import { EMBED_TAGS } from './embeds.ts';
import { LINK_TAGS } from './links.ts';
import { PICTURE_TAGS } from './pictures.ts';
import { QUOTE_TAGS } from './quotes.ts';
import { RAW } from './raw.ts';
import type { TagRule } from './tag.ts';

const RULES = new Map(
  [...CODE_TAGS, ...EMBED_TAGS, ...LINK_TAGS, ...PICTURE_TAGS, ...QUOTE_TAGS, RAW].flatMap((rule) =>
    rule.names.map((name): [string, TagRule] => [name, rule]),
  ),
);

export function tagRule(name: string): TagRule | undefined {
  return RULES.get(name);
}
