/** The search as a dialog over any page; its field is a form that leads to the search page. */
import { Asking } from './asking.ts';
import { element } from './element.ts';
import { engineOf } from './open-engine.ts';
import { pageFormulas } from './page-formulas.ts';
import { Panel } from './panel.ts';
import { searchField } from './search-field.ts';
import { addressOf, type Settings, settings, stylesOf } from './settings.ts';

import { isOfInputMethod } from './typing.ts';

const AT_MOST = 6;
const SECTIONS = 2;

/** A query is neither prose nor a name: nothing corrects or completes it. */
const AS_TYPED = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' };

/** Opens it, made anew at the first call; the query of last time is there, selected. */
export async function openDialog(): Promise<void> {
  const told = settings();
  await stylesOf(told);
  const dialog = document.querySelector<HTMLDialogElement>('dialog.search-dialog') ?? made(told);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function made(told: Settings): HTMLDialogElement {
  const { dialog, field, body, all } = frame(told);
  const panel = new Panel({
    ...{ settings: told, field },
    sections: SECTIONS,
    onQuery: (query) => {
      field.value = query;
      field.dispatchEvent(new Event('input'));
      field.focus();
    },
    onState: (state, results) => {
      all.hidden = state !== 'found';
      all.href = addressOf(field.value.trim(), told);
      all.textContent = told.text('all', results?.total ?? 0);
      if (state === 'idle') panel.list.append(...pageFormulas(told));
    },
  });
  const asking = new Asking(engineOf(told.root), panel);
  const { preview } = searchField(field, dialog, {
    settings: told,
    onTyped: (query) => void asking.ask({ query, limit: AT_MOST, offset: 0 }),
  });
  body.append(preview, panel.status, panel.notice, panel.list);
  document.body.append(dialog);
  panel.idle();
  return dialog;
}

function frame(told: Settings) {
  const label = told.text('label');
  const field = element('input', { type: 'search', name: 'q', 'aria-label': label, ...AS_TYPED });
  field.placeholder = label;
  const close = element('button', { class: 'search-close', type: 'button' }, '×');
  close.setAttribute('aria-label', told.text('close'));
  const form = element('form', { class: 'search-form', role: 'search' }, field, close);
  form.action = addressOf('', told);
  const body = element('div', { class: 'search-body' });
  const all = element('a', { class: 'search-hit' });
  const keys = element('span', { class: 'search-keys', 'aria-hidden': 'true' });
  keys.append(...['↑', '↓', 'Enter', 'Esc'].map((key) => element('kbd', {}, key)));
  const foot = element('p', { class: 'search-foot' }, all, keys);
  const dialog = element('dialog', { class: 'search-dialog', 'aria-label': label });
  dialog.append(form, body, foot);
  close.addEventListener('click', () => dialog.close());
  field.addEventListener('keydown', (event) => {
    // Where there is text, it would be deleted first.
    if (event.key !== 'Escape' || isOfInputMethod(event)) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    // The backdrop is a part of the dialog that none of its children covers.
    if (target === dialog) dialog.close();
    else if (target instanceof Element && leadsToThisPage(target.closest('a'))) {
      dialog.close();
      void import(told.postScript).then(({ showMarks }) => showMarks());
    }
  });
  return { dialog, field, body, all };
}

/** No page will load that would mark what was found. */
function leadsToThisPage(link: HTMLAnchorElement | null): boolean {
  return (
    link !== null && link.hash !== '' && link.href.split('#')[0] === location.href.split('#')[0]
  );
}
