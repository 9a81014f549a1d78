/** Runs of a result as nodes: text, hits in <mark>, formulas by their TeX until KaTeX sets them. */
import type { Run } from '../search/model.ts';
import { element } from './element.ts';

export const FORMULA = 'search-formula';

/** Marks that no line begins with. */
const CLOSING = /^[，。．、；：？！）」』”’…,.;:?!)\]]+/u;

export function nodesOf(runs: Run[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  for (const run of runs) {
    if ('tex' in run) {
      nodes.push(marked(run, element('span', { class: FORMULA, 'data-tex': run.tex }, run.tex)));
      continue;
    }
    const last = nodes.at(-1);
    const [closing = ''] = (last instanceof HTMLElement && CLOSING.exec(run.text)) || [];
    if (last && closing) {
      nodes.pop();
      nodes.push(element('span', { class: 'search-unbroken' }, last, closing));
    }
    nodes.push(marked(run, run.text.slice(closing.length)));
  }
  return nodes;
}

function marked({ hit }: Run, node: Node | string): Node | string {
  return hit ? element('mark', {}, node) : node;
}
