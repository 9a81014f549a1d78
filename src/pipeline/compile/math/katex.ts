/** TeX → KaTeX's tree of HTML and MathML: the only place that calls it. */
import katex, { type KatexOptions, ParseError } from 'katex';
import 'katex/contrib/mhchem';

/** KaTeX's own limit is none: one `\rule` could be as large as a screen, or a country. */
const MAX_SIZE_EM = 50;
const MAX_EXPANSIONS = 1000;

/** KaTeX writes the definitions of `\gdef` into it. */
export type Macros = NonNullable<KatexOptions['macros']>;

export interface Tex {
  tex: string;
  /** On a line of its own. */
  display: boolean;
}

/** What KaTeX's trees are made of; all of it can write itself as HTML, with KaTeX's styles and classes. */
export interface KatexNode {
  toMarkup(): string;
}

/** An element; its styles as scripts name them. */
export interface KatexElement extends KatexNode {
  classes: string[];
  style: Record<string, string | undefined>;
  attributes: Record<string, string>;
  children: KatexNode[];
}

/** A sign, which is text where it has neither class nor style. */
export interface KatexSymbol extends KatexNode {
  text: string;
  classes: string[];
  style: Record<string, string | undefined>;
  /** A gap behind a slanted sign, in em. */
  italic: number;
}

/** KaTeX has no types for its trees, since a new version may change them; a test would tell. */
interface Trees {
  __renderToDomTree(tex: string, options: KatexOptions): KatexElement;
  __domTree: {
    Span: abstract new () => KatexElement;
    SymbolNode: abstract new () => KatexSymbol;
  };
}

const { __renderToDomTree: treeOf, __domTree: kinds } = katex as typeof katex & Trees;

/**
 * The tree of a formula. Throws KaTeX's `ParseError`, or a `RangeError` where TeX nests too deeply for
 * the stack.
 */
export function katexTree({ tex, display }: Tex, macros: Macros): KatexElement {
  return treeOf(tex, {
    displayMode: display,
    macros,
    maxExpand: MAX_EXPANSIONS,
    maxSize: MAX_SIZE_EM,
    strict: 'ignore',
    trust: refuse,
    throwOnError: true,
  });
}

export function isSpan(node: KatexNode | undefined): node is KatexElement {
  return node instanceof kinds.Span;
}

export function isSymbol(node: KatexNode): node is KatexSymbol {
  return node instanceof kinds.SymbolNode;
}

/** Without this KaTeX would show the command in red, and the author would not know. */
function refuse({ command }: { command: string }): never {
  throw new ParseError(`\`${command}\` is not allowed in notes`);
}

export { ParseError };
