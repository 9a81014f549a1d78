// @ts-check
/** What pages of this theme gain with JavaScript: scroll spy, back to top, copied code, panels that close with Esc, ways to the search. */
(() => {
  const strings = document.currentScript?.dataset ?? {};

  markScrolled();
  followHeadings();
  linkHeadings();
  window.addEventListener('beforeprint', fitOnPaper);
  addCopyButtons();
  closePanels();
  letKeysScroll();
  layOutForKeys();
  callSearch();

  /** Tells the style sheet that the top of the page is out of sight, and that the reader goes on down. */
  function markScrolled() {
    const root = document.documentElement;
    let last = 0;
    const update = () => {
      const { scrollY } = window;
      root.toggleAttribute('data-scrolled', scrollY > window.innerHeight / 2);
      if (Math.abs(scrollY - last) < 8) return;
      root.toggleAttribute('data-reading', scrollY > last);
      last = scrollY;
    };
    window.addEventListener('scroll', update, { passive: true });
    update();
  }

  /** Marks the entry of the table of contents whose section is being read. */
  function followHeadings() {
    /** @type {Map<Element, HTMLAnchorElement>} */
    const links = new Map();
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
      document.querySelectorAll('.toc a')
    )) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    if (links.size === 0) return;

    const order = [...links];
    /** @type {HTMLAnchorElement | undefined} */
    let current;
    let above = 0;
    /** @param {number} index */
    const isAbove = (index) =>
      (order[index]?.[0].getBoundingClientRect().top ?? Infinity) <= window.innerHeight / 4;
    // To ask for a place far away lays it out: those beside the last answer come first, then a few.
    const update = () => {
      const near = [above, above + 1, above - 1].find(
        (end) => end >= 0 && (end === 0 || isAbove(end - 1)) && !isAbove(end),
      );
      above = near ?? 0;
      for (let end = near ?? order.length; above < end; ) {
        const middle = (above + end) >> 1;
        if (isAbove(middle)) above = middle + 1;
        else end = middle;
      }
      const next = order[above - 1]?.[1];
      if (next === current) return;
      current?.removeAttribute('aria-current');
      next?.setAttribute('aria-current', 'true');
      current = next;
      if (next) reveal(next);
    };
    // Headings that cross the first quarter of the window are all that can change the answer; those above
    // it count as in sight, or one that a leap passes over would not be told.
    const observer = new IntersectionObserver(update, { rootMargin: '9999999px 0px -75% 0px' });
    for (const heading of links.keys()) observer.observe(heading);
    // A leap passes them unseen.
    window.addEventListener('scrollend', update);
  }

  /** Within what is not laid out, Chromium lays out anew for each element that might be the next stop: for seconds. */
  function layOutForKeys() {
    if (!CSS.supports('overflow-anchor: auto')) return; // what is in sight would not stay there
    /** @param {KeyboardEvent} event */
    const layOut = ({ key }) => {
      if (key !== 'Tab') return;
      window.removeEventListener('keydown', layOut, true);
      document.documentElement.toggleAttribute('data-laid-out', true);
    };
    window.addEventListener('keydown', layOut, true);
  }

  /**
   * Scrolls the sidebar, and nothing else, until the link is in sight.
   * @param {HTMLElement} link
   */
  function reveal(link) {
    const panel = link.closest('.sidebar');
    if (!panel) return;
    const box = link.getBoundingClientRect();
    const frame = panel.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) {
      panel.scrollTop += box.top - frame.top - frame.height / 3;
    }
  }

  /** Paper neither scrolls nor unfolds: what is too wide is set smaller there (`--fit` in print.css), what is folded opens. */
  function fitOnPaper() {
    // Widths in print.css: A4 without its margins, in letters of the text.
    const line = 46;
    for (const box of /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll('.katex-display, .table-scroll')
    )) {
      const prose = box.closest('.prose');
      if (!prose) continue;
      const letter = Number.parseFloat(getComputedStyle(prose).fontSize);
      const room = line - (prose.clientWidth - box.clientWidth) / letter;
      const fit = (room * letter) / box.scrollWidth;
      if (fit < 1) box.style.setProperty('--fit', fit.toFixed(3));
    }
    const folded = document.querySelectorAll('.prose details:not([open])');
    for (const details of folded) details.toggleAttribute('open', true);
    const fold = () => {
      for (const details of folded) details.toggleAttribute('open', false);
    };
    window.addEventListener('afterprint', fold, { once: true });
  }

  /** Gives headings a link to themselves for who points at them; all others have the table of contents. */
  function linkHeadings() {
    for (const heading of document.querySelectorAll('.page-post .prose :is(h2, h3, h4)[id]')) {
      const link = document.createElement('a');
      link.className = 'heading-link';
      link.href = `#${heading.id}`;
      link.tabIndex = -1;
      link.ariaHidden = 'true';
      heading.append(link);
    }
  }

  /** Gives each block of code a button that copies it. */
  function addCopyButtons() {
    if (!navigator.clipboard) return;
    for (const figure of document.querySelectorAll('figure.code')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy-code';
      button.textContent = strings.copy ?? '';
      button.addEventListener('click', () => {
        // The end of the last line is left out: in a terminal it would run the command.
        const code = figure.querySelector('code')?.textContent?.replace(/\n$/, '') ?? '';
        navigator.clipboard.writeText(code).then(
          () => say(button, strings.copied),
          () => say(button, strings.copyFailed),
        );
      });
      figure.querySelector('pre')?.before(button);
    }
  }

  /**
   * Shows what became of a click for two seconds.
   * @param {HTMLButtonElement} button
   * @param {string | undefined} text
   */
  function say(button, text) {
    button.textContent = text ?? '';
    setTimeout(() => {
      button.textContent = strings.copy ?? '';
    }, 2000);
  }

  /**
   * What is wider than its box becomes a stop of the Tab key; the rest is none, there are hundreds. Looked
   * at as it is laid out: to ask all at once would lay out the whole page.
   */
  function letKeysScroll() {
    const boxes = document.querySelectorAll('.prose :is(.katex-display, .table-scroll, pre)');
    const observer = new ResizeObserver((entries) => {
      const wide = entries.map(({ target }) => target.scrollWidth > target.clientWidth);
      for (const [index, { target }] of entries.entries()) {
        if (wide[index]) target.setAttribute('tabindex', '0');
        else target.removeAttribute('tabindex');
        target.role = wide[index] ? 'group' : null;
        target.ariaLabel = (wide[index] && strings.scrolls) || null;
      }
    });
    const observe = () => {
      for (const box of boxes) {
        observer.unobserve(box);
        observer.observe(box);
      }
    };
    observe();
    document.fonts.ready.then(observe);
  }

  /** Menu and sidebar are open while they are the target of the address: Esc follows their closing link. */
  function closePanels() {
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      /** @type {HTMLAnchorElement | null} */
      const link = document.querySelector(
        '.menu:target > .menu-close, .sidebar:target > .sidebar-close',
      );
      link?.click();
    });
  }

  /** The scripts of the search come when somebody searches, comes from its results, or points at a formula. */
  function callSearch() {
    const {
      root,
      script = '',
      postScript = '',
    } = document.getElementById('scholium:search')?.dataset ?? {};
    if (!root) return;
    const page = `${root}search/`;
    /** @type {HTMLInputElement | null} */
    const field = document.querySelector('.page-search .search-form input');
    if (field) import(script).then(({ startPage }) => startPage());
    /** @param {Event} event */
    const open = (event) => {
      event.preventDefault();
      if (field) field.select();
      else import(script).then(({ openDialog }) => openDialog()).catch(() => location.assign(page));
    };
    document.addEventListener('keydown', (event) => {
      if (isCallKey(event)) open(event);
    });
    document.addEventListener('click', (event) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (isPlain && closest(event, 'a')?.getAttribute('href') === page) open(event);
    });
    try {
      const isCalled = localStorage.getItem(`scholium:marks:${location.pathname}`) !== null;
      if (isCalled) import(postScript).then(({ showMarks }) => showMarks());
    } catch {
      // Without storage there is nothing to mark.
    }
    if (!field) callAtFormulas(postScript);
  }

  /**
   * `/` where nobody types, Ctrl-K, and ⌘K on Apple's keyboards, where Ctrl-K edits text.
   * @param {KeyboardEvent} event
   */
  function isCallKey(event) {
    const { ctrlKey, metaKey, altKey, key } = event;
    if (event.isComposing || altKey) return false;
    if (key === '/' && !ctrlKey && !metaKey) {
      return !closest(event, 'input:not([type="radio"]), textarea, select, [contenteditable]');
    }
    return key.toLowerCase() === 'k' && (/Mac|iP/.test(navigator.platform) ? metaKey : ctrlKey);
  }

  /**
   * A formula that the mouse rests on, or that is tapped or in focus.
   * @param {string} script
   */
  function callAtFormulas(script) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    /** @param {Element | null | undefined} formula */
    const call = (formula) => {
      if (formula) import(script).then(({ offerFormula }) => offerFormula(formula));
    };
    document.addEventListener('pointerover', (event) => {
      clearTimeout(timer);
      const formula = event.pointerType === 'mouse' && closest(event, '.katex');
      if (formula) timer = setTimeout(call, 400, formula);
    });
    document.addEventListener('click', (event) => call(closest(event, '.katex')));
    document.addEventListener('focusin', (event) => {
      call(closest(event, '.katex-display')?.querySelector('.katex'));
    });
  }

  /**
   * @param {Event} event
   * @param {string} selector
   */
  function closest({ target }, selector) {
    return target instanceof Element ? target.closest(selector) : null;
  }
})();
