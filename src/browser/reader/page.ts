/** The search page: the query is its address, so that it can be shared and gone back to. */
import type { SearchResults } from '../search/model.ts';
import { Asking } from './asking.ts';
import { element } from './element.ts';
import { facets } from './facets.ts';
import { queryOf } from './filters.ts';
import { engineOf } from './open-engine.ts';
import { Panel, type PanelState } from './panel.ts';
import { type SearchField, searchField } from './search-field.ts';
import { addressOf, type Settings, settings } from './settings.ts';
import { type Visit, Visits } from './visits.ts';

const AT_A_TIME = 10;
const SECTIONS = 3;
const PATIENCE = 1_000;

/** Without the elements that the theme's search page has, nothing happens. */
export function startPage(): void {
  const field = document.querySelector<HTMLInputElement>(
    'main form[role="search"] input[name="q"]',
  );
  const place = document.getElementById('search-results');
  if (field && place) new SearchPage(field, place).start();
}

class SearchPage {
  readonly #settings: Settings = settings();
  readonly #field: HTMLInputElement;
  readonly #search: SearchField;
  readonly #panel: Panel;
  readonly #asking: Asking;
  readonly #visits = new Visits((visit) => this.#restore(visit));
  readonly #facets = element('div', { class: 'search-facet-groups' });
  readonly #more: HTMLButtonElement;
  #query = '';

  constructor(field: HTMLInputElement, place: HTMLElement) {
    this.#field = field;
    this.#panel = new Panel({
      ...{ settings: this.#settings, field },
      sections: SECTIONS,
      onQuery: (query) => this.#goTo(query),
      onState: (state, results) => this.#shown(state, results),
    });
    this.#asking = new Asking(engineOf(this.#settings.root), this.#panel);
    this.#search = searchField(field, field.closest('main') ?? place, {
      settings: this.#settings,
      onTyped: (query) => this.#typed(query),
    });
    this.#more = element('button', { class: 'button search-more', type: 'button', hidden: '' });
    this.#more.textContent = this.#settings.text('more');
    this.#more.addEventListener('click', () => this.#ask(this.#panel.list.childElementCount));
    const { status, notice, list } = this.#panel;
    place.replaceChildren(this.#search.preview, status, notice, this.#facets, list, this.#more);
  }

  start(): void {
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#goTo(this.#field.value.trim());
    });
    const query = queryOf(location.search);
    this.#visits.start(addressOf(query, this.#settings), query !== '');
    // On slow lines readers type before this script is there.
    const early = this.#field.value.trim();
    if (early === '' || early === query) this.#restore(this.#visits.current);
    else {
      this.#search.showPreview(early);
      this.#typed(early);
    }
  }

  #typed(query: string): void {
    if (query === this.#query) return;
    this.#visits.type(addressOf(query, this.#settings));
    this.#set(query);
    this.#ask(0);
  }

  /** A decision: Enter, a filter, a suggestion. */
  #goTo(query: string): void {
    const isNew = query !== this.#query;
    this.#visits.decide(addressOf(query, this.#settings));
    this.#field.value = query;
    this.#set(query);
    if (!isNew) return;
    this.#ask(0);
    this.#search.showPreview(query);
  }

  #restore({ shown, top }: Visit): void {
    const query = queryOf(location.search);
    this.#field.value = query;
    this.#set(query);
    this.#search.showPreview(query);
    const limit = Math.max(shown, AT_A_TIME);
    void this.#asking.ask({ query, offset: 0, limit }).then(() => this.#scrollTo(top));
  }

  /** Formulas change the height of what is above: for them it waits, yet not for long. */
  async #scrollTo(top: number): Promise<void> {
    const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([this.#panel.formulas, enough]);
    window.scrollTo({ top, behavior: 'instant' });
  }

  #set(query: string): void {
    this.#query = query;
    const [name = ''] = document.title.split(TITLE_END).slice(-1);
    document.title = query === '' ? name : query + TITLE_END + name;
  }

  #ask(offset: number): void {
    void this.#asking.ask({ query: this.#query, offset, limit: AT_A_TIME });
  }

  #shown(state: PanelState, results?: SearchResults): void {
    const { list } = this.#panel;
    const context = { panel: this.#panel, settings: this.#settings };
    this.#facets.replaceChildren(...(results ? facets(results, this.#query, context) : []));
    this.#more.hidden = list.childElementCount >= (results?.total ?? 0);
    this.#visits.show(list.childElementCount);
    const browse = document.querySelector<HTMLElement>('main .browse');
    if (browse) browse.hidden = state === 'found';
  }
}

const TITLE_END = ' · ';
