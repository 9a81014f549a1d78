/**
 * Entries of the browser's history on the search page. A decision (Enter, a filter) makes one; typing changes
 * the one that is there, but for the first letter after a decision, which would else be lost to the way back.
 */

/** What an entry remembers besides its address. */
export interface Visit {
  /** Number of results. */
  shown: number;
  /** How far the page was scrolled. */
  top: number;
}

const PAUSE = 150;

export class Visits {
  readonly #onReturn: (visit: Visit) => void;
  #isDecided = false;

  constructor(onReturn: (visit: Visit) => void) {
    this.#onReturn = onReturn;
  }

  /** The browser would scroll before there are results. */
  start(address: string, isDecided: boolean): void {
    this.#isDecided = isDecided;
    history.scrollRestoration = 'manual';
    history.replaceState(this.current, '', address);
    window.addEventListener('popstate', () => {
      this.#isDecided = true;
      this.#onReturn(this.current);
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      this.#remember({ top: window.scrollY });
    };
    window.addEventListener('scroll', () => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    });
    window.addEventListener('pagehide', save);
  }

  get current(): Visit {
    const { shown = 0, top = 0 } = history.state ?? {};
    return { shown, top };
  }

  type(address: string): void {
    if (this.#isDecided) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#isDecided = false;
  }

  decide(address: string): void {
    const { pathname, search } = new URL(address, location.href);
    if (pathname + search !== location.pathname + location.search) {
      history.pushState(null, '', address);
    }
    this.#isDecided = true;
  }

  show(shown: number): void {
    this.#remember({ shown });
  }

  #remember(part: Partial<Visit>): void {
    history.replaceState({ ...this.current, ...part }, '');
  }
}
