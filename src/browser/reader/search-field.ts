/** A search field at work: typing asks, formulas are shown as they are typed, arrows go to the results. */
import { letArrowsMove } from './arrow-keys.ts';
import { element } from './element.ts';
import type { Settings } from './settings.ts';
import { typedTex } from './typed-tex.ts';
import { listenTo } from './typing.ts';

export interface SearchField {
  /** Shows what `query` is as a formula. */
  preview: HTMLElement;
  showPreview(query: string): void;
}

/** `box` holds the field and the results. */
export function searchField(
  field: HTMLInputElement,
  box: HTMLElement,
  { settings, onTyped }: { settings: Settings; onTyped(query: string): void },
): SearchField {
  const shown = element('div', { class: 'search-preview' });
  const showPreview = (query: string) => {
    const tex = typedTex(query) ?? '';
    shown.dataset.tex = tex;
    if (tex === '') shown.replaceChildren();
    else void import('./set-formulas.ts').then(({ preview }) => preview(tex, shown, settings));
  };
  listenTo(field, (query) => {
    showPreview(query);
    onTyped(query);
  });
  letArrowsMove(box, field);
  return { preview: shown, showPreview };
}
