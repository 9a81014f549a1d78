/** A name as one segment of a URL. */

/**
 * Spaces and what URLs, file systems or shells treat specially become `-`; Han and all other
 * letters stay, and so does their case, as in Hexo. Empty when nothing is left: `???`.
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The author's slug for a tag or category, or the one made of its name; may be empty. */
export function termSlug(name: string, slugs: Record<string, string>): string {
  return Object.hasOwn(slugs, name) ? (slugs[name] ?? '') : slugOf(name);
}
