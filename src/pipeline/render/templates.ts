/** Templates of a theme → HTML: checked at once, compiled when first needed, every fault with its place. */
import { noTemplateFor, renderFailed } from '../../diagnostics/catalogue/template-values.ts';
import { inFile } from '../../diagnostics/problem.ts';
import type { Diagnostic, Theme } from '../../model.ts';
import type { Markup, PageData } from './page-data.ts';
import { checkTemplates } from './templates/check.ts';
import { compiledOnDemand } from './templates/compiled.ts';
import { TemplateFault } from './templates/fault.ts';
import { createEnvironment, SafeString } from './templates/nunjucks.ts';
import { templateCalls } from './templates/template-functions.ts';
import { Trace } from './templates/trace.ts';

export interface TemplatesRequest {
  theme: Theme;
  /** What `asset(name)` gives; undefined for a name that is no asset of the theme. */
  assetHref: (name: string) => string | undefined;
  /** An earlier build has checked these templates and found no fault. */
  isSound?: boolean;
}

export interface Templates {
  /** All that is wrong with the templates as far as it shows without a page. */
  diagnostics: Diagnostic[];
  /**
   * `name` with its folder and ending: `post.njk`. Synchronous; compiles what it needs once. `assets` are
   * the names of those that the page names, each once, sorted.
   */
  render(
    name: string,
    data: PageData,
  ): { html: string; assets: string[] } | { diagnostic: Diagnostic };
  /** HTML that templates write as it is. */
  markup(html: string): Markup;
}

/** Checks every template of `theme`, unless that was done. No fault of a theme is thrown, here or by `render`. */
export function openTemplates(request: TemplatesRequest): Templates {
  const { theme, assetHref, isSound = false } = request;
  const named = new Set<string>();
  const calls = templateCalls(theme, assetHref, (name) => named.add(name));
  const environment = createEnvironment();
  const checked = isSound ? undefined : checkTemplates({ theme, calls, environment });
  const source = compiledOnDemand(theme, environment, checked?.syntax);
  const trace = new Trace(source);
  environment.trace = trace;
  const render: Templates['render'] = (name, data) => {
    trace.journey.begin();
    named.clear();
    try {
      const template = source.templateNamed(name);
      if (!template) return { diagnostic: missing(name, data, theme) };
      const html = template.render({ ...data, ...calls.functionsFor(data) });
      return { html, assets: [...named].sort() };
    } catch (cause) {
      return { diagnostic: diagnosticOf(cause, trace) };
    }
  };
  return {
    diagnostics: checked?.diagnostics ?? [],
    render,
    markup: (html) => new SafeString(html),
  };
}

function missing(name: string, { kind }: PageData, theme: Theme): Diagnostic {
  return inFile(noTemplateFor(kind), `themes/${theme.name}/templates/${name}`);
}

/** An error of no step is one of code between two: `for a, b in` a list with nothing in it. */
function diagnosticOf(cause: unknown, { journey }: Trace): Diagnostic {
  if (cause instanceof TemplateFault) return cause.diagnostic;
  if (!(cause instanceof Error) || !journey.last) throw cause;
  return journey.fault(journey.last, renderFailed(innermost(cause).message)).diagnostic;
}

/** Nunjucks wraps what it does not know. */
function innermost(error: Error): Error {
  return error.cause instanceof Error ? innermost(error.cause) : error;
}
