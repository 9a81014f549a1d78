/** A note with its text at hand. */
import type { Source } from '../../model.ts';

/** Its text may be read from its file each time that it is asked for: this one is plain data. */
export function withText(source: Source): Source {
  const { path, kind, text, hash, bodyOffset, frontMatter, isBroken } = source;
  return { path, kind, text, hash, bodyOffset, frontMatter, isBroken };
}
