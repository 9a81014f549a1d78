/** “Find this formula elsewhere”: one link that comes to the formula that a reader points at, and goes again. */
import { queryFor } from '../formula/formula-query.ts';
import { element } from './element.ts';
import { texOf } from './formula-of-page.ts';
import { addressOf, settings, stylesOf } from './settings.ts';

const NAME = 'find-formula';
const GRACE = 400;

/** A single letter is everywhere. */
const SHORTEST = 3;

export async function offerFormula(formula: Element): Promise<void> {
  const tex = texOf(formula) ?? '';
  if (tex.length < SHORTEST || formula.closest('a')) return;
  const told = settings();
  await stylesOf(told);
  const link = linkOfPage();
  link.textContent = told.text('findFormula');
  link.href = addressOf(queryFor(tex), told);
  placeAt(formula, link);
}

/** The one there is, made at the first call. */
function linkOfPage(): HTMLAnchorElement {
  const found = document.querySelector<HTMLAnchorElement>(`a.${NAME}`);
  if (found) return found;
  const link = element('a', { class: NAME });
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('pointerover', ({ target }) => {
    clearTimeout(timer);
    const isNear = target instanceof Element && target.closest(`.katex, .${NAME}`);
    if (!isNear) timer = setTimeout(() => link.remove(), GRACE);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') link.remove();
  });
  return link;
}

/** At the end of its block, so that it is the next stop of the Tab key, and below the middle of the formula. */
function placeAt(formula: Element, link: HTMLElement): void {
  const display = formula.closest('.katex-display');
  if (display) display.after(link);
  else formula.closest('p, li, td, th, dd, dt, figcaption, h1, h2, h3, h4, h5, h6')?.append(link);
  const from = (link.offsetParent ?? document.body).getBoundingClientRect();
  const boxes = [...formula.querySelectorAll('.katex-base')].map((box) =>
    box.getBoundingClientRect(),
  );
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const middle = (left + right - link.offsetWidth) / 2;
  const inSight = Math.max(8, Math.min(middle, document.body.clientWidth - link.offsetWidth - 8));
  link.style.left = `${inSight - from.left}px`;
  link.style.top = `${bottom - from.top}px`;
}
