/** Up, down, Home and End among the links of the results; every link stays a stop of the Tab key. */
import { isOfInputMethod } from './typing.ts';

/** `box` holds the field and the results. */
export function letArrowsMove(box: HTMLElement, field: HTMLInputElement): void {
  box.addEventListener('keydown', (event) => {
    if (isOfInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...box.querySelectorAll<HTMLElement>('a.search-hit')];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1;
    if (at === -1 && activeElement !== field) return;
    const target = targetOf(event.key, at, links) ?? (at === -1 ? undefined : typed(event, field));
    if (!target) return;
    // A letter goes on to the field: it gets the focus before the letter is written.
    if (target !== field || event.key.length > 1) event.preventDefault();
    target.focus({ preventScroll: target === field });
    if (target !== field) target.scrollIntoView({ block: 'nearest' });
  });

  function targetOf(key: string, at: number, links: HTMLElement[]): HTMLElement | undefined {
    if (key === 'ArrowDown') return links[Math.min(at + 1, links.length - 1)];
    if (at === -1) return undefined;
    if (key === 'ArrowUp') return at === 0 ? field : links[at - 1];
    if (key === 'Home') return links[0];
    return key === 'End' ? links.at(-1) : undefined;
  }
}

/** Who types on a result goes on with the query. */
function typed({ key }: KeyboardEvent, field: HTMLInputElement): HTMLElement | undefined {
  return key === 'Backspace' || (key.length === 1 && key !== ' ') ? field : undefined;
}
