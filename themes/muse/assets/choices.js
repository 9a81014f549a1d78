// @ts-check
/** What the reader chose on an earlier visit, applied before anything is painted, and the way to choose. Without a choice, pages are as the site has them. */
(() => {
  const NAMES = ['font', 'size', 'width'];
  const script = document.currentScript?.dataset ?? {};
  const root = document.documentElement;
  /** @type {HTMLLinkElement | null} */
  let dark = document.querySelector('#muse\\:dark');
  /** @type {HTMLMetaElement | null} */
  const scheme = document.querySelector('meta[name="color-scheme"]');
  /** @type {Record<string, string | undefined>} */
  const site = { ...root.dataset, media: dark?.media ?? '', scheme: scheme?.content ?? '' };

  /** @param {Record<string, string | undefined>} choices */
  function apply(choices) {
    for (const name of NAMES) {
      const value = choices[name] ?? site[name];
      if (value) root.dataset[name] = value;
      else delete root.dataset[name];
    }
    if (!dark || !scheme) return;
    const media = {
      auto: 'screen and (prefers-color-scheme: dark)',
      dark: 'screen',
      light: 'not all',
    };
    const content = { auto: 'light dark', dark: 'dark', light: 'light' };
    const chosen = choices.scheme;
    const isKnown = chosen === 'auto' || chosen === 'dark' || chosen === 'light';
    dark.media = isKnown ? media[chosen] : (site.media ?? '');
    scheme.content = isKnown ? content[chosen] : (site.scheme ?? '');
  }

  /** A sheet that did not hold when it was found is not waited for: one in its place is, or light pages would flash. */
  function awaitDark() {
    if (dark?.media !== 'screen' || dark.media === site.media) return;
    const awaited = dark.cloneNode();
    if (!(awaited instanceof HTMLLinkElement)) return;
    awaited.setAttribute('blocking', 'render');
    dark.replaceWith(awaited);
    dark = awaited;
  }

  /** The button of the reader's panel, which comes when it is pressed. */
  function offerReader() {
    const { reader = '', settings = '' } = script;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool tool-reader';
    button.ariaHasPopup = 'dialog';
    button.ariaLabel = settings;
    button.title = settings;
    button.addEventListener('click', () => import(reader).then(({ openReader }) => openReader()));
    document.querySelector('.tools')?.append(button);
  }

  document.addEventListener('DOMContentLoaded', offerReader);
  // The panel (reader.js) says what was chosen; it need not be stored for that.
  document.addEventListener('muse:choices', (event) => {
    if (event instanceof CustomEvent) apply(event.detail);
  });
  try {
    const stored = JSON.parse(localStorage.getItem('muse:reader') ?? '{}');
    if (typeof stored === 'object' && stored) apply(stored);
    awaitDark();
  } catch {
    // Without storage, or with a damaged one, the site's own settings hold.
  }
})();
