/** A name as one segment of a URL, or as an id, as Hexo makes it: titles, tags, categories, headings. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: Hexo leaves them out
const CONTROL = /[\u0000-\u001f]/g;
const SPECIAL = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g;

/** As `slugize` of hexo-util; `letterCase` is its `filename_case`: 1 for small letters, 2 for capitals. */
export function hexoSlug(text: string, letterCase?: unknown): string {
  const slug = withoutDiacritics(text)
    .replace(CONTROL, '')
    .replace(SPECIAL, '-')
    .replace(/^-+|-+$/g, '');
  if (letterCase === 1) return slug.toLowerCase();
  return letterCase === 2 ? slug.toUpperCase() : slug;
}

/** What Unicode does not take apart: the plain letters, then those that become them. */
const OTHERS = [
  'A:ȺⱯ AA:Ꜳ AE:ÆǢǼ AO:Ꜵ AU:Ꜷ AV:ꜸꜺ AY:Ꜽ B:ƁƂɃ C:ƇȻꜾ D:ĐƉƊƋꝹ E:ƎƐ F:ƑꝻ G:ƓǤꝽꝾꞠ H:ĦⱧⱵꞍ',
  'I:Ɨ J:Ɉ K:ƘⱩꝀꝂꝄꞢ L:ĿŁȽⱠⱢꝆꝈꞀ M:ƜⱮ N:ƝȠꞐꞤ O:ØƆƟǾꝊꝌ OE:Œ OI:Ƣ OO:Ꝏ OU:Ȣ P:ƤⱣꝐꝒꝔ Q:ɊꝖꝘ',
  'R:ɌⱤꝚꞂꞦ S:ẞⱾꞄꞨ T:ŦƬƮȾꞆ TZ:Ꜩ U:Ʉ V:ƲɅꝞ VY:Ꝡ W:Ⱳ Y:ƳɎỾ Z:ƵȤⱫⱿꝢ a:ɐẚⱥ aa:ꜳ ae:æǣǽ ao:ꜵ',
  'au:ꜷ av:ꜹꜻ ay:ꜽ b:ƀƃɓ c:ƈȼↄꜿ d:đƌɖɗꝺ e:ǝɇɛ f:ƒꝼ g:ǥɠᵹꝿꞡ h:ħɥⱨⱶ hv:ƕ i:ıɨ j:ɉ',
  'k:ƙⱪꝁꝃꝅꞣ l:ŀłſƚɫⱡꝇꝉꞁ m:ɯɱ n:ŉƞɲꞑꞥ o:øǿɔɵꝋꝍ oe:œ oi:ƣ oo:ꝏ ou:ȣ p:ƥᵽꝑꝓꝕ q:ɋꝗꝙ',
  'r:ɍɽꝛꞃꞧ s:ßȿꞅꞩ t:ŧƭʈⱦꞇ tz:ꜩ u:ʉ v:ʋʌꝟ vy:ꝡ w:ⱳ y:ƴɏỿ z:ƶȥɀⱬꝣ',
].join(' ');

const LETTERS = new Map(
  OTHERS.split(' ').flatMap((row) => {
    const [plain = '', letters = ''] = row.split(':');
    return Array.from(letters, (letter): [string, string] => [letter, plain]);
  }),
);

/** Of one sign and another: `Ǆ`, `Ⓐ`, `Ａ`. */
const COMPATIBLE =
  /[\u01c4-\u01cc\u01f1-\u01f3\u1e9a\u1e9b\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a]/;

/** All but the signs of Kelvin and Ångström, which Hexo does not know. */
const TAKEN_APART = /[\u0080-\u2129\u212c-\uffff]/g;

/** Latin letters without their marks. */
export function withoutDiacritics(text: string): string {
  return text.replace(TAKEN_APART, (letter) => LETTERS.get(letter) ?? plainOf(letter));
}

function plainOf(letter: string): string {
  const apart = letter.normalize(COMPATIBLE.test(letter) ? 'NFKD' : 'NFD').replace(/\p{M}/gu, '');
  return /^[A-Za-z]{1,2}$/.test(apart) ? apart : letter;
}
