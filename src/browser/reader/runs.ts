/** Runs of a result as nodes: text, hits in <mark>, formulas by their TeX until KaTeX sets them. */
import type { Run } from '../search/model.ts';
import { element } from './element.ts';

export const FORMULA = 'search-formula';

export function nodesOf(runs: Run[]): (Node | string)[] {
  return runs.map((run) => {
    const node = 'tex' in run ? formula(run) : run.text;
    return run.hit ? element('mark', {}, node) : node;
  });
}

function formula({ tex, display }: { tex: string; display?: true }): HTMLElement {
  const box = element('span', { class: FORMULA, 'data-tex': tex }, tex);
  if (display) box.dataset.display = '';
  return box;
}
