/** A search field at work: typing asks, formulas are shown as they are typed, arrows go to the results. */
import { letArrowsMove } from './arrow-keys.ts';
import { element } from './element.ts';
import type { Settings } from './settings.ts';
import { listenTo } from './typing.ts';

export interface SearchField {
  /** Shows what `query` is as a formula. */
  preview: HTMLElement;
  showPreview(query: string): void;
}

/** Whether it is worth a closer look. */
const MAY_BE_TEX = /[\\^_${}=|]|tex[:：]/i;

/** `box` holds the field and the results. */
export function searchField(
  field: HTMLInputElement,
  box: HTMLElement,
  { settings, onTyped }: { settings: Settings; onTyped(query: string): void },
): SearchField {
  const shown = element('div', { class: 'search-preview' });
  const showPreview = (query: string) => {
    shown.dataset.query = query;
    if (!MAY_BE_TEX.test(query)) shown.replaceChildren();
    else void import('./set-formulas.ts').then(({ preview }) => preview(query, shown, settings));
  };
  listenTo(field, (query) => {
    showPreview(query);
    onTyped(query);
  });
  letArrowsMove(box, field);
  return { preview: shown, showPreview };
}
