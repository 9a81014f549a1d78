/** Formulas of results and queries by KaTeX, as MathML: no font or style sheet is needed for them. */
import type { Settings } from './settings.ts';

/** What is used of KaTeX: a tree of MathML, whose elements it makes itself. */
interface Katex {
  __renderToDomTree(tex: string, options: Record<string, unknown>): Tree;
}

interface Tree {
  attributes?: Record<string, string>;
  children?: Tree[];
  toNode(): Node;
}

const OPTIONS = {
  output: 'mathml',
  throwOnError: true,
  strict: 'ignore',
  maxSize: 20,
  maxExpand: 200,
};

/** What is longer stays TeX: nobody reads it in an excerpt, and it could keep the browser busy. */
const LONGEST = 1_000;

/** What is of use on the formula's own page only. */
const NUMBERS = /\\(?:(?:label|tag\*?)\s*\{[^{}]*\}|notag|nonumber)(?![a-z])/gi;

const DISPLAY = /\\begin\{(?:align|gather|equation|multline|alignat|eqnarray|CD)/;

/** A formula that KaTeX does not know, or all if KaTeX cannot be had, stay TeX. */
export async function setFormulas(boxes: HTMLElement[], settings: Settings): Promise<void> {
  const katex = await katexOf(settings);
  if (!katex) return;
  const done = boxes.filter((each) => set(each, each.dataset.tex ?? '', katex));
  // All are set before the first is measured.
  const wide = done.filter((each) => {
    const [line, content] = [each.closest('p, h2, h3'), each.querySelector('semantics')];
    return line && content && content.getBoundingClientRect().width > line.clientWidth;
  });
  for (const each of wide) {
    each.dataset.wide = '';
    each.tabIndex = 0;
  }
}

/** The formula that is being typed; what cannot be read yet shows nothing. */
export async function preview(tex: string, box: HTMLElement, settings: Settings): Promise<void> {
  const katex = await katexOf(settings);
  // Meanwhile another one may have been typed.
  if (box.dataset.tex !== tex) return;
  if (!katex || !set(box, tex, katex)) box.replaceChildren();
}

/** The browser remembers the module. */
async function katexOf({ katex }: Settings): Promise<Katex | undefined> {
  try {
    return (await import(katex)).default;
  } catch {
    return undefined;
  }
}

function set(box: HTMLElement, tex: string, katex: Katex): boolean {
  if (tex.length > LONGEST) return false;
  try {
    const displayMode = DISPLAY.test(tex);
    const tree = katex.__renderToDomTree(tex.replace(NUMBERS, ''), { ...OPTIONS, displayMode });
    // Without the box around it, which the style sheet for formulas hides.
    const [math] = tree.children ?? [];
    if (!math) return false;
    dropStyles(math);
    box.replaceChildren(math.toNode());
  } catch {
    return false;
  }
  box.dataset.set = '';
  return true;
}

/** Strict policies forbid style attributes, and what they say of MathML is decoration. */
function dropStyles({ attributes, children = [] }: Tree): void {
  if (attributes) delete attributes.style;
  children.forEach(dropStyles);
}
