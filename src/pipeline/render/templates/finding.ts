/** What the checks of templates find, before it is known as a diagnostic. */
import { placeAt } from '../../../base/place.ts';
import { atOffset } from '../../../diagnostics/problem.ts';
import type { Bilingual, Diagnostic, Problem, TemplateFile } from '../../../model.ts';
import type { Span } from './spans.ts';

export interface Finding extends Span {
  problem: Problem;
  related?: RelatedSpan[];
}

/** A second place; of the same template where it names no other. */
export interface RelatedSpan extends Span {
  template?: TemplateFile;
  message: Bilingual;
}

/** The diagnostic of a finding in `template`. */
export function diagnosticOf(finding: Finding, template: TemplateFile): Diagnostic {
  const { problem, offset, length, related } = finding;
  const diagnostic = atOffset(problem, template, offset, length);
  return related
    ? { ...diagnostic, related: related.map((span) => place(span, template)) }
    : diagnostic;
}

function place({ message, offset, length, template }: RelatedSpan, own: TemplateFile) {
  const { path, text } = template ?? own;
  return { file: path, place: placeAt(text, offset, length), message };
}
