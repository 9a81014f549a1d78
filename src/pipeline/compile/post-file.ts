/** What the plugins learn about one post, beside its tree. */
// Both add node types to mdast: math, and the `data` that becomes HTML.
import type {} from 'mdast-util-math';
import type { Raw } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import { hash } from '../../base/hash.ts';
import { atOffset } from '../../diagnostics/problem.ts';
import type {
  Counts,
  Diagnostic,
  Fix,
  Formula,
  Heading,
  Problem,
  Reference,
  SearchSection,
  Source,
} from '../../model.ts';
import type { Fence } from './code-fence/fence.ts';
import { type Definitions, definitionsIn } from './definitions.ts';
import type { FaceGlyphs } from './glyph-setting.ts';
import { addGlyphs } from './katex-glyphs.ts';
import type { SetFormula } from './math/set-formula.ts';

declare module 'mdast-util-to-hast' {
  interface RawData {
    /** Of a formula, as its author wrote it. */
    tex?: string;
    /** It stands on lines of its own. */
    display?: boolean;
  }
}

/** The part of a node that tells where it stands in the file. */
export interface Placed {
  position?:
    | { start: { offset?: number | undefined }; end: { offset?: number | undefined } }
    | undefined;
}

/**
 * One post on its way through the plugins. `value` is the whole file with the front matter blanked,
 * so that every position in the tree is one of the file.
 */
export class PostFile extends VFile {
  readonly source: Source;
  readonly diagnostics: Diagnostic[] = [];
  /** Of `check` alone. */
  readonly lint: Diagnostic[] = [];
  readonly references: Reference[] = [];
  /** Each formula once, in the order in which they are marked. */
  readonly formulas: Formula[] = [];
  /** What they need of KaTeX's fonts. */
  readonly glyphs: FaceGlyphs = new Map();
  /** Label → number of each equation that has one. */
  equations: ReadonlyMap<string, string> = new Map();
  /** Labels in formulas that cannot be set. */
  readonly failedLabels = new Set<string>();
  /** What is said of each code block, by the offset of its fence; places are counted from there. */
  readonly fences = new Map<number, Fence>();
  /** Text of the heading that stands for a missing title. */
  titleHeading: string | undefined;
  headings: Heading[] = [];
  ids: string[] = [];
  counts: Counts = {
    han: 0,
    words: 0,
    formulas: 0,
    displayFormulas: 0,
    codeLines: 0,
    pictures: 0,
  };
  hasCode = false;
  hasFigures = false;
  hasFootnotes = false;
  hasOutline = false;
  plainText = '';
  search: SearchSection[] = [];
  formulaForms: string[][] = [];
  summary = '';
  /** Stands for no text of the author: it depends on all of it. */
  readonly mark: string;

  readonly #indexes = new Map<Formula, number>();
  #definitions: Definitions | undefined;

  constructor(source: Source) {
    const blank = source.text.slice(0, source.bodyOffset).replace(/[^\n]/g, ' ');
    super({ path: source.path, value: blank + source.text.slice(source.bodyOffset) });
    this.source = source;
    this.mark = `hole-${hash(source.text).slice(0, 16)}`;
  }

  /** Looked for when a link asks for the first: most notes have none. */
  get definitions(): Definitions {
    this.#definitions ??= definitionsIn(this.source.text);
    return this.#definitions;
  }

  /** Reports `problem` where `node` stands, or on the first line of the body. */
  report(
    problem: Problem,
    node: Placed,
    within: { at: number; length: number } = NOWHERE,
    fix?: Fix,
  ): void {
    const start = node.position?.start.offset ?? this.source.bodyOffset;
    const end = node.position?.end.offset ?? start + 1;
    const length = within === NOWHERE ? end - start : within.length;
    const diagnostic = atOffset(problem, this.source, start + within.at, length);
    this.diagnostics.push(fix ? { ...diagnostic, fix } : diagnostic);
  }

  /** Stands in the tree for `formula`, which no plugin after `math` needs to look into. */
  markFormula({ formula, glyphs }: SetFormula, tex: string): Raw {
    let known = this.#indexes.get(formula);
    if (known === undefined) {
      known = this.formulas.push(formula) - 1;
      this.#indexes.set(formula, known);
      addGlyphs(glyphs, this.glyphs);
    }
    return {
      type: 'raw',
      value: `${this.mark}-formula(${known})`,
      data: { tex, display: formula.display },
    };
  }

  /** What the author wrote for `node`. */
  sourceOf(node: Placed): string {
    const { start, end } = node.position ?? {};
    return this.source.text.slice(start?.offset ?? 0, end?.offset ?? 0);
  }
}

const NOWHERE = { at: 0, length: 0 };
