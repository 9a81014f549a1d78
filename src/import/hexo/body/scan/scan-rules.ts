/** How the blog reads what stands in its notes. */

export interface ScanRules {
  /** How the body of a tag is read; `none` for a tag without one, undefined for one that is not known. */
  bodyOf(name: string): 'markdown' | 'verbatim' | 'none' | undefined;
  /** Of two backslashes the renderer hands on one: two and a parenthesis begin a formula. */
  doubledBackslashes: boolean;
  /** `` `$…$` `` is a formula. */
  formulasInCode: boolean;
  /** Whether the blog's tags are run at all. */
  tags: boolean;
}
