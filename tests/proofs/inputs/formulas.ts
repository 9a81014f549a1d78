/** Formulas that grow, nest, and try to be links, attributes and pictures. */
import fc from 'fast-check';
import { compile, htmlOf } from '../../example/markdown.ts';
import type { Input } from '../inputs.ts';

/** Characters: more than a page of formulas. */
const MOST_HTML = 5_000_000;

const BOMBS = [
  '\\def\\a{\\a\\a}\\a',
  '\\def\\a#1{\\a{#1#1}}\\a{x}',
  '\\gdef\\a{\\b\\b}\\gdef\\b{\\a\\a}\\a',
  '\\edef\\a{xx}\\edef\\a{\\a\\a}\\edef\\a{\\a\\a}\\edef\\a{\\a\\a}\\a',
  '\\newcommand{\\a}{\\a x}\\a',
  '\\let\\a\\a\\a',
  '\\futurelet\\a\\a\\a',
  '\\def\\a{\\def\\a{\\a\\a}\\a}\\a',
];
const PIECES = [
  ...[
    '{',
    '}',
    '\\left(',
    '\\right)',
    '^{',
    '_{',
    '\\frac',
    '\\sqrt',
    '\\begin{matrix}',
    '\\end{matrix}',
    '&',
    '\\\\',
  ],
  ...[
    '\\text{',
    '$',
    '\\rule{9999em}{9999em}',
    '\\kern9999em',
    '\\hspace{-9999em}',
    '\\raisebox{9999em}',
    '\\Huge',
    '\\overline',
  ],
];
const LINKS = [
  '\\href{javascript:x}{y}',
  '\\url{javascript:x}',
  '\\htmlData{onclick=x}{y}',
  '\\htmlId{x}{y}',
  '\\htmlClass{x}{y}',
  '\\htmlStyle{background:url(x)}{y}',
  '\\includegraphics[alt=x]{https://evil.example/x.png}',
];

const nested = fc
  .tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 600 }))
  .map(([one, other, times]) => `${one.repeat(times)}x${other.repeat(times)}`);
const chance = fc
  .array(fc.constantFrom(...PIECES, ...LINKS, 'x', '1', ' ', '文'), { maxLength: 60 })
  .map((parts) => parts.join(''));
const long = fc
  .tuple(
    fc.constantFrom('x', 'x_i+', '\\alpha ', '文', '²', '\\frac12'),
    fc.integer({ min: 1, max: 30_000 }),
  )
  .map(([piece, times]) => piece.repeat(times));

/** Nothing of the kind comes of a formula. */
const FORBIDDEN = /<a |<img|\son\w+=|javascript:[^<]*"|style="[^"]*url\(/;

const tex = fc.oneof(fc.constantFrom(...BOMBS, ...LINKS), nested, chance, long);

export const formulas: fc.Arbitrary<Input> = fc
  .tuple(tex, fc.boolean())
  // Behind a dollar of its own it is text, where an address is a link.
  .map(([formula, isDisplay]) => [formula.replaceAll('$', '\\$'), isDisplay] as const)
  .map(([formula, isDisplay]) => (isDisplay ? `$$\n${formula}\n$$` : `$${formula}$`))
  .map((markdown) => ({
    shown: markdown,
    faults() {
      const post = compile(markdown);
      const html = htmlOf(post);
      const isPlaced = post.diagnostics.every(({ place }) => place);
      return [
        ...(html.length > MOST_HTML ? [`${html.length} characters of HTML`] : []),
        ...(FORBIDDEN.test(
          html.replace(/<annotation[\s\S]*?<\/annotation>|<code[\s\S]*?<\/code>/g, ''),
        )
          ? ['a link, a picture or a handler']
          : []),
        ...(isPlaced ? [] : ['an error without a place']),
      ];
    },
  }));
