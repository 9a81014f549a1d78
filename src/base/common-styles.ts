/** Short classes for the inline styles that KaTeX writes most, whose rules every page shares. */

/**
 * Counted over 480 notes with 270,000 such styles: 84 of 100 are here. A style's class follows from
 * its place, and the cache and published pages hold those classes: add at the end only.
 */
const COMMON = `
margin-right:0.2778em height:2.7em margin-right:0.2222em margin-right:0.1667em height:3em
height:1em;vertical-align:-0.25em height:0.15em top:-2.55em;margin-left:0em;margin-right:0.05em
margin-right:0.0359em height:0.3011em top:0em margin-right:0.0278em margin-right:0.0315em
top:-3.063em;margin-right:0.05em height:0.3117em height:0.6444em height:3.05em
margin-right:0.1389em height:0.4306em margin-right:0.0572em margin-right:0.1076em
border-bottom-width:0.04em height:0.6833em top:-3.677em top:-3.23em top:-2.314em height:0.1514em
height:0.8141em height:0.2861em top:-3.113em;margin-right:0.05em height:0.6944em
margin-right:0.0576em height:0.8889em;vertical-align:-0.1944em top:-3em height:0.3361em
top:-2.55em;margin-left:-0.0359em;margin-right:0.05em height:2.5em height:0.686em width:0.5em
margin-right:0.0139em top:-3.05em margin-right:0.0197em height:0.625em;vertical-align:-0.1944em
margin-right:0.0502em margin-right:0.109em margin-right:0.0556em
height:0.8333em;vertical-align:-0.15em height:0.6667em;vertical-align:-0.0833em
margin-right:0.0715em height:0.2083em height:0.5806em;vertical-align:-0.15em
top:-2.55em;margin-left:-0.1389em;margin-right:0.05em margin-right:0.044em height:0.6644em
margin-right:0.0785em height:0.143em height:0.7519em height:1.1076em margin-right:2em
height:0.7278em;vertical-align:-0.0833em top:-2.55em;margin-left:-0.1076em;margin-right:0.05em
margin-right:0.0037em margin-right:0.0269em top:-4.3em;margin-left:0em height:1.3214em
top:-1.8723em;margin-left:0em height:1.05em min-width:0.853em;height:1.08em height:0.8641em
padding-left:0.833em position:relative;top:0em height:0.8491em height:0.3283em
top:-2.357em;margin-left:0em;margin-right:0.0714em height:0.8444em;vertical-align:-0.15em
margin-right:0.0077em top:-2.55em;margin-left:-0.0576em;margin-right:0.05em height:0.8804em
height:2.4em;vertical-align:-0.95em top:-2.4003em;margin-left:0em;margin-right:0.05em
height:3.008em height:0.5782em;vertical-align:-0.0391em top:-3.01em height:1.2777em
height:1.0641em;vertical-align:-0.25em height:1.6514em height:0.3173em
height:1.0361em;vertical-align:-0.2861em top:-2.55em;margin-left:-0.0278em;margin-right:0.05em
top:-3.2029em;margin-right:0.05em height:0.7144em height:0.247em
height:0.8778em;vertical-align:-0.1944em height:0.854em;vertical-align:-0.1944em
height:0.7778em;vertical-align:-0.0833em height:0.7719em;vertical-align:-0.136em height:0.888em
height:0.3281em height:0.3448em height:0.6595em height:1.3714em top:-2.655em
top:-2.989em;margin-right:0.05em height:0.8991em height:0.936em height:1.427em height:0.2997em
height:0.7333em;vertical-align:-0.15em top:-3.394em height:0.8389em;vertical-align:-0.1944em
height:0.345em height:0.9805em;vertical-align:-0.2861em top:-1.8479em;margin-left:0em
height:0.7667em;vertical-align:-0.0833em height:0.7335em;vertical-align:-0.0391em height:0.8043em
height:0.7804em;vertical-align:-0.136em height:0.7167em;vertical-align:-0.2861em
top:-2.786em;margin-right:0.0714em height:0.6151em height:0.7778em;vertical-align:-0.1944em
height:0.7335em;vertical-align:-0.1944em width:1em height:0.8304em;vertical-align:-0.1944em
height:0.8304em;vertical-align:-0.136em
`;

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Style → class, without the semicolon at its end: `top:-3em` → `kx`. */
export const COMMON_STYLES: ReadonlyMap<string, string> = new Map(
  COMMON.trim()
    .split(/\s+/)
    .map((style, place) => [style, `k${numeral(place)}`]),
);

/** One digit, then two of which the first is decimal: no word, so no theme's class, looks like it. */
function numeral(place: number): string {
  const rest = place - DIGITS.length;
  if (rest < 0) return DIGITS.charAt(place);
  return `${Math.floor(rest / DIGITS.length)}${DIGITS.charAt(rest % DIGITS.length)}`;
}
