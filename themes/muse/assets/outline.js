// @ts-check
/** Folds branches of a long and deep list, one by one or all below a level. */

/** @typedef {Record<string, string | undefined>} Strings */

const LEVELS = 4;
/** What can stand below the first line of an item, which stays. */
const BELOW = ':scope > :is(ul, ol, dl, figure, blockquote, details, div, pre, p ~ p)';

let isListening = false;

/**
 * @param {Element} list
 * @param {Strings} strings
 */
export function letFold(list, strings) {
  for (const item of list.querySelectorAll('li:has(> :is(ul, ol))')) addButton(item, strings);
  addBar(list, strings);
  if (isListening) return;
  isListening = true;
  // The browser's search and links lead into what is folded.
  document.addEventListener('beforematch', ({ target }) => unfoldAround(target));
  window.addEventListener('hashchange', showTarget);
}

/**
 * @param {Element} item
 * @param {Strings} strings
 */
function addButton(item, strings) {
  const [first] = item.querySelectorAll(BELOW);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'fold';
  button.ariaExpanded = 'true';
  button.ariaLabel = (strings.branch ?? '').replace('%s', firstLine(item, first));
  const rest = document.createElement('span');
  rest.className = 'fold-rest';
  rest.ariaHidden = 'true';
  rest.hidden = true;
  rest.textContent = `… ${item.querySelectorAll('li').length}`;
  for (const part of [button, rest]) {
    part.addEventListener('click', () => {
      fold(item, !('folded' in /** @type {HTMLElement} */ (item).dataset));
      press(item, undefined);
    });
  }
  item.classList.add('branch');
  const line = item.firstElementChild;
  if (line?.matches('p')) {
    line.prepend(button);
    line.append(rest);
  } else {
    item.prepend(button);
    first?.before(rest);
  }
}

/**
 * @param {Element} item
 * @param {Element | undefined} end
 */
function firstLine(item, end) {
  let text = '';
  for (const node of item.childNodes) {
    if (node === end) break;
    const formulas = node instanceof Element && node.querySelectorAll('.katex-html, annotation');
    let own = node.textContent ?? '';
    for (const formula of formulas || []) own = own.replace(formula.textContent ?? '', '');
    text += own;
  }
  return text.trim().slice(0, 40);
}

/**
 * @param {Element} item
 * @param {boolean} isFolded
 */
function fold(item, isFolded) {
  const [button, rest] = item.querySelectorAll(':is(:scope, :scope > p) > :is(.fold, .fold-rest)');
  if (!button || !rest) return;
  for (const part of item.querySelectorAll(BELOW)) {
    if (isFolded) part.setAttribute('hidden', 'until-found');
    else part.removeAttribute('hidden');
  }
  rest.toggleAttribute('hidden', !isFolded);
  item.toggleAttribute('data-folded', isFolded);
  button.ariaExpanded = String(!isFolded);
}

/**
 * @param {Element} list
 * @param {Strings} strings
 */
function addBar(list, strings) {
  const deepest = Math.max(...[...list.querySelectorAll('li')].map((item) => levelOf(item, list)));
  const bar = document.createElement('div');
  bar.className = 'outline-bar';
  bar.role = 'group';
  bar.ariaLabel = strings.label ?? '';
  const label = document.createElement('span');
  label.ariaHidden = 'true';
  label.textContent = strings.label ?? '';
  bar.append(label);
  for (let level = 1; level < deepest && level <= LEVELS; level++) {
    bar.append(
      levelButton(list, level, {
        text: String(level),
        label: strings.level?.replace('%d', String(level)),
      }),
    );
  }
  bar.append(levelButton(list, Number.POSITIVE_INFINITY, { text: strings.all ?? '' }));
  list.before(bar);
}

/**
 * @param {Element} list
 * @param {number} level
 * @param {{ text: string, label?: string | undefined }} name
 */
function levelButton(list, level, { text, label }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  if (label) button.ariaLabel = label;
  button.ariaPressed = String(!Number.isFinite(level));
  button.addEventListener('click', () => {
    for (const item of list.querySelectorAll('.branch')) fold(item, levelOf(item, list) >= level);
    press(button, button);
  });
  return button;
}

/**
 * Of the bar that belongs to `element`, marks `button` alone.
 * @param {Element} element
 * @param {Element | undefined} button
 */
function press(element, button) {
  const bar =
    element.closest('.outline-bar') ?? element.closest('.outline')?.previousElementSibling;
  for (const other of bar?.querySelectorAll('button') ?? []) {
    other.ariaPressed = String(other === button);
  }
}

/**
 * @param {Element} item
 * @param {Element} list
 */
function levelOf(item, list) {
  let level = 0;
  for (let at = /** @type {Element | null} */ (item); at && at !== list; at = at.parentElement) {
    if (at.matches('li')) level++;
  }
  return level;
}

/** @param {EventTarget | null} target */
function unfoldAround(target) {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
    if (!at.matches('[data-folded]')) continue;
    fold(at, false);
    press(at, undefined);
  }
}

function showTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('[hidden]')) return;
  unfoldAround(target);
  target.scrollIntoView();
}
