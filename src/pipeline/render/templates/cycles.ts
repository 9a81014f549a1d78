/** Finds templates that include, extend or import one another without end. */
import { byCodeUnit } from '../../../base/order.ts';
import { goesOnHere, templateCycle } from '../../../diagnostics/catalogue/template-names.ts';
import type { Diagnostic } from '../../../model.ts';
import { diagnosticOf } from './finding.ts';
import type { Reference } from './references.ts';
import type { TemplateSyntax, ThemeSyntax } from './theme-syntax.ts';

interface Step {
  from: TemplateSyntax;
  reference: Reference;
}

/** One diagnostic for each circle of references that nothing can stop. */
export function checkCycles({ templates }: ThemeSyntax): Diagnostic[] {
  const circles: Step[][] = [];
  const done = new Set<string>();
  const walk = (template: TemplateSyntax, way: Step[]): void => {
    const start = way.findIndex(({ from }) => from === template);
    if (start !== -1) circles.push(way.slice(start));
    if (start !== -1 || done.has(template.name)) return;
    for (const reference of template.references) {
      const next = reference.conditional ? undefined : templates.get(reference.to);
      if (next) walk(next, [...way, { from: template, reference }]);
    }
    done.add(template.name);
  };
  for (const template of templates.values()) walk(template, []);
  return circles.map(diagnosticOfCircle);
}

/** Told at the template that comes first by name, wherever the search began. */
function diagnosticOfCircle(circle: Step[]): Diagnostic {
  const names = circle.map(({ from }) => from.name);
  const start = names.indexOf(names.toSorted(byCodeUnit)[0] ?? '');
  const [first, ...others] = [...circle.slice(start), ...circle.slice(0, start)];
  if (!first) throw new Error('a circle has at least one step');
  const chain = [first, ...others, first].map(({ from }) => from.name);
  const { offset, length } = first.reference;
  const related = others.map(({ from, reference }) => ({
    offset: reference.offset,
    length: reference.length,
    template: from.file,
    message: goesOnHere(reference.to),
  }));
  return diagnosticOf({ problem: templateCycle(chain), offset, length, related }, first.from.file);
}
