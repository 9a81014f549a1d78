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

/** Beside the good site. */
const LEDGER: Row[] = [
  [
    'a note that is gone',
    '/2024/03/01/good/\tposts/good.md\n⟦/2024/03/09/x/⟧\tposts/x.md',
    'SC771',
  ],
  ['a note that was renamed', '⟦/good/⟧\tposts/good.md\n/good/#a\tposts/good.md', 'SC771'],
  ['a tag that is gone', '/tags/CNN/\n⟦/tags/cnn/⟧\n/tags/cnn/atom.xml', 'SC771'],
  ['a picture that is gone', '⟦/2024/03/02/other/x.png⟧\tposts/other/x.png', 'SC771'],
  ['a heading that was reworded', '/2024/03/02/other/⟦#方案⟧\tposts/other.md', 'SC772'],
  ['a ledger that git did not merge', '⟦<<<<<<< HEAD⟧\n/x/', 'SC773'],
  ['a line of the ledger that is torn', '/about/\n⟦02/other/\tposts/other.md⟧', 'SC773'],
  ['a line of the ledger with two tabs', '⟦/about/\t\tpages/about.md⟧', 'SC773'],
  ['an address of the ledger with a space', '⟦/about me/⟧', 'SC773'],
  ['an address of the ledger with a torn escape', '⟦/%E6%96/⟧', 'SC773'],
  ['an address of the ledger on a host', '⟦https://example.org/about/⟧', 'SC773'],
];

/** Words of `scholium urls`. */
const COMMAND: Mistake[] = [
  {
    name: 'an address that is neither new nor lost',
    argv: ['urls', '--accept', '/abuot/'],
    told: ['SC774 -'],
    exit: 2,
  },
  { name: 'an address without --accept', argv: ['urls', '/about/'], told: ['SC775 -'], exit: 2 },
  {
    name: 'a ledger that is switched off',
    files: { 'scholium.yaml': `${GOOD_SETTINGS}ledger: ''\n` },
    argv: ['urls'],
    told: ['SC776 -'],
    exit: 2,
  },
];

const inSettings = (text: string) => `${GOOD_SETTINGS}${text}\n`;

export const ADDRESSES: Mistake[] = [
  ...mistakesIn({ file: 'posts/a.md', exit: 1, rows: IDS, whole: noteOfBody }),
  ...mistakesIn({ file: 'scholium.yaml', exit: 1, rows: REDIRECTS, whole: inSettings }),
  ...mistakesIn({ file: 'scholium.yaml', exit: 2, rows: BAD_REDIRECTS, whole: inSettings }),
  ...mistakesIn({ file: 'urls.txt', exit: 1, rows: LEDGER, whole: (text) => `# x\n\n${text}\n` }),
  ...COMMAND,
];
