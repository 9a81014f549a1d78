/** What of a post can be searched: its text as readers see it, by heading, with its formulas. */
import type { Element, Root, RootContent } from 'hast';
import type { SearchRun } from '../../../model.ts';
import { cutSections, type HeadedBlocks } from '../cut-sections.ts';
import { classesOf, textOf } from '../hast-elements.ts';
import type { PostFile } from '../post-file.ts';

/** In hast as it came from the author: what is added to a page later is no text of the post. */
export function searchSections() {
  return (tree: Root, file: PostFile): void => {
    const gathered: Gathered = {
      ...{ sections: [], block: [], picture: undefined, mark: file.mark },
    };
    for (const node of tree.children) gather(node, gathered);
    endBlock(gathered);
    file.search = gathered.sections.flatMap(cutSections);
  };
}

interface Gathered {
  sections: HeadedBlocks[];
  block: SearchRun[];
  /** Words of the picture that came just before: its caption may say the same. */
  picture: string | undefined;
  mark: string;
}

const INLINE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i'],
  ...['ins', 'kbd', 'label', 'mark', 'q', 'ruby', 's', 'samp', 'small', 'span', 'strike'],
  ...['strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
]);
/** Without words for readers; `rt` would stand between the characters that it explains. */
const SILENT = new Set(['script', 'style', 'template', 'rp', 'rt', 'svg']);

function gather(node: RootContent, into: Gathered): void {
  if (node.type === 'text') addText(node.value, into);
  if (node.type !== 'element' || SILENT.has(node.tagName)) return;
  if ('dataFootnoteBackref' in node.properties) return;
  const formula = formulaIn(node);
  if (formula) {
    if (formula.tex.trim() !== '') into.block.push(formula);
  } else if (/^h[1-6]$/.test(node.tagName)) beginSection(node, into);
  else if (INLINE.has(node.tagName)) for (const child of node.children) gather(child, into);
  else {
    endBlock(into);
    for (const child of node.children) gather(child, into);
    if (node.tagName === 'img') addText(String(node.properties.alt ?? ''), into);
    const [words] = into.block;
    endBlock(into);
    if (node.tagName === 'img' && typeof words === 'string') into.picture = words.trim();
  }
}

/** As `math` finds them: in a line, in a block, and in what an author wrote as HTML. */
function formulaIn(node: Element): Exclude<SearchRun, string> | undefined {
  const [first] = node.children;
  const isBlock = node.tagName === 'pre' && first?.type === 'element' && first.tagName === 'code';
  const classes = classesOf(isBlock ? first : node);
  const isFormula = ['math-display', 'math-inline', 'language-math'].some((name) =>
    classes.includes(name),
  );
  if (!isFormula) return undefined;
  return { tex: textOf(node), display: isBlock || classes.includes('math-display') };
}

function beginSection(heading: Element, into: Gathered): void {
  endBlock(into);
  for (const child of heading.children) gather(child, into);
  const { id } = heading.properties;
  into.sections.push({
    headingId: typeof id === 'string' ? id : undefined,
    heading: trimmed(into.block),
    blocks: [],
  });
  into.block = [];
}

function endBlock(into: Gathered): void {
  const block = trimmed(into.block);
  into.block = [];
  if (block.length === 0) return;
  const isCaption = block.length === 1 && block[0] === into.picture;
  into.picture = undefined;
  if (isCaption) return;
  if (into.sections.length === 0) {
    into.sections.push({ headingId: undefined, heading: [], blocks: [] });
  }
  into.sections.at(-1)?.blocks.push(block);
}

function addText(text: string, { block, mark }: Gathered): void {
  if (text.includes(mark)) return; // where a table of contents will be
  const last = block.at(-1);
  if (typeof last === 'string') block[block.length - 1] = collapsed(last + text);
  else block.push(collapsed(text));
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function trimmed(block: SearchRun[]): SearchRun[] {
  return block
    .map((run, index) => {
      if (typeof run !== 'string') return run;
      const begun = index === 0 ? run.trimStart() : run;
      return index === block.length - 1 ? begun.trimEnd() : begun;
    })
    .filter((run) => run !== '');
}
