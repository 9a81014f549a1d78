/** Where words stand in a page: its text, folded character by character, each with its place. */

/** A page of nothing but hits is no help. */
const AT_MOST = 500;

const UNTOUCHED = '.katex, script, style, button, .sr-only';

interface Place {
  node: Text;
  /** First and last code unit of the character in `node`. */
  start: number;
  end: number;
}

/** Ranges of `words` in `root`, also across <b>, <a> and the like; Latin words from their first letter. */
export function rangesOf(root: Element, words: string[]): Range[] {
  const { text, places } = foldedText(root);
  const ranges: Range[] = [];
  for (const word of words
    .map(folded)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      if (ranges.length === AT_MOST) return ranges;
      if (isLatin(word[0]) && isLatin(text[at - 1])) continue;
      const range = rangeOf(places[at], places[at + word.length - 1]);
      if (range) ranges.push(range);
    }
  }
  return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

function foldedText(root: Element): { text: string; places: (Place | undefined)[] } {
  let text = '';
  const places: (Place | undefined)[] = [];
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.parentElement?.closest(UNTOUCHED)) continue;
    const own: Element | null = node.parentElement?.closest(BLOCKS) ?? null;
    if (own !== block) add('\n', undefined);
    block = own;
    let start = 0;
    for (const character of node.data) {
      add(folded(character), { node, start, end: start + character.length });
      start += character.length;
    }
  }
  return { text, places };

  function add(characters: string, place: Place | undefined): void {
    text += characters;
    for (let index = 0; index < characters.length; index += 1) places.push(place);
  }
}

const BLOCKS = 'p, li, td, th, dt, dd, pre, figcaption, summary, h1, h2, h3, h4, h5, h6';

/** Full width and half, capitals and accents are one. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z0-9]/.test(character);
}

function rangeOf(first: Place | undefined, last: Place | undefined): Range | undefined {
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}
