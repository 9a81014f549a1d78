/** One page of every kind of the example blog, by its path below the front page. */

/** Deep lists of headings, formulas, figures, tables and code. */
export const DETR = '2020/12/05/detr/';
/** One ordered list, six levels deep, with code and a table of code. */
export const EINOPS = '2022/05/01/einops-notes/';
/** Footnotes and a picture written as HTML. */
export const NMS = '2020/06/07/non-maximum-suppression/';
/** A picture of a width in per cent. */
export const VIT = '2021/01/23/vit/';

export const PAGE_KINDS: [kind: string, path: string][] = [
  ['index', ''],
  ['post', DETR],
  ['free page', 'about/'],
  ['archive', 'archives/'],
  ['year of the archive', 'archives/2020/'],
  ['tags', 'tags/'],
  ['tag', 'tags/CNN/'],
  ['categories', 'categories/'],
  ['category', 'categories/论文笔记/检测/'],
  ['search', 'search/'],
  ['404', '404.html'],
];
