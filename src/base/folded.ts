/** Names as people compare them: case, composition and the width of spaces do not count. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
