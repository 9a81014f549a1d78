/** An inline style as a class: what a strict content security policy allows, and shorter. */
import { COMMON_STYLES } from './common-styles.ts';
import { byCodeUnit } from './order.ts';

/** Short names of the properties that KaTeX writes most; lengths count in 1/10,000 em, to base 36. */
const LETTERS = new Map([
  ['height', 'H'],
  ['margin-right', 'R'],
  ['top', 'T'],
  ['vertical-align', 'V'],
  ['margin-left', 'L'],
  ['border-bottom-width', 'B'],
  ['width', 'W'],
  ['min-width', 'M'],
  ['padding-left', 'P'],
]);

/** As KaTeX writes it: no zero too many, so that no two of them are the same number. */
const LENGTH = /^(-?)(0|[1-9]\d{0,5})(?:\.(\d{0,3}[1-9]))?em$/;

/** Nothing that could end a rule or fetch anything. */
const HARMLESS = /^(?:[a-z-]+:[\w#%.,()+*/ -]+;?)+$/;

/**
 * The class that stands for `style`, the value of a style attribute: the same for the same value on
 * every page, another for another value. Undefined for a style that no rule may be made of.
 */
export function classOfStyle(style: string): string | undefined {
  const common = commonClass(style);
  if (common !== undefined) return common;
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

/** Whether its rule is one of `commonRules`, so that no page needs one of its own. */
export function isCommonStyle(style: string): boolean {
  return commonClass(style) !== undefined;
}

/** The rules of all common styles, for a style sheet; like ones beside each other are packed best. */
export function commonRules(): string {
  return [...COMMON_STYLES.keys()].sort(byCodeUnit).map(ruleOfStyle).join('');
}

function commonClass(style: string): string | undefined {
  return COMMON_STYLES.get(style.endsWith(';') ? style.slice(0, -1) : style);
}

function declarationsOf(style: string): string[] {
  return style.split(';').filter(Boolean);
}

/** Begins with a capital or `_`, as no name of a common style does. */
function shortName(declaration: string): string {
  const [property = '', value = ''] = declaration.split(':');
  const letter = LETTERS.get(property);
  const length = LENGTH.exec(value);
  if (!letter || !length) return `_${spelled(declaration)}_`;
  const [, sign = '', whole = '', fraction = ''] = length;
  return `${letter}${sign}${Number(whole + fraction.padEnd(4, '0')).toString(36)}`;
}

/**
 * With every sign that a class cannot hold as it is, and `_`, as its number. The `_` at the end is
 * told from these: a capital, another `_` or nothing follows, no hexadecimal digit.
 */
function spelled(declaration: string): string {
  return declaration.replace(/[^\w-]|_/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`);
}
