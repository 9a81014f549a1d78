/** A picture alone in its paragraph is a figure; its title, or else its words, the caption. */
import type {
  Definition,
  Image,
  ImageReference,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
} from 'mdast';
import { footnotesOf, withFootnotes } from '../footnotes-of-line.ts';
import type { ParseLine } from '../line-parser.ts';
import type { PostFile } from '../post-file.ts';
import { SKIP, visit } from '../visit.ts';

/** `<figure class="figure">` of a picture and its caption. */
export interface Figure extends Parent {
  type: 'figure';
  children: (Picture | Paragraph)[];
}

type Picture = Image | ImageReference;

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure;
  }
}

/** `parseLine` reads a caption as Markdown: emphasis, code, links and formulas. */
export function captions({ parseLine }: { parseLine: ParseLine }) {
  return (tree: Root, file: PostFile): void => {
    const definitions = definitionsOf(tree);
    const footnotes = footnotesOf(tree);
    visit(tree, 'paragraph', (node, index, parent) => {
      const picture = onlyPicture(node);
      if (!picture || !parent || index === undefined) return undefined;
      const line = captionOf(picture, definitions, { file, parseLine, footnotes });
      const caption: Paragraph = {
        type: 'paragraph',
        children: line,
        data: { hName: 'figcaption' },
      };
      const figure: Figure = {
        type: 'figure',
        children: line.length > 0 ? [picture, caption] : [picture],
        data: { hName: 'figure', hProperties: { className: ['figure'] } },
        ...(node.position && { position: node.position }),
      };
      parent.children[index] = figure;
      return SKIP;
    });
  };
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

function onlyPicture({ children }: Paragraph): Picture | undefined {
  const shown = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = shown;
  if (shown.length !== 1) return undefined;
  return only?.type === 'image' || only?.type === 'imageReference' ? only : undefined;
}

interface Reading {
  file: PostFile;
  parseLine: ParseLine;
  /** Identifiers. */
  footnotes: ReadonlySet<string>;
}

function captionOf(
  picture: Picture,
  definitions: Map<string, Definition>,
  { file, parseLine, footnotes }: Reading,
): PhrasingContent[] {
  const named = picture.type === 'image' ? picture : definitions.get(picture.identifier);
  const title = named?.title ?? '';
  const plain = title.trim() === '' ? (picture.alt ?? '') : title;
  if (plain.trim() === '') return [];
  const written = named && plain === title ? titleIn(named, title, file) : labelIn(picture, file);
  if (!written) return [{ type: 'text', value: plain }];
  const line = withFootnotes(parseLine(written.markdown), written.markdown, footnotes);
  // The words of `![[…]]` are as written, those of `![…]` without their signs.
  const isSame = [textOf(line), written.markdown].map(words).includes(words(plain));
  if (plain !== title && !isSame) return [{ type: 'text', value: plain }];
  if (plain !== title) picture.alt = textOf(line);
  for (const child of line) moveBy(written.offset, child);
  return line;
}

/** Markdown as it stands in the file. */
interface Written {
  markdown: string;
  offset: number;
}

/** What follows the name of `![[a.svg|图 $x$|45%]]`, without its size. */
const EMBEDDED = /^!\[\[[^|]*\|(.*?)\s*(?:\|\s*\d+(?:%|px|x\d+)?\s*)?\]\]$/s;

/** Between the brackets. */
function labelIn(picture: Picture, file: PostFile): Written | undefined {
  const written = file.sourceOf(picture);
  const [, embedded] = EMBEDDED.exec(written) ?? [];
  if (embedded !== undefined) {
    const offset = (picture.position?.start.offset ?? 0) + written.indexOf('|') + 1;
    return { markdown: oneParagraph(embedded), offset };
  }
  let depth = 0;
  for (const { 0: token, index } of written.matchAll(/\\.|`[^`]*`|\$[^$]*\$|[[\]]/gs)) {
    if (token === '[') depth++;
    if (token !== ']' || --depth > 0) continue;
    const markdown = oneParagraph(written.slice(2, index));
    return { markdown, offset: (picture.position?.start.offset ?? 0) + 2 };
  }
  return undefined;
}

/** To tell whether two texts say the same, whatever their spaces. */
function words(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Without markup. */
function textOf(nodes: PhrasingContent[]): string {
  const texts = nodes.map((node) => {
    if ('children' in node) return textOf(node.children);
    return 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : '';
  });
  return texts.join('');
}

const TITLES = [
  /(?<=\s)"((?:\\.|[^"\\])*)"\s*\)?$/s,
  /(?<=\s)'((?:\\.|[^'\\])*)'\s*\)?$/s,
  /(?<=\s)\(((?:\\.|[^()\\])*)\)\s*\)?$/s,
];

/** Between the quotes that end the picture or its definition. */
function titleIn(named: Image | Definition, title: string, file: PostFile): Written | undefined {
  const written = file.sourceOf(named);
  const plain = (text: string) => text.replace(/[\s\\>]+/g, '');
  for (const pattern of TITLES) {
    const match = pattern.exec(written);
    const [, markdown = ''] = match ?? [];
    if (!match || plain(markdown) !== plain(title)) continue;
    const start = named.position?.start.offset ?? 0;
    return { markdown: oneParagraph(markdown), offset: start + match.index + 1 };
  }
  return undefined;
}

/** What a list or a quotation puts before a line is none of the caption. Every place stays. */
function oneParagraph(markdown: string): string {
  return markdown.replace(/\n[ \t>]*/g, (lineEnd) => `\n${' '.repeat(lineEnd.length - 1)}`);
}

function moveBy(offset: number, node: PhrasingContent): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point?.offset !== undefined) point.offset += offset;
  }
  if ('children' in node) for (const child of node.children) moveBy(offset, child);
}
