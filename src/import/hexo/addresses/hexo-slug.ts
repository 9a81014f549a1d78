/** A name as one segment of a URL, as Hexo makes it: tags, categories, `:post_title`. */

/** Letters that have no base letter in Unicode, as Hexo writes them. */
const LETTERS = [
  ['A', 'ȺⱯ'],
  ['AE', 'ÆǼǢ'],
  ['B', 'ɃƂƁ'],
  ['C', 'ƇȻ'],
  ['D', 'ĐƋƊƉ'],
  ['E', 'ƐƎ'],
  ['F', 'Ƒ'],
  ['G', 'ǤƓ'],
  ['H', 'ĦⱧⱵ'],
  ['I', 'Ɨ'],
  ['J', 'Ɉ'],
  ['K', 'ƘⱩ'],
  ['L', 'ĿŁȽⱢⱠ'],
  ['M', 'ⱮƜ'],
  ['N', 'ȠƝ'],
  ['O', 'ØǾƆƟ'],
  ['OE', 'Œ'],
  ['P', 'ƤⱣ'],
  ['R', 'ɌⱤ'],
  ['S', 'ẞⱾ'],
  ['T', 'ŦƬƮȾ'],
  ['U', 'Ʉ'],
  ['V', 'ƲɅ'],
  ['W', 'Ⱳ'],
  ['Y', 'ƳɎỾ'],
  ['Z', 'ƵȤⱿⱫ'],
  ['a', 'ẚⱥɐ'],
  ['ae', 'æǽǣ'],
  ['b', 'ƀƃɓ'],
  ['c', 'ƈȼↄ'],
  ['d', 'đƌɖɗ'],
  ['e', 'ɇɛǝ'],
  ['f', 'ƒ'],
  ['g', 'ǥɠ'],
  ['h', 'ħⱨⱶɥ'],
  ['hv', 'ƕ'],
  ['i', 'ɨı'],
  ['j', 'ɉ'],
  ['k', 'ƙⱪ'],
  ['l', 'ŀſłƚɫⱡ'],
  ['m', 'ɱɯ'],
  ['n', 'ƞɲŉ'],
  ['o', 'øǿɔɵ'],
  ['oe', 'œ'],
  ['p', 'ƥᵽ'],
  ['q', 'ɋ'],
  ['r', 'ɍɽ'],
  ['s', 'ßȿ'],
  ['t', 'ŧƭʈⱦ'],
  ['u', 'ʉ'],
  ['v', 'ʋʌ'],
  ['w', 'ⱳ'],
  ['y', 'ƴɏỿ'],
  ['z', 'ƶȥɀⱬ'],
] as const;

const BASES = new Map(
  LETTERS.flatMap(([base, letters]) => [...letters].map((each) => [each, base])),
);

/** `filename_case` of Hexo: 1 for small letters, 2 for capitals. */
export function hexoSlug(name: string, letterCase: unknown): string {
  const plain = name.replace(
    /[\u00c0-\u024f\u0250-\u02af\u1d7d\u1e00-\u1eff\u2184\u24b6-\u24e9\u2c60-\u2c7f\uff21-\uff5a]/g,
    baseOf,
  );
  const slug = plain
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Hexo leaves them out
    .replace(/[\u0000-\u001f]/g, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (letterCase === 1) return slug.toLowerCase();
  return letterCase === 2 ? slug.toUpperCase() : slug;
}

function baseOf(letter: string): string {
  const base = BASES.get(letter) ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return /^[A-Za-z]+$/.test(base) ? base : letter;
}
