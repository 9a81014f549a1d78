/** Formulas → what KaTeX makes of them, numbered and checked. */
import type { Element, ElementContent, Parents, Root } from 'hast';
import { commentInFormula, labelsShared } from '../../../diagnostics/catalogue/markdown-slips.ts';
import { formulaTooLong } from '../../../diagnostics/catalogue/math.ts';
import { softened } from '../../../diagnostics/problem.ts';
import type { Fix, Language, Problem } from '../../../model.ts';
import { classesOf, element, textOf } from '../hast-elements.ts';
import { commentsIn } from '../math/comments.ts';
import { alignedFix } from '../math/eqnarray.ts';
import { isFault, type SharedLabel } from '../math/equations.ts';
import { type FaultPlace, offsetInFormula, placeOfFault } from '../math/fault-place.ts';
import { FormulaMemo } from '../math/formula-memo.ts';
import { problemOf } from '../math/formula-problem.ts';
import type { Tex } from '../math/katex.ts';
import { Typesetter } from '../math/typesetter.ts';
import type { PostFile } from '../post-file.ts';
import { SKIP, visit } from '../visit.ts';

/** No formula that anybody reads is longer; two dollar signs that enclose half a note are. */
const LONGEST_FORMULA = 20_000;

export interface MathOptions {
  macros: Record<string, string>;
  /** A formula that cannot be set is an error; else a warning. */
  strict: boolean;
  language: Language;
}

/** A formula in the tree: `<code class="language-math …">`, or the `<pre>` around it. */
interface Found extends Tex {
  node: Element;
  parent: Parents;
  index: number;
}

/**
 * Does what rehype-katex does, byte for byte (a test compares them), without making a tree of KaTeX's
 * HTML: that is most of the cost of a post.
 */
export function math(options: MathOptions) {
  const memo = new FormulaMemo();
  return (tree: Root, file: PostFile): void => {
    const formulas = formulasIn(tree);
    const typesetter = new Typesetter(formulas.filter(isSettable), options.macros, memo);
    file.equations = typesetter.equations.numbers;
    for (const formula of formulas) {
      const { parent, index } = formula;
      reportComments(formula, file);
      parent.children[index] = tooLong(formula) ?? typeset(formula);
    }

    function typeset(formula: Found): ElementContent {
      try {
        const mark = file.markFormula(typesetter.set(formula), formula.tex);
        const labels = typesetter.equations.labelsOf(formula);
        reportShared(formula, typesetter.equations.shared, file);
        return linked(anchored(mark, labels, formula), formula);
      } catch (cause) {
        if (!isFault(cause)) throw cause;
        const place = placeOfFault(cause, formula.tex, file.sourceOf(formula.node));
        return failed(formula, problemOf(cause, formula.tex), place);
      }
    }

    function tooLong(formula: Found): ElementContent | undefined {
      if (isSettable(formula)) return undefined;
      const { length } = formula.tex;
      const [opening = '$'] = /^(?:\$+|\\[([]|`+)/.exec(file.sourceOf(formula.node)) ?? [];
      const place = { at: 0, length: opening.length };
      return failed(formula, formulaTooLong(length, LONGEST_FORMULA), place);
    }

    /** Tells the author, and shows readers the source in red where the site is built all the same. */
    function failed({ node, tex }: Found, problem: Problem, place?: FaultPlace): ElementContent {
      for (const label of labelsWrittenIn(tex)) file.failedLabels.add(label);
      const written = file.sourceOf(node);
      const fix = place && alignedFix(written, place.at);
      file.report(
        options.strict ? problem : softened(problem),
        node,
        place,
        fix && movedBy(node.position?.start.offset ?? 0, fix),
      );
      const title = options.language === 'en' ? problem.message.en : problem.message.zh;
      return element('code', { className: ['math-error'], title }, [
        { type: 'text', value: written },
      ]);
    }
  };
}

function reportComments(formula: Found, file: PostFile): void {
  const { node, tex } = formula;
  for (const { at, shown } of commentsIn(formula)) {
    const written = file.sourceOf(node);
    const place = { at: offsetInFormula(written, tex, at), length: 1 };
    const comment = tex.slice(at).split('\n', 1)[0] ?? '';
    const isThere = shown !== undefined && written.startsWith(comment, place.at);
    const fix = { offset: place.at, length: comment.length, text: shown ?? '' };
    const start = node.position?.start.offset ?? 0;
    file.report(commentInFormula(), node, place, isThere ? movedBy(start, fix) : undefined);
  }
}

function reportShared({ node, tex }: Found, shared: SharedLabel[], file: PostFile): void {
  for (const { first, second } of shared) {
    const at = second.input === tex ? offsetInFormula(file.sourceOf(node), tex, second.start) : 0;
    const length = second.input === tex ? second.end - second.start : 2;
    file.report(labelsShared(first, second.text), node, { at, length });
  }
}

function labelsWrittenIn(tex: string): string[] {
  return [...tex.matchAll(/\\label\s*\{([^{}]+)\}/g)].map(([, label = '']) =>
    label.normalize('NFC').trim(),
  );
}

function movedBy(start: number, fix: Fix): Fix {
  return { ...fix, offset: start + fix.offset };
}

function isSettable({ tex }: Tex): boolean {
  return tex.length <= LONGEST_FORMULA;
}

/** As rehype-katex finds them: also what an author wrote as HTML or as a block of code in `math`. */
function formulasIn(tree: Root): Found[] {
  const found: Found[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const [first] = node.children;
    const isBlock = node.tagName === 'pre' && first?.type === 'element' && first.tagName === 'code';
    const classes = classesOf(isBlock ? first : node);
    const display =
      classes.includes('math-display') || (isBlock && classes.includes('language-math'));
    if (!display && !classes.includes('math-inline') && !classes.includes('language-math')) {
      return undefined;
    }
    found.push({ tex: textOf(node), display, node, parent, index });
    return SKIP;
  });
  return found;
}

/** The first label is the id of the whole equation; others stand before it. */
function anchored(
  mark: ElementContent,
  [label, ...others]: string[],
  { node: { position } }: Found,
): ElementContent {
  if (label === undefined) return mark;
  const anchors = others.map((id) => element('span', { id }, []));
  const equation = element('span', { id: label, className: ['equation'] }, [...anchors, mark]);
  return position ? { ...equation, position } : equation;
}

/** `$\eqref{eq:loss}$` alone, as MathJax has it, leads to the equation as it does without dollars. */
function linked(mark: ElementContent, { tex, display }: Tex): ElementContent {
  const label = /^\s*\\(?:eq)?ref\s*\{([^{}]+)\}\s*$/.exec(tex)?.[1];
  return label === undefined || display
    ? mark
    : element(
        'a',
        { href: `#${label.normalize('NFC').trim()}`, className: ['equation-reference'] },
        [mark],
      );
}
