/** All templates of a theme as syntax trees, and the names that they know. */
import type { TemplateFile, Theme } from '../../../model.ts';
import type { PageData, TemplateFunctions } from '../page-data.ts';
import type { AstNode } from './ast.ts';
import { type Reference, referencesIn } from './references.ts';
import { readSyntax, type Syntax } from './syntax.ts';

export interface TemplateSyntax extends Syntax {
  name: string;
  file: TemplateFile;
  references: Reference[];
}

export interface ThemeSyntax {
  theme: Theme;
  templates: Map<string, TemplateSyntax>;
  /** What templates set themselves: by `set`, `for`, `macro`, `import`, `from`, in any of them. */
  bound: Set<string>;
  /** What every page has, and what the language has everywhere. */
  given: Set<string>;
}

/** Reads every template of `theme`. */
export function readTheme(theme: Theme): ThemeSyntax {
  const templates = new Map<string, TemplateSyntax>();
  const bound = new Set<string>();
  for (const [name, file] of theme.templates) {
    const syntax = readSyntax(file.text);
    templates.set(name, { name, file, ...syntax, references: syntax.trees.flatMap(referencesIn) });
    for (const word of syntax.unread.join(' ').match(WORD) ?? []) bound.add(word);
    for (const symbol of syntax.trees.flatMap(({ nodes }) => nodes.flatMap(boundBy))) {
      if (symbol.typename === 'Symbol') bound.add(symbol.value);
    }
  }
  return { theme, templates, bound, given: new Set(Object.keys(GIVEN)) };
}

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/** The nodes that stand where `node` gives a variable its name. */
export function boundBy(node: AstNode): AstNode[] {
  switch (node.typename) {
    case 'Set':
      return node.targets;
    case 'For':
      return node.name.typename === 'Array' ? node.name.children : [node.name];
    case 'Macro':
      return [node.name, ...parameters(node.args.children)];
    case 'Caller':
      return parameters(node.args.children);
    case 'Import':
      return [node.target];
    case 'FromImport':
      return node.names.children.map((name) => (name.typename === 'Pair' ? name.value : name));
    default:
      return [];
  }
}

/** `a, b, c='default'` */
function parameters(args: AstNode[]): AstNode[] {
  return args.flatMap((arg) =>
    arg.typename === 'KeywordArgs'
      ? arg.children.map((pair) => (pair.typename === 'Pair' ? pair.key : pair))
      : [arg],
  );
}

type Given = keyof PageData | keyof TemplateFunctions;

/** A record, so that the compiler asks for each name that is promised. */
const GIVEN: Record<Given | 'range' | 'cycler' | 'joiner' | 'loop' | 'caller' | 'super', true> = {
  kind: true,
  lang: true,
  heading: true,
  head: true,
  site: true,
  theme: true,
  hasMath: true,
  mathStyles: true,
  mathFonts: true,
  hasCode: true,
  hasFigures: true,
  hasFootnotes: true,
  hasOutline: true,
  post: true,
  posts: true,
  years: true,
  total: true,
  period: true,
  tags: true,
  categories: true,
  breadcrumbs: true,
  allYears: true,
  pagination: true,
  comments: true,
  redirectTo: true,
  t: true,
  asset: true,
  range: true,
  cycler: true,
  joiner: true,
  loop: true,
  caller: true,
  super: true,
};
