/** Names as people compare them: case, composition and the width of spaces do not count. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The one of `headings` whose text is `written`, which may have quotes and dashes as they are typed. */
export function headingNamed<T extends { text: string }>(
  written: string,
  headings: T[],
): T | undefined {
  const wanted = asTyped(foldedName(written));
  return headings.find(({ text }) => asTyped(foldedName(text)) === wanted);
}

/** Without what smart quotes make of a text. */
function asTyped(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/—/g, '---')
    .replace(/–/g, '--')
    .replace(/…/g, '...');
}
