// @ts-check
/** Shows the picture of a figure as large as the window, with its caption. Loaded where there is a figure. */
(() => {
  const strings = document.currentScript?.dataset ?? {};
  /** @type {HTMLDialogElement | undefined} */
  let dialog;

  for (const image of /** @type {NodeListOf<HTMLImageElement>} */ (
    document.querySelectorAll('.prose .figure > img')
  )) {
    image.tabIndex = 0;
    image.role = 'button';
    image.ariaLabel = [strings.zoom, image.alt].filter(Boolean).join(': ');
    image.addEventListener('click', () => show(image));
    image.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      show(image);
    });
  }

  /** @param {HTMLImageElement} image */
  function show(image) {
    dialog ??= makeDialog();
    const picture = document.createElement('div');
    picture.className = 'zoom-picture';
    picture.tabIndex = 0; // where it is larger than the window, arrow keys move it
    const large = document.createElement('img');
    large.src = image.currentSrc || image.src;
    large.alt = image.alt;
    for (const side of ['width', 'height']) {
      const length = image.getAttribute(side);
      if (length) large.setAttribute(side, length);
    }
    picture.append(large);
    dialog.replaceChildren(closeButton(), picture, ...captionOf(image));
    dialog.ariaLabel = image.alt || (strings.zoom ?? '');
    dialog.showModal();
    // A large picture begins in its middle.
    picture.scrollLeft = (picture.scrollWidth - picture.clientWidth) / 2;
  }

  /** @param {HTMLImageElement} image */
  function captionOf(image) {
    const caption = image.closest('figure')?.querySelector('figcaption');
    if (!caption) return [];
    const copy = document.createElement('p');
    copy.className = 'zoom-caption prose';
    if (caption.lang) copy.lang = caption.lang;
    for (const node of caption.cloneNode(true).childNodes) copy.append(node.cloneNode(true));
    for (const note of copy.querySelectorAll('sup:has(> [data-footnote-ref])')) note.remove();
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
    return [copy];
  }

  function closeButton() {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'zoom-close';
    button.ariaLabel = strings.close ?? '';
    button.textContent = '×';
    return button;
  }

  /** Esc closes it without help, and focus goes back to the picture. */
  function makeDialog() {
    const made = document.createElement('dialog');
    made.className = 'zoom';
    made.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element && target.closest('a'))) made.close();
    });
    document.body.append(made);
    return made;
  }
})();
