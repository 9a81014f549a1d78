/** Checks all templates of a theme before any of them is rendered: every fault, not the first. */
import { byCodeUnit } from '../../../base/order.ts';
import type { Diagnostic, Theme } from '../../../model.ts';
import { checkAttributes } from './attributes.ts';
import { checkBlocks } from './blocks.ts';
import { checkCycles } from './cycles.ts';
import { diagnosticOf } from './finding.ts';
import type { Environment } from './nunjucks.ts';
import { checkOperations } from './operations.ts';
import { checkTargets } from './targets.ts';
import type { TemplateCalls } from './template-functions.ts';
import { readTheme, type ThemeSyntax } from './theme-syntax.ts';
import { checkVariables } from './variables.ts';

export interface CheckedTheme {
  syntax: ThemeSyntax;
  /** By file, then by place. */
  diagnostics: Diagnostic[];
}

export interface CheckRequest {
  theme: Theme;
  calls: TemplateCalls;
  /** Knows the filters and tests. */
  environment: Environment;
}

export function checkTemplates({ theme, calls, environment }: CheckRequest): CheckedTheme {
  const syntax = readTheme(theme);
  const found = [...syntax.templates.values()].flatMap((template) => {
    const { file, trees, tags, findings } = template;
    return [
      ...findings,
      ...checkTargets(template, syntax),
      ...trees.flatMap((tree) => [
        ...checkVariables(tree, syntax),
        ...checkOperations(tree, { syntax, environment, calls }),
      ]),
      ...checkBlocks(template, syntax),
      ...checkAttributes(file.text, tags),
    ]
      .toSorted((a, b) => a.offset - b.offset)
      .map((finding) => diagnosticOf(finding, file));
  });
  const diagnostics = [...found, ...checkCycles(syntax)];
  diagnostics.sort((a, b) => byCodeUnit(a.file ?? '', b.file ?? ''));
  return { syntax, diagnostics };
}
