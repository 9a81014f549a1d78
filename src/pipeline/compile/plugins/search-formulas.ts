/** The formulas that can be searched: without the author's macros, and in one form for all notations. */
import type { Root } from 'hast';
import { canonical, texOf } from '../../../browser/formula/canonical.ts';
import type { SearchRun, SearchSection } from '../../../model.ts';
import { macroWriter } from '../math/written-out.ts';
import type { PostFile } from '../post-file.ts';

/** More of them would only fill the memory. */
const MOST_FORMS = 10_000;

/** After searchSections. Readers' browsers know none of a note's own macros. */
export function searchFormulas({ macros }: { macros: Record<string, string> }) {
  const known = new Map<string, string>();
  const formOf = (tex: string): string => {
    const form = known.get(tex) ?? texOf(canonical(tex));
    if (known.size < MOST_FORMS) known.set(tex, form);
    return form;
  };
  return (_: Root, file: PostFile): void => {
    const formulas = new Set(
      file.search.flatMap(({ heading, runs }) => [...heading, ...runs].filter(isFormula)),
    );
    const written = macroWriter(macros);
    // Definitions alone leave nothing; what they were is no text either.
    for (const formula of formulas) formula.tex = written(formula.tex).trim() || formula.tex;
    file.formulaForms = formulaForms(file.search, formOf);
  };
}

/** Of each section, each form once. */
export function formulaForms(
  sections: SearchSection[],
  formOf = (tex: string): string => texOf(canonical(tex)),
): string[][] {
  return sections.map(({ heading, runs }) => {
    const forms = [...heading, ...runs].filter(isFormula).map(({ tex }) => formOf(tex));
    return [...new Set(forms)].filter((form) => form !== '');
  });
}

function isFormula(run: SearchRun): run is Exclude<SearchRun, string> {
  return typeof run !== 'string';
}
