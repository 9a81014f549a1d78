/** What is math and what is not: the dialect's own rules for dollars, in place of remark-math's. */
import type { Root } from 'mdast';
import { mathFromMarkdown } from 'mdast-util-math';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { BACKSLASH, DOLLAR } from './codes.ts';
import { bracketFlow, dollarFlow } from './math-flow.ts';
import { bracketText, dollarText } from './math-text.ts';
import { tableRows } from './table-rows.ts';

export interface MathSyntaxOptions {
  /** `\\(…\\)` and `\\[…\\]` are math, too. */
  brackets: boolean;
}

/** After remark-gfm, whose tables it replaces. */
export function mathSyntax(this: Processor<Root>, { brackets }: MathSyntaxOptions): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(formulas(brackets), tableRows(brackets));
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(mathFromMarkdown());
}

function formulas(brackets: boolean): Extension {
  return {
    flow: { [DOLLAR]: dollarFlow, ...(brackets && { [BACKSLASH]: bracketFlow }) },
    text: { [DOLLAR]: dollarText, ...(brackets && { [BACKSLASH]: bracketText }) },
  };
}
