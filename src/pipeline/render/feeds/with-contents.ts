/** The text of a feed with what it holds of posts: as bytes, since that is long and stands in several feeds. */

/** Where the content of an entry stands: neither XML nor a text of a feed holds this character. */
export const CONTENT_HERE = '\0';

/** `text` with `contents`, in their order, for each `place` in it. */
export function withContents(text: string, place: string, contents: Uint8Array[]): Uint8Array {
  const [start = '', ...others] = text.split(place);
  if (others.length !== contents.length) throw new Error('an entry of a feed has no place');
  const pieces = contents.flatMap((content, index) => [content, Buffer.from(others[index] ?? '')]);
  return Buffer.concat([Buffer.from(start), ...pieces]);
}
