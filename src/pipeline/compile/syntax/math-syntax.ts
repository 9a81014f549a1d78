/** What is math and what is not: the dialect's own rules for dollars, over remark-math's. */
import type { Root } from 'mdast';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { BACKSLASH, DOLLAR } from './codes.ts';
import { bracketFlow, dollarFlow } from './math-flow.ts';
import { bracketText, dollarText } from './math-text.ts';
import { tableRows } from './table-rows.ts';

export interface MathSyntaxOptions {
  /** `\(…\)` and `\[…\]` are math, too. */
  brackets: boolean;
}

/**
 * After remark-gfm, whose rows of tables it replaces, and remark-math, which makes the nodes: only its
 * reading of dollars gives way, since that takes prices for math and loses text beside `$$`.
 */
export function mathSyntax(this: Processor<Root>, { brackets }: MathSyntaxOptions): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(formulas(brackets), tableRows(brackets));
}

function formulas(brackets: boolean): Extension {
  return {
    disable: { null: ['mathFlow', 'mathText'] },
    flow: { [DOLLAR]: dollarFlow, ...(brackets && { [BACKSLASH]: bracketFlow }) },
    text: { [DOLLAR]: dollarText, ...(brackets && { [BACKSLASH]: bracketText }) },
  };
}
