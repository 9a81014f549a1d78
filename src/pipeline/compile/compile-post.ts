/** compile: one Source → one CompiledPost, knowing nothing of other posts. */
import type { Root } from 'hast';
import { isCommonStyle } from '../../base/style-class.ts';
import { emptyBody } from '../../diagnostics/catalogue/markdown.ts';
import type { CompiledPost, Diagnostic, Formula, Fragment, Language, Source } from '../../model.ts';
import { crowdingFault } from './crowding-limit.ts';
import { heightStep } from './height.ts';
import { createHighlighter, type Highlighter } from './highlighter.ts';
import { sortedGlyphs } from './katex-glyphs.ts';
import { lintPost } from './lint-post.ts';
import { nestingFault, overflowFault } from './nesting-limit.ts';
import { postParser } from './parse-post.ts';
import { cutHoles } from './plugins/holes.ts';
import { takeOpening } from './plugins/opening.ts';
import { PostFile } from './post-file.ts';
import { type CompileOptions, renderer } from './processor.ts';
import { searchTerms } from './search-terms.ts';
import { inSections, totalHeight } from './sections.ts';
import { sizeFault } from './size-limit.ts';
import { toHtml } from './to-html.ts';
import { withText } from './with-text.ts';

export type Compile = (source: Source) => CompiledPost;

/** A compiler that serves every post of a site; its processors are made once for each kind. */
export function createCompiler(options: CompileOptions): Compile {
  const made = new Map<string, ReturnType<typeof processors>>();
  const tools: Tools = { highlighter: createHighlighter() };
  return (given) => {
    const source = withText(given);
    const own = optionsOf(source, options);
    const key = JSON.stringify(own);
    const use = made.get(key) ?? processors(own, tools);
    made.set(key, use);
    return compilePost(source, use);
  };
}

/** The site's, as the post's front matter changes them. */
function optionsOf(source: Source, options: CompileOptions): CompileOptions {
  const { math, macros, breaks, smartQuotes } = source.frontMatter;
  return {
    ...options,
    language: languageOf(source, options),
    math: options.math && math,
    macros: { ...options.macros, ...macros },
    breaks: breaks ?? options.breaks,
    smartQuotes: smartQuotes ?? options.smartQuotes,
  };
}

/** Of the words that are added to a post: its own where Scholium speaks it, else the site's. */
function languageOf({ frontMatter }: Source, options: CompileOptions): Language {
  const primary = frontMatter.lang?.split('-')[0]?.toLowerCase();
  if (primary === 'zh') return 'zh-CN';
  return primary === 'en' ? 'en' : options.language;
}

/** What all posts share, whatever their options. */
interface Tools {
  highlighter: Highlighter;
}

type Processors = ReturnType<typeof processors>;

function processors(options: CompileOptions, { highlighter }: Tools) {
  return {
    parse: postParser(options),
    renderer: renderer(options, highlighter).freeze(),
    breaks: options.breaks,
  };
}

function compilePost(source: Source, use: Processors): CompiledPost {
  const fault = nestingFault(source) ?? sizeFault(source) ?? crowdingFault(source);
  if (fault) return notCompiled(source, fault);
  try {
    return render(new PostFile(source), use);
  } catch (cause) {
    const overflow = overflowFault(cause, source);
    if (!overflow) throw cause;
    return notCompiled(source, overflow);
  }
}

/** The post without any text, since `fault` keeps it from being read. */
export function notCompiled(source: Source, fault: Diagnostic): CompiledPost {
  const file = new PostFile(source);
  file.diagnostics.push(fault);
  return compiled(file, { content: [], excerpt: undefined, opening: undefined, heightStep: 1 });
}

function render(file: PostFile, use: Processors): CompiledPost {
  if (String(file).trim() === '' && !file.source.isBroken) file.report(emptyBody(), {});
  const parsed = use.parse(file);
  lintPost(parsed, file, use); // before the renderer, which changes what goes in
  // The renderer turns the mdast that goes in into hast.
  const tree = use.renderer.runSync(parsed, file) as Root;
  const fragment = (children: Root['children']): Fragment => cutHoles(toHtml(children), file);
  const beginning = takeOpening(tree, file.mark);
  const opening = beginning && fragment(beginning);
  const more = tree.children.findIndex(isMoreMark(file.mark));
  const excerpt = more === -1 ? undefined : fragment(tree.children.slice(0, more));
  const height = heightStep(totalHeight(tree.children));
  const content = fragment(inSections(tree.children)); // last: it marks items of lists
  return compiled(file, { content, excerpt, opening, heightStep: height });
}

function isMoreMark(mark: string) {
  return (node: Root['children'][number]): boolean =>
    node.type === 'element' && node.tagName === 'span' && node.properties.id === `${mark}-id(more)`;
}

function compiled(
  file: PostFile,
  fragments: Pick<CompiledPost, 'content' | 'excerpt' | 'opening' | 'heightStep'>,
): CompiledPost {
  return {
    path: file.source.path,
    hash: file.source.hash,
    firstHeading: file.titleHeading ?? file.headings[0]?.text,
    ...fragments,
    hasExcerpt: fragments.excerpt !== undefined,
    hasOpening: fragments.opening !== undefined,
    summary: file.summary,
    formulas: file.formulas,
    equations: Object.fromEntries(file.equations),
    headings: file.headings,
    ids: file.ids,
    text: file.plainText,
    search: file.search,
    searchTerms: searchTerms(file.search),
    formulaForms: file.formulaForms,
    counts: file.counts,
    hasMath: file.formulas.length > 0,
    styles: ownStyles(file.formulas),
    glyphs: sortedGlyphs(file.glyphs),
    hasCode: file.hasCode,
    hasFigures: file.hasFigures,
    hasFootnotes: file.hasFootnotes,
    hasOutline: file.hasOutline,
    references: file.references,
    diagnostics: file.diagnostics,
    lint: file.lint,
  };
}

/** The common ones have rules in KaTeX's style sheet; these need rules in the page. */
function ownStyles(formulas: Formula[]): string[] {
  const styles = new Set<string>();
  for (const formula of formulas) for (const style of formula.styles) styles.add(style);
  return [...styles].filter((style) => !isCommonStyle(style)).sort();
}
