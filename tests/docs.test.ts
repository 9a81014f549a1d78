/** The examples of docs/markdown.md become what the page says, and authors are told what it says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { formatReport } from '../src/diagnostics/report.ts';
import type { Formula, Language } from '../src/model.ts';
import { createCompiler } from '../src/pipeline/compile/compile-post.ts';
import type { CompileOptions } from '../src/pipeline/compile/processor.ts';
import { COMPILE_OPTIONS, exampleSource, formulasIn, htmlOf } from './example/markdown.ts';

/** A block in `markdown`, and the blocks in `html` and `text` that follow it. */
interface Example {
  line: number;
  options: Partial<CompileOptions>;
  markdown: string;
  html: Code | undefined;
  report: Code | undefined;
}

/** Words after ` ```markdown ` that change a setting for the example. */
const SETTINGS: Record<string, Partial<CompileOptions>> = {
  brackets: { brackets: true },
  breaks: { breaks: true },
  smart_quotes: { smartQuotes: true },
  figure_numbers: { figureNumbers: true },
  hexo: { headingIds: 'hexo' },
  escape: { html: 'escape' },
  allow: { html: 'allow' },
};

const PAGES: [name: string, language: Language][] = [
  ['docs/markdown.md', 'en'],
  ['docs/markdown.zh-CN.md', 'zh-CN'],
];

/** `UPDATE_EXPECTED=1 npx vitest run tests/docs.test.ts` writes what comes out; read the diff. */
const update = process.env.UPDATE_EXPECTED === '1';

describe.each(PAGES)('%s', (name, language) => {
  const path = join(import.meta.dirname, '..', name);
  const page = readFileSync(path, 'utf8');
  const examples = examplesIn(page);
  if (update) writeFileSync(path, updated(page, examples, language));

  test.each(examples.map((example) => [`line ${example.line}`, example] as const))(
    'the example on %s',
    (_, example) => {
      const made = make(example, language);
      if (example.html) expect(made.html).toBe(compact(example.html.value));
      expect(made.report).toBe(example.report?.value ?? '');
    },
  );
});

test('both pages have the same examples in the same order', () => {
  const [one = [], other = []] = PAGES.map(([name]) =>
    examplesIn(readFileSync(join(import.meta.dirname, '..', name), 'utf8')),
  );
  expect(one.length).toBeGreaterThan(20);
  expect(other.map(({ options, html }) => [options, html !== undefined])).toEqual(
    one.map(({ options, html }) => [options, html !== undefined]),
  );
});

function examplesIn(page: string): Example[] {
  const blocks: Code[] = [];
  visit(unified().use(remarkParse).parse(page) as Root, 'code', (node) => {
    blocks.push(node);
  });
  return blocks.flatMap((block, index) => {
    if (block.lang !== 'markdown') return [];
    const following = blocks.slice(index + 1, index + 3);
    const end = following.findIndex(({ lang }) => lang !== 'html' && lang !== 'text');
    const own = end === -1 ? following : following.slice(0, end);
    const words = (block.meta ?? '').split(' ').filter(Boolean);
    return {
      line: block.position?.start.line ?? 0,
      options: Object.assign({}, ...words.map((word) => SETTINGS[word] ?? unknown(word))),
      markdown: block.value,
      html: own.find(({ lang }) => lang === 'html'),
      report: own.find(({ lang }) => lang === 'text'),
    };
  });
}

function unknown(word: string): never {
  throw new Error(`no setting is called ${word}`);
}

function make({ markdown, options }: Example, language: Language) {
  const compile = createCompiler({ ...COMPILE_OPTIONS, language, ...options });
  const compiled = compile(exampleSource(`${markdown}\n`, { path: 'posts/note.md' }));
  const formulas = compiled.formulas.map(shown);
  const report = formatReport(compiled.diagnostics, { language, color: false });
  return { html: compact(htmlOf({ ...compiled, formulas })), report: report.trimEnd() };
}

/** `<math>x</math>`: KaTeX's HTML would hide what the example is about. */
function shown(formula: Formula): Formula {
  const [tex = ''] = formulasIn(formula.mathml);
  const mathml = `<math>${tex.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;')}</math>`;
  return { ...formula, mathml, html: '' };
}

function compact(html: string): string {
  return html
    .replace(
      /<span class="katex"><span class="katex-mathml">(<math>[^<]*<\/math>)<\/span><\/span>/g,
      '$1',
    )
    .replace(/>\s*\n\s*</g, '><')
    .trim();
}

function updated(page: string, examples: Example[], language: Language): string {
  const lines = page.split('\n');
  for (const example of examples.toReversed()) {
    const made = make(example, language);
    for (const [block, value] of [
      [example.report, made.report],
      [example.html, spread(made.html)],
    ] as const) {
      const { start, end } = block?.position ?? {};
      if (start && end) lines.splice(start.line, end.line - start.line - 1, ...value.split('\n'));
    }
  }
  return lines.join('\n');
}

/** One block a line. */
function spread(html: string): string {
  return html.replace(
    /(<\/(?:p|li|ul|ol|h[1-6]|figure|figcaption|table|tr|thead|tbody|dl|dd|dt|aside|details|summary|div|blockquote|nav|section)>)(?=<)/g,
    '$1\n',
  );
}
