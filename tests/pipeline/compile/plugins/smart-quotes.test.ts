/** Smart quotes in a post: in its text and nowhere else. */
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../../../src/pipeline/compile/compile-post.ts';
import {
  COMPILE_OPTIONS,
  exampleSource,
  formulasIn,
  html,
  htmlOf,
} from '../../../example/markdown.ts';

const smart = (markdown: string) => html(markdown, { smartQuotes: true });

describe('with the option', () => {
  it.each([
    ['"**粗体**"的', '<p>“<strong>粗体</strong>”的</p>'],
    ['**"粗体"**的"*字*"', '<p><strong>“粗体”</strong>的“<em>字</em>”</p>'],
    ['"[链](a.md "t")"', '<p>“<a href="a.md" title="t">链</a>”</p>'],
    ['"`a"b`" 与 `--x`', '<p>“<code>a"b</code>” 与 <code>--x</code></p>'],
    ['# "题"', '<h1 id="题">“题”</h1>'],
    ['"甲\n乙"', '<p>“甲乙”</p>'],
    ['\\"甲\\" "乙"', '<p>"甲" “乙”</p>'],
    ['&quot;甲&quot;', '<p>“甲”</p>'],
    [
      'https://a.org/a--b"c 见',
      '<p><a href="https://a.org/a--b%22c">https://a.org/a--b"c</a> 见</p>',
    ],
    ['<a title="--">"好"</a>', '<p><a title="--">“好”</a></p>'],
    ['```\n"a" -- b...\n```', undefined],
  ])('text is set, code and addresses are not: %s', (markdown, expected) => {
    if (expected === undefined) expect(smart(markdown)).toContain('"a" -- b...');
    else expect(smart(markdown)).toBe(expected);
  });

  it('a formula is not', () => {
    expect(formulasIn(smart(`"$f'--\\text{"a"}$"`))).toEqual([`f'--\\text{"a"}`]);
  });

  it('a label of an equation is not', () => {
    const equation = '$$\nx \\label{eq:a--b"c"}\n$$';
    const page = smart(`${equation}\n\n"由\\eqref{eq:a--b"c"}--\\ref{eq:a--b"c"}"`);
    expect(page).toMatch(/“由<a [^>]+>\(1\)<\/a>–<a [^>]+>1<\/a>”/);
  });

  it('a heading is found by what its author typed', () => {
    const page = smart('# "注意力" -- don\'t...\n\n[[#"注意力" -- don\'t...]]');
    const [, id] = /<h1 id="([^"]+)"/.exec(page) ?? [];
    expect(page).toContain(`<a href="#${id}"`);
  });

  it('a caption is, what is read aloud is as written', () => {
    const page = smart('![他说"好"](a.png)');
    expect(page).toContain('alt="他说&#x22;好&#x22;"');
    expect(page).toContain('<figcaption>他说“好”');
  });
});

it('without the option quotes are left alone', () => {
  expect(html('"甲" -- it\'s...')).toBe('<p>"甲" -- it\'s...</p>');
});

it('front matter has the last word', () => {
  const source = exampleSource('"甲"', { frontMatter: { smartQuotes: true } });
  expect(htmlOf(createCompiler(COMPILE_OPTIONS)(source))).toBe('<p>“甲”</p>');
});
