// @ts-check
/** The reader's panel: size, width, typeface and theme, remembered. Loaded when its button is pressed. */

const STORED = 'muse:reader';

/** @typedef {Record<string, string>} Choices */

const STRINGS = {
  en: {
    title: 'Reading settings',
    close: 'Close',
    reset: 'As the site has it',
    scheme: { label: 'Theme', auto: 'System', light: 'Light', dark: 'Dark' },
    size: { label: 'Text size', small: 'Small', normal: 'Normal', large: 'Large', huge: 'Huge' },
    font: { label: 'Typeface', sans: 'Sans', serif: 'Serif' },
    width: { label: 'Line width', narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
  },
  zh: {
    title: '阅读设置',
    close: '关闭',
    reset: '恢复本站默认',
    scheme: { label: '主题', auto: '跟随系统', light: '浅色', dark: '深色' },
    size: { label: '字号', small: '小', normal: '标准', large: '大', huge: '特大' },
    font: { label: '字体', sans: '黑体', serif: '宋体' },
    width: { label: '行宽', narrow: '窄', normal: '标准', wide: '宽' },
  },
};
const GROUPS = /** @type {const} */ (['scheme', 'size', 'font', 'width']);

/** @type {HTMLDialogElement | undefined} */
let panel;

/** Opens the panel; the first time it is made. */
export function openReader() {
  panel ??= madePanel();
  show(panel);
  panel.showModal();
}

function madePanel() {
  const isChinese = document.documentElement.lang.startsWith('zh');
  const strings = STRINGS[isChinese ? 'zh' : 'en'];
  const dialog = element('dialog', { className: 'reader', ariaLabel: strings.title });
  const form = element('form', { method: 'dialog' });
  const title = element('h2', { textContent: strings.title });
  const close = element('button', { className: 'reader-close', ariaLabel: strings.close });
  close.textContent = '×';
  const reset = element('button', { className: 'button', type: 'button' });
  reset.textContent = strings.reset;
  form.append(close, title, ...GROUPS.map((name) => group(name, strings[name])), reset);
  dialog.append(form);
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose({ ...stored(), [target.name]: target.value });
  });
  reset.addEventListener('click', () => {
    choose({});
    show(dialog);
  });
  // A click beside the panel is one on the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

/**
 * One choice: a row of radio buttons.
 * @param {string} name
 * @param {{ label: string } & Record<string, string>} strings
 */
function group(name, { label, ...values }) {
  const set = element('fieldset', {});
  const row = element('div', { className: 'reader-row' });
  for (const [value, text] of Object.entries(values)) {
    const entry = element('label', {});
    const input = element('input', { type: 'radio', name, value });
    entry.append(input, element('span', { textContent: text }));
    row.append(entry);
  }
  set.append(element('legend', { textContent: label }), row);
  return set;
}

/**
 * Marks what holds now.
 * @param {HTMLDialogElement} dialog
 */
function show(dialog) {
  const { font, size, width } = document.documentElement.dataset;
  /** @type {Record<string, string | undefined>} */
  const now = { font, size: size ?? 'normal', width, scheme: stored().scheme ?? siteScheme() };
  for (const input of dialog.querySelectorAll('input')) {
    input.checked = now[input.name] === input.value;
  }
}

function siteScheme() {
  const content = document.querySelector('meta[name="color-scheme"]')?.getAttribute('content');
  return content === 'light dark' ? 'auto' : (content ?? 'auto');
}

/** @param {Choices} choices */
function choose(choices) {
  try {
    if (Object.keys(choices).length > 0) localStorage.setItem(STORED, JSON.stringify(choices));
    else localStorage.removeItem(STORED);
  } catch {
    // Without storage the choice holds for this page.
  }
  document.dispatchEvent(new CustomEvent('muse:choices', { detail: choices }));
}

/** @returns {Choices} */
function stored() {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {object} properties
 */
function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
