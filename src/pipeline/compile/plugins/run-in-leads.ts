/** A bold beginning that names what follows, `**动机**：` or `**Method.**`, is a run-in heading of its line. */
import type { Element, Root, RootContent } from 'hast';
import { classesOf, textOf } from '../hast-elements.ts';
import { visit } from '../visit.ts';
import { weightOf } from '../weight.ts';

/** What can be led in; the paragraph of a loose item is one. */
const LINES = new Set(['p', 'li', 'dd']);
/** In the width of Chinese characters: what is longer is a bold sentence. */
const LONGEST = 20;

const ENDS = /[：:.。]\s*$/;
const GOES_ON = /^\s*(?:[：:]|——|—|–)/;

/** `<strong class="lead">`: a style sheet cannot know whether text stands before it. */
export function runInLeads() {
  return (tree: Root): void => {
    visit(tree, 'element', (line) => {
      if (!LINES.has(line.tagName)) return;
      const [lead, ...rest] = line.children.filter(isShown);
      if (!lead || !isElement(lead) || lead.tagName !== 'strong') return;
      if (weightOf(lead) > LONGEST || !leads(lead, rest, line)) return;
      lead.properties.className = [...classesOf(lead), 'lead'];
    });
  };
}

/** Spaces and the box of a task are no text. */
function isShown(node: RootContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return isElement(node) && node.tagName !== 'input';
}

function leads(lead: Element, [next]: RootContent[], { tagName }: Element): boolean {
  // An item that is nothing else is the heading of the list below it.
  if (!next || isBlock(next)) return tagName === 'li' && next !== undefined;
  if (ENDS.test(textOf(lead))) return true;
  return next.type === 'text' && GOES_ON.test(next.value);
}

function isBlock(node: RootContent): boolean {
  return isElement(node) && /^(?:[uod]l|p|pre|figure|blockquote|div|table)$/.test(node.tagName);
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}
