/** Headings get ids from their text, or those that their author gave them: unique within the post. */
import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Root } from 'mdast';
import { headingIdTwice } from '../../../diagnostics/catalogue/addresses.ts';
import type { HeadingIds } from '../../../model.ts';
import { headingText } from '../heading-text.ts';
import { hexoIds } from '../hexo-ids.ts';
import type { ParseLine } from '../line-parser.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

/** Ids of the excerpt's mark and of the heading over the footnotes. */
const TAKEN = ['more', 'footnote-label'];

export interface HeadingIdsOptions {
  headingIds: HeadingIds;
  smartQuotes: boolean;
  /** A heading as Hexo reads it, for `hexo`. */
  parseLine: ParseLine;
}

export function headingIds(options: HeadingIdsOptions) {
  return (tree: Root, file: PostFile): void => {
    const own = ownIds(tree, file);
    const idOf = options.headingIds === 'hexo' ? hexoStyle(file, options) : githubStyle();
    for (const id of [...TAKEN, ...own.values()]) idOf.take(id);
    visit(tree, 'heading', (node) => {
      const text = headingText(node);
      const id = own.get(node) ?? idOf.next(node, text);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      file.headings.push({ depth: node.depth, id, text, html: [], place: placeOf(node) });
    });
  };
}

/** Found before the others are made, which give way to them. */
function ownIds(tree: Root, file: PostFile): Map<HeadingNode, string> {
  const own = new Map<HeadingNode, string>();
  const used = new Set<string>();
  visit(tree, 'heading', (node) => {
    const { ownId } = node.data ?? {};
    if (!ownId) return;
    const { id, offset } = ownId;
    const isTaken = TAKEN.includes(id) || /^fn(?:ref)?-/i.test(id);
    if (isTaken || used.has(id)) {
      const at = offset - (node.position?.start.offset ?? 0);
      file.report(headingIdTwice(id, isTaken), node, { at, length: id.length });
    } else own.set(node, id);
    used.add(id);
  });
  return own;
}

interface IdMaker {
  take(id: string): void;
  next(node: HeadingNode, text: string): string;
}

function githubStyle(): IdMaker {
  const slugger = new GithubSlugger();
  return {
    // As it is: an author's own may hold capitals and signs, which `slug` would change.
    take: (id) => {
      slugger.occurrences[id] = slugger.occurrences[id] ?? 0;
    },
    next: (_, text) => slugger.slug(idBase(text)),
  };
}

function hexoStyle(file: PostFile, options: HeadingIdsOptions): IdMaker {
  const ids = hexoIds({ ...options, definitions: () => file.definitions });
  return { take: ids.take, next: (node, text) => ids.next(node.data?.written ?? text) };
}

/** `fn-` and `fnref-` belong to footnotes. */
function idBase(text: string): string {
  const base = text.normalize('NFC');
  if (/^fn(?:ref)?-/i.test(base)) return `section-${base}`;
  return /[\p{L}\p{N}]/u.test(base) ? base : 'section';
}

function placeOf(node: HeadingNode) {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
