/**
 * Marks what was searched on the page that a result leads to. The browser paints them over the text (CSS
 * Custom Highlights): no element, id or formula is touched, and without the feature no word is marked.
 */
import { element } from './element.ts';
import { texOf } from './formula-of-page.ts';
import { takeOver } from './handover.ts';
import { rangesOf } from './page-text.ts';
import { settings, stylesOf } from './settings.ts';

const NAME = 'search';

export function showMarks(): void {
  const marks = takeOver(location.pathname);
  const main = document.querySelector('main');
  if (!marks || !main) return;
  clearMarks();
  const ranges = 'highlights' in CSS ? rangesOf(main, marks.words) : [];
  const formulas = [...main.querySelectorAll<HTMLElement>('.katex')].filter((formula) =>
    marks.formulas.includes(texOf(formula) ?? ''),
  );
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
  for (const formula of formulas) formula.dataset.searchHit = '';
  const places = [...ranges, ...formulas];
  if (places.length > 0) void tell(places);
}

/** How many there are, with a way from one to the next, and one to be rid of them. */
async function tell(places: (Range | Element)[]): Promise<void> {
  const told = settings();
  let next = 0;
  const goOn = () => {
    const place = places[next % places.length];
    next += 1;
    const shown = place instanceof Range ? place.startContainer.parentElement : place;
    // What a reader has folded away unfolds, as for the browser's own search.
    shown?.closest('[hidden]')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    shown?.scrollIntoView({ block: 'center' });
  };
  const note = element(
    'div',
    { class: 'search-marks' },
    element('span', { role: 'status' }, told.text('marks', places.length)),
    button(told.text('next'), goOn),
    button(told.text('clear'), clearMarks),
  );
  document.addEventListener('keydown', onKey);
  await stylesOf(told);
  document.body.append(note);
  // Else a heading was asked for, and is in sight.
  if (!location.hash) goOn();
}

function onKey({ key }: KeyboardEvent): void {
  if (key === 'Escape' && !document.querySelector('dialog[open]')) clearMarks();
}

function clearMarks(): void {
  document.removeEventListener('keydown', onKey);
  document.querySelector('.search-marks')?.remove();
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
  for (const formula of document.querySelectorAll('[data-search-hit]')) {
    formula.removeAttribute('data-search-hit');
  }
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', onClick);
  return made;
}
