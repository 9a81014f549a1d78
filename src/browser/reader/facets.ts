/** Tags and years of what was found, with counts: each a link that narrows the query or widens it again. */
import type { Facet, SearchResults } from '../search/model.ts';
import { element } from './element.ts';
import { type FilterKind, filtersOf, isSame, withFilter, withoutFilter } from './filters.ts';
import type { Panel } from './panel.ts';
import type { Settings } from './settings.ts';

/** The rest is folded. */
const FIRST = 8;

export function facets(
  { tags, years, total }: SearchResults,
  query: string,
  { panel, settings }: { panel: Panel; settings: Settings },
): HTMLElement[] {
  return [group('tag', tags), group('year', years)].flatMap((each) => each ?? []);

  function group(kind: FilterKind, found: Facet[]): HTMLElement | undefined {
    const chosen = filtersOf(query).filter((filter) => filter.kind === kind);
    const isChosen = (name: string) => chosen.some((filter) => isSame(filter.name, name));
    // One that all results have would leave them all.
    const rest = found.filter(({ name, count }) => count < total && !isChosen(name));
    const links = [
      ...chosen.map(({ name }) => widening(kind, name)),
      ...rest.map((facet) => narrowing(kind, facet)),
    ];
    if (links.length === 0) return undefined;
    const label = settings.text(kind);
    return element(
      'div',
      { class: 'search-facets', role: 'group', 'aria-label': label },
      element('span', { 'aria-hidden': 'true' }, label),
      ...links.slice(0, FIRST),
      ...folded(links.slice(FIRST)),
    );
  }

  function narrowing(kind: FilterKind, { name, count }: Facet): HTMLElement {
    const number = element('span', { class: 'count' }, String(count));
    return panel.link(withFilter(query, { kind, name }), name, ' ', number);
  }

  function widening(kind: FilterKind, name: string): HTMLElement {
    const cross = element('span', { 'aria-hidden': 'true' }, '×');
    const link = panel.link(withoutFilter(query, { kind, name }), name, ' ', cross);
    link.setAttribute('aria-label', settings.text('without', name));
    link.className = 'search-chosen';
    return link;
  }

  function folded(links: HTMLElement[]): HTMLElement[] {
    if (links.length === 0) return [];
    const summary = element('summary', {}, settings.text('rest', links.length));
    return [element('details', {}, summary, ...links)];
  }
}
