/** Numbers of equations in one post: what `\label` names, `\tag` sets and `\ref` shows. */
import { nearest } from '../../../base/nearest.ts';
import {
  labelTwice,
  referenceInFormula,
  unknownLabel,
} from '../../../diagnostics/catalogue/math.ts';
import { EquationFault } from './equation-fault.ts';
import { type Macros, ParseError, type Tex } from './katex.ts';
import { hasTag, type MacroArgument, takeArgument } from './macro-context.ts';
import { setFormula } from './set-formula.ts';

const MAY_NUMBER = /\\(?:label|tag)(?![A-Za-z])|\\begin\{(?:equation|align|alignat|gather)\}/;
/** A macro that later formulas may use. */
const DEFINES = /\\(?:gdef|xdef|global)(?![A-Za-z])/;
const MAY_REFER = /\\(?:eqref|ref)(?![A-Za-z])/;

/** Stands for the tag of row `k` while rows are counted; too odd to be anybody's. */
const marker = (k: number): string => `qzx${k}xzq`;
const ROW = /<span class="eqn-num">|qzx(\d+)xzq/g;

/** A row that has a number, or what `\tag` gave it in its place. */
export interface NumberedRow {
  /** With its brackets: `(3)`. */
  tag: string;
  /** Numbered because of its environment alone: KaTeX leaves that to its style sheet. */
  byEnvironment: boolean;
}

/** A row with a tag or a label. */
interface Tagged {
  labels: string[];
  tag: string | undefined;
}

/** A second label of a row: both have its number. */
export interface SharedLabel {
  first: string;
  second: MacroArgument;
}

/**
 * Equations with `\label` and rows of `equation`, `align`, `alignat` and `gather` are numbered in the
 * order of the post, as LaTeX does; others are not. A formula may refer to a later one, so all are
 * counted (`count`) before any is set.
 */
export class Equations {
  /** Label → number or tag, without brackets. */
  readonly numbers = new Map<string, string>();
  readonly #owners = new Map<string, Tex>();
  readonly #labels = new Map<Tex, string[]>();
  /** Of the formula that is being set. */
  readonly #setLabels = new Set<string>();
  readonly #rows = new Map<Tex, NumberedRow[]>();
  #next = 1;
  #counting: Tagged[] | undefined;
  #current: Tex | undefined;
  /** The last label of the row that is being set. */
  #labelOfRow: string | undefined;
  /** Labels of the formula that is being set, of rows that have one already. */
  readonly shared: SharedLabel[] = [];
  /** Whether the tag of this row comes from a label, and may still give way to `\tag`. */
  #tagOfLabel = false;

  /** Macros that ask this object; those of authors come after them and win. */
  readonly macros: Macros = {
    '\\label': (expander) => this.#label(takeArgument(expander), hasTag(expander)),
    '\\ref': (expander) => this.#reference(takeArgument(expander), ''),
    '\\eqref': (expander) => this.#reference(takeArgument(expander), '()'),
    '\\tag@literal': (expander) => this.#tag(expander),
  };

  /** Whether what `tex` becomes depends on other formulas of its post. */
  static concern(tex: string): boolean {
    return MAY_NUMBER.test(tex) || MAY_REFER.test(tex);
  }

  /** Gives the formulas that are numbered their numbers; what is wrong with one is found later. */
  count(formulas: Tex[], macros: Macros): void {
    const byMacro =
      Object.values(macros).some((macro) => MAY_NUMBER.test(String(macro))) ||
      formulas.some(({ tex }) => DEFINES.test(tex) && MAY_NUMBER.test(tex));
    for (const formula of formulas) {
      // One that defines a macro is counted for those that use it.
      if (!byMacro && !MAY_NUMBER.test(formula.tex) && !DEFINES.test(formula.tex)) continue;
      this.#current = formula;
      this.#counting = [];
      try {
        this.#number(setFormula(formula, macros).formula.html);
      } catch (cause) {
        if (!isFault(cause)) throw cause;
      }
    }
    this.#counting = undefined;
  }

  /** Must be told of each formula before it is set. */
  begin(formula: Tex): void {
    this.#current = formula;
    this.#tagOfLabel = false;
    this.#setLabels.clear();
    this.#labelOfRow = undefined;
    this.shared.length = 0;
  }

  /** The rows of `formula` from the top, those without a number left out. */
  rowsOf(formula: Tex): NumberedRow[] {
    return this.#rows.get(formula) ?? [];
  }

  labelsOf(formula: Tex): string[] {
    return this.#labels.get(formula) ?? [];
  }

  /** The label that an unknown one was perhaps meant to be. */
  near(label: string): string | undefined {
    return nearest(label, this.numbers.keys());
  }

  #number(html: string): void {
    const tagged = this.#counting ?? [];
    const rows = [...html.replace(/<(?!span class="eqn-num">)[^>]*>/g, '').matchAll(ROW)].map(
      ([, k]) => {
        const row = k === undefined ? undefined : tagged[Number(k)];
        const tag = row?.tag ?? `(${this.#next++})`;
        for (const label of row?.labels ?? []) this.numbers.set(label, withoutBrackets(tag));
        return { tag, byEnvironment: k === undefined };
      },
    );
    if (this.#current) this.#rows.set(this.#current, rows);
  }

  #label(argument: MacroArgument, isTagged: boolean): string {
    const { text: label } = argument;
    if (this.#counting) return this.#countLabel(label, isTagged, this.#counting);
    if (this.#owners.get(label) !== this.#current || this.#setLabels.has(label)) {
      throw new EquationFault(labelTwice(label), argument);
    }
    this.#setLabels.add(label);
    const first = isTagged ? this.#labelOfRow : undefined;
    if (first !== undefined) this.shared.push({ first, second: argument });
    this.#labelOfRow = label;
    if (isTagged) return '';
    this.#tagOfLabel = true;
    return tagWith(`(${this.numbers.get(label) ?? ''})`);
  }

  #countLabel(label: string, isTagged: boolean, tagged: Tagged[]): string {
    if (this.#current && !this.#owners.has(label)) this.#own(label, this.#current);
    const labels = this.#owners.get(label) === this.#current ? [label] : [];
    if (isTagged) {
      tagged.at(-1)?.labels.push(...labels);
      return '';
    }
    this.#tagOfLabel = true;
    return tagWith(marker(tagged.push({ labels, tag: undefined }) - 1));
  }

  #own(label: string, formula: Tex): void {
    this.#owners.set(label, formula);
    this.#labels.set(formula, [...this.labelsOf(formula), label]);
  }

  /** As KaTeX's own, but that a label may stand before it. */
  #tag(expander: object): string {
    const isTagged = hasTag(expander);
    if (isTagged && !this.#tagOfLabel) throw new ParseError('Multiple \\tag');
    this.#tagOfLabel = false;
    if (!isTagged) this.#labelOfRow = undefined;
    if (!this.#counting) return '\\gdef\\df@tag{\\text{#1}}';
    const tag = takeArgument(expander).text.replace(/[{}]/g, '');
    const row = isTagged ? this.#counting.at(-1) : undefined;
    if (row) row.tag = tag;
    else this.#counting.push({ labels: [], tag });
    return tagWith(marker(this.#counting.length - 1));
  }

  #reference(argument: MacroArgument, [open = '', close = '']: string): string {
    const { text: label } = argument;
    if (this.#counting) return '{}';
    if (label.includes('#')) throw new EquationFault(referenceInFormula(label), argument);
    const number = this.numbers.get(label);
    if (number === undefined) {
      throw new EquationFault(unknownLabel(label, this.near(label)), argument);
    }
    return `\\text{${open}${number}${close}}`;
  }
}

/** What KaTeX or a macro says of a formula; anything else is a bug. */
export function isFault(cause: unknown): cause is ParseError | EquationFault | RangeError {
  return (
    cause instanceof ParseError || cause instanceof EquationFault || cause instanceof RangeError
  );
}

function tagWith(text: string): string {
  return `\\gdef\\df@tag{\\text{${text}}}`;
}

function withoutBrackets(tag: string): string {
  return /^\((.*)\)$/.exec(tag)?.[1] ?? tag;
}
