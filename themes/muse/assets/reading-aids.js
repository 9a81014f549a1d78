// @ts-check
/** Calls what helps to read a long note when it is of use: folding, figures in full, footnotes beside the text. */
(() => {
  const strings = document.currentScript?.dataset ?? {};
  const { outline = '', zoom = '', sideNotes = '' } = strings;

  if (outline) foldNear();
  if (zoom) for (const image of document.querySelectorAll('.prose .figure > img')) letZoom(image);
  if (sideNotes) placeWhereWide();

  /** A list gets its buttons before it comes into sight. */
  function foldNear() {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          observer.unobserve(target);
          import(outline).then(({ letFold }) => letFold(target, strings));
        }
      },
      { rootMargin: '50%' },
    );
    for (const list of document.querySelectorAll('.prose .outline')) observer.observe(list);
  }

  /** @param {Element} image */
  function letZoom(image) {
    const name = [strings.enlarge, image.getAttribute('alt')].filter(Boolean).join(': ');
    image.setAttribute('tabindex', '0');
    image.setAttribute('role', 'button');
    image.setAttribute('aria-label', name);
    const show = () => import(zoom).then(({ show }) => show(image, strings));
    image.addEventListener('click', show);
    image.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || !/^(?:Enter| )$/.test(event.key)) return;
      event.preventDefault();
      show();
    });
  }

  /** Phones never load them. */
  function placeWhereWide() {
    const wide = matchMedia('(min-width: 72em)');
    const call = () => {
      if (!wide.matches) return;
      wide.removeEventListener('change', call);
      import(sideNotes).then(({ placeNotes }) => placeNotes());
    };
    wide.addEventListener('change', call);
    call();
  }
})();
