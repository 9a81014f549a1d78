// @ts-check
/**
 * Shows footnotes beside the text where the window has room. The copies are for eyes alone: those at the
 * end of the post stay, for screen readers, print, phones and links.
 */

/** In pixels: of a note, between notes, and beside the text. */
const NARROWEST = 170;
const WIDEST = 260;
const GAP = 12;
const ASIDE = 32;
const EDGE = 12;

/** @typedef {{ note: HTMLElement, call: Element }} Note */

export function placeNotes() {
  const main = document.querySelector('main');
  const prose = main?.querySelector('.prose');
  if (!main || !prose) return;
  const notes = copies(main, prose);
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      place(notes, prose);
    });
  };
  // Parts of the page get their height when they come into sight; readers change size and width.
  const observer = new ResizeObserver(ask);
  for (const box of [document.body, prose]) observer.observe(box);
  prose.addEventListener('contentvisibilityautostatechange', ask);
}

/**
 * @param {Note[]} notes
 * @param {Element} prose
 */
function place(notes, prose) {
  const body = document.body.getBoundingClientRect();
  const text = prose.getBoundingClientRect();
  const style = getComputedStyle(document.body);
  const right = body.right - Number.parseFloat(style.paddingRight);
  const width = Math.min(WIDEST, right - text.right - ASIDE - EDGE);
  const shown = notes.filter(({ note, call }) => {
    note.hidden = width < NARROWEST || !isLaidOut(call);
    note.style.width = `${width}px`;
    note.style.left = `${text.right + ASIDE + window.scrollX}px`;
    return !note.hidden;
  });
  // First all are measured, then all are moved.
  const boxes = shown.map(({ note, call }) => ({
    note,
    top: call.getBoundingClientRect().top,
    height: note.offsetHeight,
  }));
  let free = text.top;
  for (const box of boxes) {
    box.top = Math.max(box.top, free);
    free = box.top + box.height + GAP;
  }
  let end = text.bottom;
  for (const box of boxes.toReversed()) {
    box.top = Math.min(box.top, end - box.height);
    end = box.top - GAP;
  }
  for (const { note, top } of boxes) note.style.top = `${top + window.scrollY}px`;
}

/** @param {Element} call */
function isLaidOut(call) {
  if (call.closest('[hidden], details:not([open]) > :not(summary)')) return false;
  return call.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
}

/**
 * One for each footnote, by the first of its numbers in the text, after the main part of the page.
 * @param {Element} after
 * @param {Element} text
 */
function copies(after, text) {
  /** @type {Note[]} */
  const made = [];
  const seen = new Set();
  const box = document.createElement('div');
  box.className = 'side-notes';
  box.ariaHidden = 'true';
  const post = text.closest('[lang]');
  if (post instanceof HTMLElement) box.lang = post.lang;
  for (const call of /** @type {NodeListOf<HTMLAnchorElement>} */ (
    text.querySelectorAll('[data-footnote-ref]')
  )) {
    const source = document.getElementById(decodeURIComponent(call.hash.slice(1)));
    if (!source || seen.has(source) || call.closest('.footnotes')) continue;
    seen.add(source);
    const note = noteOf(source, call.textContent ?? '');
    box.append(note);
    made.push({ note, call });
    for (const [event, isTold] of /** @type {const} */ ([
      ['pointerenter', true],
      ['pointerleave', false],
    ])) {
      call.addEventListener(event, () => note.classList.toggle('is-told', isTold));
    }
  }
  after.after(box);
  return made;
}

/**
 * @param {HTMLElement} source
 * @param {string} number
 */
function noteOf(source, number) {
  const note = document.createElement('div');
  note.className = 'side-note';
  note.hidden = true;
  const mark = document.createElement('span');
  mark.className = 'side-note-number';
  mark.textContent = number;
  const text = document.createElement('div');
  text.className = 'side-note-text prose';
  for (const node of source.childNodes) text.append(node.cloneNode(true));
  if (source.lang) text.lang = source.lang;
  for (const back of text.querySelectorAll('[data-footnote-backref]')) back.remove();
  for (const part of text.querySelectorAll('[id]')) part.removeAttribute('id');
  // Nobody lands by keyboard in what nobody hears.
  for (const stop of text.querySelectorAll('a, [tabindex], img, button')) {
    stop.setAttribute('tabindex', '-1');
  }
  note.append(mark, text);
  return note;
}
