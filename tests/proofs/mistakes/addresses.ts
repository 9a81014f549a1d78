/** Mistakes with addresses that must last: ids of headings, redirects, the ledger. */
import type { Mistake } from './mistake.ts';
import { mistakesIn, noteOfBody, type Row } from './rows.ts';

const IDS: Row[] = [
  ['two headings with one id', '## A {#x}\n\n## B {#⟦x⟧}', 'SC770'],
  ['a heading with an id of the page', '## A {#⟦fn-1⟧}', 'SC770'],
  ['a link to the id that a heading had before', '[x](⟦#method⟧)\n\n## Method {#m}', 'SC412'],
];

const GOOD_SETTINGS = 'title: Notes\nurl: https://example.org/\nlanguage: en\ntheme: bare\n';

/** In the settings of the good site. */
const REDIRECTS: Row[] = [
  ['a redirect from a path that is none', 'redirects: {⟦old⟧: /about/}', 'SC780'],
  ['a redirect from out of the site', 'redirects: {⟦/../x/⟧: /about/}', 'SC780'],
  ['a redirect from an address with an anchor', "redirects: {⟦'/x/#y'⟧: /about/}", 'SC780'],
  ['a redirect from a page', 'redirects: {⟦/about⟧: /tags/}', 'SC401'],
  ['two redirects from one address', 'redirects:\n  /x: /tags/\n  ⟦/x/⟧: /about/', 'SC401'],
  ['a redirect from a folder of the site', 'redirects: {⟦/atom.xml/x/⟧: /tags/}', 'SC402'],
  ['a redirect to a page that there is not', 'redirects: {/x/: ⟦/abuot/⟧}', 'SC781'],
  [
    'a redirect to a heading that there is not',
    "redirects: {/x/: ⟦'/2024/03/02/other/#方'⟧}",
    'SC782',
  ],
  ['redirects in a circle', 'redirects:\n  /z/: /x/\n  ⟦/x/⟧: /y/\n  /y/: /x', 'SC783'],
  ['a redirect to itself', 'redirects: {⟦/x/⟧: /x}', 'SC783'],
];

/** Known before the site is. */
const BAD_REDIRECTS: Row[] = [
  ['a redirect to code', "redirects: {/x/: ⟦'javascript:alert(1)'⟧}", 'SC117'],
  ['a redirect that is a list', 'redirects: ⟦[/x/, /y/]⟧', 'SC107'],
];

const inSettings = (text: string) => `${GOOD_SETTINGS}${text}\n`;

export const ADDRESSES: Mistake[] = [
  ...mistakesIn({ file: 'posts/a.md', exit: 1, rows: IDS, whole: noteOfBody }),
  ...mistakesIn({ file: 'scholium.yaml', exit: 1, rows: REDIRECTS, whole: inSettings }),
  ...mistakesIn({ file: 'scholium.yaml', exit: 2, rows: BAD_REDIRECTS, whole: inSettings }),
];
