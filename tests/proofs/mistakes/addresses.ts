/** Mistakes with addresses that must last: ids of headings, redirects, the ledger. */
import type { Mistake } from './mistake.ts';
import { mistakesIn, noteOfBody, type Row } from './rows.ts';

const IDS: Row[] = [
  ['two headings with one id', '## A {#x}\n\n## B {#⟦x⟧}', 'SC770'],
  ['a heading with an id of the page', '## A {#⟦fn-1⟧}', 'SC770'],
  ['a link to the id that a heading had before', '[x](⟦#method⟧)\n\n## Method {#m}', 'SC412'],
];

export const ADDRESSES: Mistake[] = [
  ...mistakesIn({ file: 'posts/a.md', exit: 1, rows: IDS, whole: noteOfBody }),
];
