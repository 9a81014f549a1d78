/** The body of a note of Hexo → Markdown of Scholium. */
import type { BlogAround, ConvertedBody, HexoNote } from '../blog.ts';

/** As it stands: nothing of it is translated yet. */
export function convertBody(note: HexoNote, _around: BlogAround): ConvertedBody {
  return { text: note.text.slice(note.bodyOffset), repairs: [], diagnostics: [] };
}
