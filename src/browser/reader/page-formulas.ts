/** The formulas of the page that is open, as links that search for each: how the keyboard gets to them. */
import { queryFor } from '../formula/formula-query.ts';
import { element } from './element.ts';
import { texOf } from './formula-of-page.ts';
import { addressOf, type Settings } from './settings.ts';

const AT_MOST = 40;

/** Those in lines of their own; each once, as the page shows it. */
export function pageFormulas(settings: Settings): HTMLElement[] {
  const formulas = new Map<string, Element>();
  for (const formula of document.querySelectorAll('main .katex-display > .katex')) {
    const tex = texOf(formula);
    const math = formula.querySelector('math');
    if (tex && math) formulas.set(tex, math);
  }
  const links = [...formulas].slice(0, AT_MOST).map(([tex, math]) => {
    // A link's name is text, of which MathML is none to many screen readers.
    const name = element('span', { class: 'sr-only' }, tex);
    const shown = element('span', { 'aria-hidden': 'true' }, math.cloneNode(true));
    const link = element('a', { class: 'search-hit' }, name, shown);
    link.href = addressOf(queryFor(tex), settings);
    return element('div', { class: 'search-page-formula' }, link);
  });
  if (links.length === 0) return [];
  const summary = element('summary', {}, `${settings.text('findFormula')} (${formulas.size})`);
  return [element('li', {}, element('details', {}, summary, ...links))];
}
