/** How rendering came to where it is: what was included, extended, imported and called on the way. */
import { placeAt } from '../../../base/place.ts';
import { CAME_FROM, tooDeep } from '../../../diagnostics/catalogue/template-values.ts';
import { atOffset } from '../../../diagnostics/problem.ts';
import type { Problem, RelatedPlace } from '../../../model.ts';
import { TemplateFault } from './fault.ts';
import { type Site, siteSpan } from './site.ts';

export type StepKind = keyof typeof CAME_FROM;

interface Step {
  kind: StepKind;
  site: Site;
  before: Step | undefined;
  /** How many steps of these kinds there are up to this one. */
  calls: number;
  templates: number;
}

/** A tree of categories is as deep as its author likes, and so are calls of macros; templates are not. */
const MOST_TEMPLATES = 50;
const MOST_CALLS = 200;

/** More places than these help nobody. */
const MOST_RELATED = 6;

export class Journey {
  #now: Step | undefined;
  /** The step that was begun last: for errors that tell no place. */
  last: Site | undefined;

  /** To be called before each page. */
  begin(): void {
    this.#now = undefined;
    this.last = undefined;
  }

  /** Does `go` as a step of the journey. Throws a fault where there are too many. */
  within<T>(kind: StepKind, site: Site, go: () => T): T {
    const before = this.#now;
    this.enter(kind, site);
    try {
      return go();
    } finally {
      this.#now = before;
    }
  }

  /** A step that ends with those around it: what extends a template is not left before. */
  enter(kind: StepKind, site: Site): void {
    const before = this.#now;
    const calls = (before?.calls ?? 0) + (kind === 'call' ? 1 : 0);
    const templates = (before?.templates ?? 0) + (kind === 'call' ? 0 : 1);
    this.last = site;
    if (templates > MOST_TEMPLATES) throw this.fault(site, tooDeep(MOST_TEMPLATES));
    if (calls > MOST_CALLS) throw this.fault(site, tooDeep(MOST_CALLS));
    this.#now = { kind, site, before, calls, templates };
  }

  /** The fault `problem` of `site`, with the way to it. */
  fault(site: Site, problem: Problem, span = siteSpan(site)): TemplateFault {
    const diagnostic = atOffset(problem, site.template, span.offset, span.length);
    const related = this.#wayTo(site).slice(0, MOST_RELATED).map(relatedPlace);
    return new TemplateFault(related.length > 0 ? { ...diagnostic, related } : diagnostic);
  }

  /** From the last step back; that a template extends another is no news about itself. */
  #wayTo({ template }: Site): Step[] {
    const way: Step[] = [];
    for (let step = this.#now; step; step = step.before) {
      if (step.kind !== 'extends' || step.site.template !== template) way.push(step);
    }
    return way;
  }
}

function relatedPlace({ kind, site }: Step): RelatedPlace {
  const { path, text } = site.template;
  const { offset, length } = siteSpan(site);
  return { file: path, place: placeAt(text, offset, length), message: CAME_FROM[kind] };
}
