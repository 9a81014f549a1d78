/** What links are made of, as patterns: the text in brackets, and where it leads. */

/** Text between brackets, on one line; for expressions with the flag `u`. */
export const LINK_TEXT = '[^\\[\\]［］【】\\n]+';

const NO_URL = '\\s()<>\\[\\]（）［］【】「」《》，。；、\\ufdd3';

/** An address of the web; without its scheme it would lead to a file of the site. */
export const WEB_ADDRESS = `https?://[^${NO_URL}]+`;

const FILE =
  '[\\p{L}\\p{N}._~%/-]+\\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp|avif)(?:#[^\\s()（）]*)?';

/** An address of the web, or a path to a note or a picture. */
export const LINK_TARGET = `(?:${WEB_ADDRESS}|${FILE})`;

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:[?#].*)?$/i;

export function isPicture(url: string): boolean {
  return PICTURE.test(url);
}
