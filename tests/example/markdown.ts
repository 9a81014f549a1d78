/** Markdown compiled as a post of an example site, and what its readers and its author get. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { hash } from '../../src/base/hash.ts';
import type { CompiledPost, Diagnostic, FrontMatter, Source } from '../../src/model.ts';
import { createCompiler } from '../../src/pipeline/compile/compile-post.ts';
import type { CompileOptions } from '../../src/pipeline/compile/processor.ts';
import { toHtml } from '../../src/pipeline/compile/to-html.ts';
import { fillFragment } from '../../src/pipeline/render/page/fill-fragment.ts';
import { exampleFrontMatter, examplePost } from './site.ts';

export const COMPILE_OPTIONS: CompileOptions = {
  language: 'zh-CN',
  macros: {},
  breaks: false,
  smartQuotes: false,
  html: 'sanitize',
  headingIds: 'github',
  math: true,
  brackets: false,
  strictMath: true,
  figureNumbers: false,
};

/** The post `posts/r-fcn.md` whose file holds `body` alone; its title is known all the same. */
export function exampleSource(
  body: string,
  {
    frontMatter,
    ...changes
  }: Partial<Omit<Source, 'frontMatter'>> & {
    frontMatter?: Partial<FrontMatter>;
  } = {},
): Source {
  return {
    path: 'posts/r-fcn.md',
    kind: 'post',
    text: body,
    hash: hash(body),
    bodyOffset: 0,
    frontMatter: exampleFrontMatter({ title: 'R-FCN', ...frontMatter }),
    isBroken: false,
    ...changes,
  };
}

export const compileSource = createCompiler(COMPILE_OPTIONS);

export function compile(markdown: string, options?: Partial<CompileOptions>): CompiledPost {
  const source = exampleSource(markdown);
  return options
    ? createCompiler({ ...COMPILE_OPTIONS, ...options })(source)
    : compileSource(source);
}

/**
 * The post on its own page, with links and pictures as written. Without the languages of blocks,
 * which most tests are not about: `htmlOf` has them.
 */
export function html(markdown: string, options?: Partial<CompileOptions>): string {
  return htmlOf(compile(markdown, options)).replace(/ lang="(?:en|zh-CN)"/g, '');
}

/** `fragment` of `compiled` on the post's own page, with links and pictures as written. */
export function htmlOf(compiled: CompiledPost, fragment = compiled.content): string {
  const references = compiled.references.map(({ url }) => ({
    kind: 'external' as const,
    url,
    fragment: '',
  }));
  const post = examplePost({ compiled, references });
  const place = {
    siteUrl: 'https://example.org/',
    shared: false,
    absolute: false,
    math: 'htmlAndMathml' as const,
  };
  return fillFragment(fragment, post, place);
}

/** What a browser shows of `html` as text. */
export function visibleText(html: string): string {
  return textOf(fromHtml(html, { fragment: true }));
}

/** The TeX of each formula, as KaTeX was given it. */
export function formulasIn(html: string): string[] {
  const tex: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === 'annotation') tex.push(textOf(node));
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(fromHtml(html, { fragment: true }));
  return tex;
}

/** `html` with each formula as `$tex$`, without what KaTeX makes of it. */
export function withTex(html: string): string {
  const walk = (node: Nodes): Nodes => {
    if (node.type !== 'element' && node.type !== 'root') return node;
    const classes = node.type === 'element' ? node.properties.className : undefined;
    if (Array.isArray(classes) && classes.includes('katex')) {
      const tex = formulasIn(toHtml([node as Element])).join('');
      return { type: 'text', value: `$${tex}$` };
    }
    node.children = node.children.map(walk) as typeof node.children;
    return node;
  };
  const tree = walk(fromHtml(html, { fragment: true }));
  return 'children' in tree ? toHtml(tree.children) : '';
}

/** What is wrong with `markdown`, each as `SC301 2:5 \foo`: code, line, column, what is underlined. */
export function faults(markdown: string, options?: Partial<CompileOptions>): string[] {
  return compile(markdown, options).diagnostics.map(faultLine);
}

export function faultLine({ code, place, sourceLine = '' }: Diagnostic): string {
  if (!place) return code;
  const { line, column, length = 1 } = place;
  return `${code} ${line}:${column} ${sourceLine.slice(column - 1, column - 1 + length)}`.trimEnd();
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
