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

/** KaTeX with the macros of the site. */
type Typeset = (tex: string) => Tree | undefined;

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
  const typeset = await typesetterOf(settings);
  const done = boxes.filter((each) => set(each, typeset(each.dataset.tex ?? '')));
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

/** The formulas of a query that is being typed; what cannot be read yet shows nothing. */
export async function preview(query: string, box: HTMLElement, settings: Settings): Promise<void> {
  const [typeset, { splitQuery }] = await Promise.all([
    typesetterOf(settings),
    import('../formula/split-query.ts'),
  ]);
  // Meanwhile another one may have been typed.
  if (box.dataset.query !== query) return;
  const [tex = ''] = splitQuery(query).formulas;
  if (!set(box, typeset(tex.replace(/^\$+|\$+$/g, '')))) box.replaceChildren();
}

/** The browser remembers both files. */
async function typesetterOf({ katex, root }: Settings): Promise<Typeset> {
  try {
    const [module, macros] = await Promise.all([import(katex), macrosOf(root)]);
    return (tex) => typesetWith(module.default, tex, macros);
  } catch {
    // Without the library, formulas are shown as they are written.
    return () => undefined;
  }
}

async function macrosOf(root: string): Promise<Record<string, string>> {
  try {
    const response = await fetch(`${root}search/index.json`, { cache: 'force-cache' });
    return (await response.json()).formulas?.macros ?? {};
  } catch {
    // Without the site's macros, formulas that use them stay as they are written.
    return {};
  }
}

function typesetWith(katex: Katex, tex: string, macros: Record<string, string>): Tree | undefined {
  if (tex === '' || tex.length > LONGEST) return undefined;
  const options = { ...OPTIONS, macros: { ...macros }, displayMode: DISPLAY.test(tex) };
  try {
    // Without the box around it, which the style sheet for formulas hides.
    return katex.__renderToDomTree(tex.replace(NUMBERS, ''), options).children?.[0];
  } catch {
    return undefined;
  }
}

function set(box: HTMLElement, math: Tree | undefined): boolean {
  if (!math) return false;
  dropStyles(math);
  box.replaceChildren(math.toNode());
  box.dataset.set = '';
  return true;
}

/** Strict policies forbid style attributes, and what they say of MathML is decoration. */
function dropStyles({ attributes, children = [] }: Tree): void {
  if (attributes) delete attributes.style;
  children.forEach(dropStyles);
}
