/** A page of HTML → what readers get of it. */

import { splitFormulas } from '../formulas/in-text.ts';
import { BREAK, DELETED, EMPHASIS, KNOWN, STRONG, withoutMarks } from '../formulas/marks.ts';
import type { PageFacts } from '../model.ts';
import { headFacts } from './head-facts.ts';
import { classesOf, endOfElement, isVoid, regionOf } from './region.ts';
import { type HtmlToken, htmlTokens } from './tokens.ts';

type Opening = HtmlToken & { kind: 'open' };

/** Elements that leave the text around them one line; all others end it. */
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'cite', 'font', 'i', 'ins', 'label', 'mark', 'q', 's', 'small'],
  ...['span', 'sub', 'sup', 'time', 'u', 'wbr', 'em', 'strong', 'del', 'br', 'nobr'],
]);

const EMPHASES: Record<string, string> = { em: EMPHASIS, strong: STRONG, del: DELETED };

const CODE = new Set(['code', 'pre', 'kbd', 'samp', 'textarea']);

/** Not text: programs, drawings, what only the frame of code blocks and formulas is made of. */
const NO_TEXT = new Set(['script', 'style', 'svg', 'template', 'button', 'mjx-container', 'math']);
const NO_TEXT_CLASSES = ['gutter', 'headerlink', 'header-anchor', 'katex', 'MathJax'];

/**
 * Where formulas are set by a program in the reader's browser, they are looked for in the text; elsewhere
 * only what was set counts, and a dollar is a dollar.
 */
export type Formulas = 'in-text' | 'set';

export function pageFacts(html: string, where: Formulas): PageFacts {
  const tokens = [...htmlTokens(html)];
  const region = regionOf(tokens);
  const reader = new RegionReader();
  reader.read(region.tokens);
  const { formulas, rest } = reader.text(where);
  return {
    ...headFacts(tokens),
    bodies: region.count,
    headings: reader.headings.filter(({ id }) => id !== ''),
    pictures: reader.pictures,
    formulas,
    text: rest,
  };
}

/** Goes through the text of a post once. */
class RegionReader {
  readonly headings: PageFacts['headings'] = [];
  readonly pictures: PageFacts['pictures'] = [];
  /** Formulas that are known as such, by where they stand in the flow. */
  readonly #known: string[] = [];
  #flow = '';
  #code = '';
  #inCode = 0;
  #heading: { name: string; id: string; text: string } | undefined;

  read(tokens: HtmlToken[]): void {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      if (token.kind === 'text') this.#addText(token.text);
      else if (token.kind === 'close') this.#close(token.name);
      else if (isNoText(token)) at = this.#leaveOut(tokens, at, token);
      else this.#open(token);
    }
  }

  /** Formulas in the order of the page, found ones and known ones. */
  text(where: Formulas): { formulas: string[]; rest: string } {
    const split = splitFormulas(this.#flow, where);
    const formulas = split.formulas.map((tex) =>
      tex.startsWith(KNOWN) ? (this.#known[Number(tex.slice(1))] ?? tex) : tex,
    );
    return { formulas, rest: `${split.rest}\n${this.#code}` };
  }

  #open(token: Opening): void {
    const { name, attributes } = token;
    if (name === 'img') this.#picture(attributes);
    if (/^h[1-6]$/.test(name)) this.#heading = { name, id: attributes.get('id') ?? '', text: '' };
    else if (this.#heading?.id === '') this.#heading.id = attributes.get('id') ?? '';
    if (CODE.has(name)) this.#inCode++;
    if (name === 'br' && this.#inCode > 0) this.#code += '\n';
    this.#flow += name === 'br' ? '\n' : (EMPHASES[name] ?? (INLINE.has(name) ? '' : BREAK));
  }

  #close(name: string): void {
    if (CODE.has(name) && this.#inCode > 0) {
      this.#inCode--;
      this.#code += '\n';
    }
    if (this.#heading?.name === name) {
      this.headings.push({ id: this.#heading.id, text: this.#heading.text.trim() });
      this.#heading = undefined;
    }
    this.#flow += EMPHASES[name] ?? (INLINE.has(name) ? '' : BREAK);
  }

  #addText(raw: string): void {
    const text = withoutMarks(raw);
    if (this.#heading) this.#heading.text += text;
    if (this.#inCode > 0) this.#code += text;
    else this.#flow += text;
  }

  /** The index of the last token of what is left out; a formula's TeX is kept. */
  #leaveOut(tokens: HtmlToken[], start: number, token: Opening): number {
    const end = endOfElement(tokens, start);
    const tex = texOf(tokens.slice(start, end), token);
    if (tex !== undefined) this.#flow += `${BREAK}$${KNOWN}${this.#known.push(tex) - 1}$${BREAK}`;
    else if (!INLINE.has(token.name)) this.#flow += BREAK;
    return end;
  }

  #picture(attributes: Map<string, string>): void {
    const names = ['data-src', 'data-original', 'data-lazy-src', 'src'];
    const src = names.map((name) => attributes.get(name)).find((value) => value);
    if (src !== undefined) this.pictures.push({ src, alt: attributes.get('alt') ?? '' });
  }
}

function isNoText(token: Opening): boolean {
  if (NO_TEXT.has(token.name)) return true;
  return !isVoid(token.name) && classesOf(token).some((name) => NO_TEXT_CLASSES.includes(name));
}

/** Of `<script type="math/tex">`, and of what KaTeX made. */
function texOf(tokens: HtmlToken[], { name, attributes }: Opening): string | undefined {
  if (name === 'script' && !/^math\/tex\b/i.test(attributes.get('type') ?? '')) return undefined;
  const from =
    name === 'script'
      ? 0
      : tokens.findIndex(
          (token) =>
            token.kind === 'open' &&
            token.name === 'annotation' &&
            token.attributes.get('encoding') === 'application/x-tex',
        );
  const text = tokens[from + 1];
  return from !== -1 && text?.kind === 'text' ? withoutMarks(text.text) : undefined;
}
