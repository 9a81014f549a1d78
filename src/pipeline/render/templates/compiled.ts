/** Templates of a theme, each compiled when it is first needed and then kept. */
import { renderFailed } from '../../../diagnostics/catalogue/template-values.ts';
import { atPlace } from '../../../diagnostics/problem.ts';
import type { Diagnostic, TemplateFile, Theme } from '../../../model.ts';
import { TemplateFault } from './fault.ts';
import { diagnosticOf } from './finding.ts';
import { generateCode } from './generator.ts';
import { type Environment, loadTemplate, type RuntimeTemplate } from './nunjucks.ts';
import type { Site } from './site.ts';
import { readSyntax } from './syntax.ts';
import type { TemplateSyntax, ThemeSyntax } from './theme-syntax.ts';
import type { TraceSource } from './trace.ts';

/** The templates of `theme` as `Trace` needs them; those that were read already are in `syntax`. */
export function compiledOnDemand(
  theme: Theme,
  environment: Environment,
  syntax?: ThemeSyntax,
): TraceSource {
  const sites: Site[] = [];
  const compiled = new Map<string, RuntimeTemplate>();
  const templateNamed = (name: string) => {
    const known = compiled.get(name);
    const file = known ? undefined : theme.templates.get(name);
    if (!file) return known;
    const { trees, findings } = syntax?.templates.get(name) ?? readSyntax(file.text);
    const made = compile({ name, file, trees, findings }, environment, sites);
    compiled.set(name, made);
    return made;
  };
  return { environment, sites, templateNamed, names: () => theme.templates.keys() };
}

function compile(
  { name, file, trees, findings }: Pick<TemplateSyntax, 'name' | 'file' | 'trees' | 'findings'>,
  environment: Environment,
  sites: Site[],
): RuntimeTemplate {
  const [fault] = findings;
  if (fault) throw new TemplateFault(diagnosticOf(fault, file));
  const [tree] = trees;
  if (!tree) throw new Error(`template ${name} has neither a syntax tree nor a fault`);
  try {
    return loadTemplate(generateCode(file, tree.root, sites), environment, name);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new TemplateFault(faultOfCode(cause, file));
  }
}

/** What the grammar lets through and no code can be made of, such as a map with a number for a key. */
function faultOfCode(cause: Error, file: TemplateFile): Diagnostic {
  const line = 'lineno' in cause && typeof cause.lineno === 'number' ? cause.lineno : 1;
  const column = 'colno' in cause && typeof cause.colno === 'number' ? cause.colno : 1;
  return atPlace(renderFailed(cause.message), file, { line, column });
}
