/** HTML of a field that holds text → its text. */

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
]);

/** Tags left out and the common entities read; `a < b` is no tag. */
export function plainText(html: string): string {
  return html
    .replace(/<(?:\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?|!--.*?--)>/gis, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      if (name) return ENTITIES.get(String(name).toLowerCase()) ?? whole;
      return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
        ? String.fromCodePoint(code)
        : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
