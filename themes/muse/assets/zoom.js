// @ts-check
/** Shows the picture of a figure as large as the window, with its caption. */

/** @typedef {Record<string, string | undefined>} Strings */

/** @type {HTMLDialogElement | undefined} */
let dialog;
/** @type {Promise<unknown> | undefined} */
let styles;

/**
 * @param {HTMLImageElement} image
 * @param {Strings} strings
 */
export async function show(image, strings) {
  styles ??= stylesAt(strings.zoomStyles ?? '');
  await styles;
  dialog ??= makeDialog();
  if (dialog.open) return;
  const picture = document.createElement('div');
  picture.className = 'zoom-picture';
  picture.tabIndex = 0; // where it is larger than the window, arrow keys move it
  picture.append(copyOf(image));
  dialog.replaceChildren(closeButton(strings), picture, ...captionOf(image));
  dialog.setAttribute('aria-label', image.alt || (strings.enlarge ?? ''));
  dialog.showModal();
  // A large picture begins in its middle.
  picture.scrollLeft = (picture.scrollWidth - picture.clientWidth) / 2;
}

/** @param {string} href */
function stylesAt(href) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
  return new Promise((resolve) => {
    for (const event of ['load', 'error']) link.addEventListener(event, resolve);
  });
}

/** @param {HTMLImageElement} image */
function copyOf(image) {
  const large = document.createElement('img');
  large.src = image.currentSrc || image.src;
  large.alt = image.alt;
  for (const side of ['width', 'height']) {
    const length = image.getAttribute(side);
    if (length) large.setAttribute(side, length);
  }
  return large;
}

/** @param {HTMLImageElement} image */
function captionOf(image) {
  const caption = image.closest('figure')?.querySelector('figcaption');
  if (!caption) return [];
  const copy = document.createElement('p');
  copy.className = 'zoom-caption prose';
  if (caption.lang) copy.lang = caption.lang;
  for (const node of caption.childNodes) copy.append(node.cloneNode(true));
  for (const note of copy.querySelectorAll('sup:has(> [data-footnote-ref])')) note.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [copy];
}

/** @param {Strings} strings */
function closeButton(strings) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'zoom-close';
  button.setAttribute('aria-label', strings.close ?? '');
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
