/** HTML files of the source folder, which Hexo reads like pages: front matter, and the theme around them. */

import { portablePath } from '../../../base/portable-path.ts';
import { bareHtmlPage } from '../../../diagnostics/catalogue/import.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic } from '../../../model.ts';
import { hexoPageAddress } from '../addresses/hexo-permalink.ts';
import type { ImportedFile, LeftOut } from '../blog.ts';
import type { BlogFile } from '../read-blog/list-blog.ts';
import { readFrontMatter } from '../read-blog/read-front-matter.ts';
import { readText } from '../read-blog/text-file.ts';
import type { FreePaths } from './free-paths.ts';

export interface HtmlPages {
  files: ImportedFile[];
  /** Path in the blog → new path. */
  places: Map<string, string>;
  left: LeftOut[];
  diagnostics: Diagnostic[];
}

/** Each becomes a static file at its address, without its front matter. */
export function htmlPages(found: BlogFile[], root: string, paths: FreePaths): HtmlPages {
  const pages: HtmlPages = { files: [], places: new Map(), left: [], diagnostics: [] };
  for (const each of found) addPage(each, { root, paths }, pages);
  return pages;
}

function addPage(
  { path, below, file }: BlogFile,
  { root, paths }: { root: string; paths: FreePaths },
  pages: HtmlPages,
): void {
  const read = readText(file, path, root);
  const head =
    read.file && /^[-;]{3}/.test(read.file.text) ? readFrontMatter(read.file) : undefined;
  const fields = head?.diagnostics.length === 0 ? head.fields : {};
  const address = hexoPageAddress(below, fields);
  if (OF_SCHOLIUM.has(address)) {
    pages.left.push({ path, why: MADE_BY_SCHOLIUM });
    return;
  }
  const outputPath = address.endsWith('/') ? `${address}index.html` : address;
  const newPath = paths.take(`static/${portablePath(outputPath)}`);
  const isBare = fields.layout === false || fields.layout === 'false' || fields.layout === 'off';
  if (!isBare) pages.diagnostics.push(inFile(bareHtmlPage(), path));
  // In another encoding, the file says so itself: its bytes stay.
  const text = read.diagnostics.length === 0 && head ? read.file?.text : undefined;
  const contents = text === undefined || !head ? { copyOf: file } : text.slice(head.bodyOffset);
  pages.places.set(path, newPath);
  pages.files.push({ path: newPath, contents });
}

const OF_SCHOLIUM = new Set(['/', '/404.html', '/search/', '/tags/', '/archives/']);

const MADE_BY_SCHOLIUM = {
  en: 'Scholium makes the page of this address itself',
  zh: 'Scholium 会自己生成这个地址的页面',
};
