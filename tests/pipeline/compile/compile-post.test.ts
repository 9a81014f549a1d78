/** One source, compiled by itself. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../../src/pipeline/collect/decode-text.ts';
import { createCompiler } from '../../../src/pipeline/compile/compile-post.ts';
import {
  COMPILE_OPTIONS,
  compile,
  compileSource,
  exampleSource,
  faults,
  html,
  htmlOf,
  visibleText,
} from '../../example/markdown.ts';

describe('createCompiler', () => {
  it('takes the body alone, with places of the whole file', () => {
    const text = '---\ntitle: "# x"\n---\n## 方法\n\n$\\foo$\n';
    const source = exampleSource('', { text, bodyOffset: text.indexOf('## ') });
    const { headings, diagnostics } = createCompiler(COMPILE_OPTIONS)(source);
    expect(headings).toMatchObject([{ text: '方法', place: { line: 4, column: 1 } }]);
    expect(diagnostics).toMatchObject([{ file: 'posts/r-fcn.md', place: { line: 6, column: 2 } }]);
  });

  it('leaves dollar signs alone where front matter says so', () => {
    const compileSource = createCompiler(COMPILE_OPTIONS);
    const source = exampleSource('设$x$', { frontMatter: { math: false } });
    expect(compileSource(source).content).toEqual(['<p>设$x$</p>']);
    expect(compileSource(exampleSource('$x$')).hasMath).toBe(true);
  });

  it('warns of a note without a body', () => {
    expect(faults('\n \n')).toEqual(['SC306 1:1']);
    expect(faults('文')).toEqual([]);
  });

  it('reads the text of a note once, which may come from its file each time', () => {
    let read = 0;
    const source = {
      ...exampleSource('文'),
      get text() {
        read++;
        return '文 $x$';
      },
    };
    expect(createCompiler(COMPILE_OPTIONS)(source).hasMath).toBe(true);
    expect(read).toBe(1);
  });

  it('gives the same for the same source, whatever was compiled before', () => {
    const compileSource = createCompiler(COMPILE_OPTIONS);
    const source = exampleSource('# 题\n\n$\\gdef\\a{x}\\a$ 文[^1]\n\n[^1]: 注');
    const first = compileSource(source);
    compileSource(exampleSource('# 题\n\n$\\gdef\\a{y}$ `c`'));
    expect(compileSource(source)).toEqual(first);
  });

  it('gives plain data: what the cache reads back is what was compiled', () => {
    const compiled = compile('# 题\n\n<!-- more -->\n\n$x$ ![图](a.png)\n\n```py\nx\n```\n');
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });

  it('does not care how the lines of the file ended', () => {
    const text = '# 题\n\n一行\n二行 $a\nb$\n\n```\nx\n```\n\n$$\n\\foo\n$$\n';
    const decoded = decodeText(new TextEncoder().encode(text.replaceAll('\n', '\r\n')), 'a.md');
    expect(decoded).toEqual({ text });
  });
});

describe('text that templates or browsers would take for their own', () => {
  const pieces = ['{{ x }}', '{% raw %}', '{#', '#}', '}}', '< b', '<= 3', '& c', '"q"', '中文'];

  it('reaches the page as text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }), (some) => {
        const text = `文 ${some.join(' ')}`;
        expect(visibleText(html(text))).toBe(text);
        expect(visibleText(html(`\`${text}\``))).toBe(text);
        expect(visibleText(html(`\`\`\`\n${text}\n\`\`\``))).toBe(`${text}\n`);
      }),
    );
  });
});

it('whatever is written, compiling ends without an exception', () => {
  const unit = fc.constantFrom(
    ...['#', '*', '_', '`', '$', '~', '[', ']', '(', ')', '<', '>', '!', '|', '-', '\n', '\t', ' '],
    ...['\\', '{', '}', '&', ';', '/', '"', '=', 'a', '1', '.', '中', '，', '😀', '<b>', '[^1]'],
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const { diagnostics, content } = compile(units.join(''));
      expect(diagnostics.every(({ place }) => place)).toBe(true);
      expect(JSON.stringify(content)).not.toContain('"hole-');
    }),
    { numRuns: 300 },
  );
});

test('the words added to a post are in its own language', () => {
  const text = 'a[^1]\n\n[^1]: b\n\n- [x] c\n';
  const page = (lang: string | undefined) =>
    htmlOf(compileSource(exampleSource(text, { frontMatter: { lang } })));
  expect(page('en')).toContain('Footnotes');
  expect(page('en')).toContain('aria-label="done"');
  expect(page('zh-TW')).toContain('脚注');
  expect(page(undefined)).toContain('已完成');
});

test('an id that stands twice is told at the second place', () => {
  expect(faults('<a id="方法"></a>\n\n## 方法\n')).toEqual(['SC309 3:1 ## 方法']);
});
