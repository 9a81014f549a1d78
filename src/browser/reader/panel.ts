/** Everything below a search field: what became of the query, and the posts that were found. */
import type { SearchResults } from '../search/model.ts';
import type { AskingView, Question } from './asking.ts';
import { element } from './element.ts';
import { postResult } from './post-result.ts';
import { FORMULA } from './runs.ts';
import { addressOf, type Settings } from './settings.ts';

export type PanelState = 'idle' | 'found' | 'none' | 'failed';

export interface PanelOptions {
  settings: Settings;
  field: HTMLInputElement;
  /** Of a post that are shown. */
  sections: number;
  /** The reader follows a link to another query. */
  onQuery(query: string): void;
  /** After each change of what is shown, but for waiting. */
  onState?(state: PanelState, results?: SearchResults): void;
}

export class Panel implements AskingView {
  /** Read out by screen readers whenever it changes. */
  readonly status = element('p', { class: 'search-status', role: 'status' });
  readonly notice = element('div', { class: 'search-notice' });
  readonly list = element('ol', { class: 'search-posts' });
  /** Ends when the formulas that are shown are set, which moves what is below them. */
  formulas: Promise<void> = Promise.resolve();
  readonly #options: PanelOptions;

  constructor(options: PanelOptions) {
    this.#options = options;
  }

  idle(): void {
    this.list.replaceChildren();
    this.#show('idle', '', this.#tips());
    this.#options.onState?.('idle');
  }

  waiting(): void {
    this.list.setAttribute('aria-busy', 'true');
    this.status.textContent = this.#options.settings.text('waiting');
  }

  answered(results: SearchResults, { offset }: Question): void {
    const { settings, field, sections, onState } = this.#options;
    const { terms, suggestion, total } = results;
    const isFocusLost = offset > 0 || this.#hasFocus();
    const options = { root: settings.root, sections, terms };
    const items = results.results.map((post) => postResult(post, options));
    if (offset === 0) this.list.replaceChildren();
    this.list.append(...items);
    const state = total === 0 ? 'none' : 'found';
    this.#show(
      state,
      total === 0 ? settings.text('none') : settings.text('found', total),
      ...(suggestion ? [this.#suggestion(suggestion)] : []),
      ...(total === 0 ? [this.#tips()] : []),
    );
    // Who was at a button or result that is gone goes on from what came of it.
    if (isFocusLost) (items[0]?.querySelector('a') ?? field).focus();
    onState?.(state, results);
    this.formulas = this.#setFormulas();
  }

  failed(retry: () => void): void {
    const { settings, onState } = this.#options;
    const hasFocus = this.#hasFocus();
    const button = element('button', { class: 'button', type: 'button' }, settings.text('retry'));
    button.addEventListener('click', () => {
      this.status.textContent = settings.text('waiting');
      retry();
    });
    this.list.replaceChildren();
    this.#show('failed', settings.text('failed'), button);
    if (hasFocus) button.focus();
    onState?.('failed');
  }

  /** A link to the same search with another query: followed here, unless it opens elsewhere. */
  link(query: string, ...children: (Node | string)[]): HTMLAnchorElement {
    const link = element('a', { href: addressOf(query, this.#options.settings) }, ...children);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#options.onQuery(query);
    });
    return link;
  }

  async #setFormulas(): Promise<void> {
    const { list } = this;
    const waiting = [...list.querySelectorAll<HTMLElement>(`.${FORMULA}:not([data-set])`)];
    if (waiting.length === 0) return;
    const { setFormulas } = await import('./set-formulas.ts');
    await setFormulas(waiting, this.#options.settings);
  }

  #hasFocus(): boolean {
    return [this.notice, this.list].some((box) => box.contains(document.activeElement));
  }

  #show(state: PanelState, status: string, ...notice: Node[]): void {
    this.list.removeAttribute('aria-busy');
    this.status.dataset.state = state;
    this.status.textContent = status;
    this.notice.replaceChildren(...notice);
  }

  #suggestion(query: string): HTMLElement {
    const { settings } = this.#options;
    return element('p', {}, settings.text('suggestion'), ' ', this.link(query, query));
  }

  /** A string of several lines. */
  #tips(): HTMLElement {
    const lines = this.#options.settings.text('help').split('\n').filter(Boolean);
    return element('ul', { class: 'search-tips' }, ...lines.map((line) => element('li', {}, line)));
  }
}
