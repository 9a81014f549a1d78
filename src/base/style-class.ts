/** An inline style as a class: what a strict content security policy allows, and shorter. */

/** Short names of the properties that KaTeX writes most; lengths count in 1/10,000 em. */
const LETTERS = new Map([
  ['height', 'h'],
  ['margin-right', 'r'],
  ['top', 't'],
  ['vertical-align', 'v'],
  ['margin-left', 'l'],
  ['border-bottom-width', 'b'],
  ['width', 'w'],
  ['min-width', 'm'],
  ['padding-left', 'p'],
]);

/** Nothing that could end a rule or fetch anything. */
const HARMLESS = /^(?:[a-z-]+:[\w#%.,()+*/ -]+;?)+$/;

/**
 * The class that stands for `style`, the value of a style attribute: the same for the same value on
 * every page, another for another value. Undefined for a style that no rule may be made of.
 */
export function classOfStyle(style: string): string | undefined {
  if (!HARMLESS.test(style) || /url\(/i.test(style)) return undefined;
  return `k${declarationsOf(style).map(shortName).join('')}`;
}

/**
 * The rule of that class. `!important`, since what it replaces stood above all rules of style
 * sheets but those.
 */
export function ruleOfStyle(style: string): string {
  const declarations = declarationsOf(style).map((each) => `${each}!important`);
  return `.${classOfStyle(style)}{${declarations.join(';')}}`;
}

function declarationsOf(style: string): string[] {
  return style.split(';').filter(Boolean);
}

function shortName(declaration: string): string {
  const [property = '', value = ''] = declaration.split(':');
  const letter = LETTERS.get(property);
  const length = /^(-?)(\d+)(?:\.(\d{1,4}))?em$/.exec(value);
  if (!letter || !length) return `_${spelled(declaration)}`;
  const [, sign = '', whole = '', fraction = ''] = length;
  return `${letter}${sign}${Number(whole + fraction.padEnd(4, '0'))}`;
}

/** With every sign that a class cannot hold as it is, and `_`, as its number. */
function spelled(declaration: string): string {
  return declaration.replace(/[^\w-]|_/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`);
}
