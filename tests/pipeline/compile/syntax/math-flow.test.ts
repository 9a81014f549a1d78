/** Display math over several lines: fences, content on the lines of `$$`, and open ends. */
import { describe, expect, it } from 'vitest';
import { compile, faults, formulasIn, html, visibleText } from '../../../example/markdown.ts';

const DISPLAY = '<span class="katex-display">';

describe('display math over lines', () => {
  it.each([
    ['between two fences', '$$\nx\ny\n$$\n\n后', ['x\ny']],
    ['with a blank line', '$$\nx\n\ny\n$$', ['x\n\ny']],
    ['opened on a line with content', '$$ a=b\nc $$\n\n后', ['a=b\nc']],
    ['closed on a line with content', '$$\na\nb $$\n\n后', ['a\nb']],
    ['opened with content, closed alone', '$$a=b\nc\n$$', ['a=b\nc']],
    [
      'as an environment',
      '$$\\begin{aligned}\na&=b\\\\\nc&=d\n\\end{aligned}$$',
      ['\\begin{aligned}\na&=b\\\\\nc&=d\n\\end{aligned}'],
    ],
    [
      'with lines that look like a list or a quote',
      '$$ a\n- b\n+ c\n> d\n1. e $$',
      ['a\n- b\n+ c\n> d\n1. e'],
    ],
    ['with lines that look like headings', '$$ a\n=\nb\n--- $$', ['a\n=\nb\n---']],
    ['right below a paragraph', '文\n$$\nx\n$$\n后', ['x']],
    ['right below a paragraph, with content', '文\n$$ a\nb $$\n后', ['a\nb']],
    ['in a list item', '- 项\n  $$ a\n  - b $$\n- 二', ['a\n- b']],
    ['as a list item', '1. $$ a\n   b $$\n2. 二', ['a\nb']],
    ['in a quote', '> $$ a\n> b $$\n> 后', ['a\nb']],
    ['in a list in a quote', '> - 项\n>   $$\n>   x\n>   $$', ['x']],
    ['in a list, indented by tabs', '- 一\n\t- 二\n\t\t- 三\n\n\t\t\t$$\n\t\t\tx\n\t\t\t$$', ['x']],
    ['in a list below its text, by a tab', '- 一\n\t$$ a\n\tb $$', ['a\nb']],
    ['closed further in than opened', '- 一\n\n  $$\n  x\n        $$\n- 二', ['x']],
    ['with dollars of text in it', '$$ a\n\\text{若 $x$} $$', ['a\n\\text{若 $x$}']],
    ['with escaped dollars in it', '$$\n\\$\\$ x\n$$', ['\\$\\$ x']],
    ['by three dollars', '$$$\nx\n$$$ \n', ['x']],
    ['with text after the closing sign', '$$\nx\n$$，其中 $y$', ['x', 'y']],
    ['with text before the opening sign', '设 $$\nx\n$$', ['x']],
    ['with text around it', '设 $$ a\nb $$，后', ['a\nb']],
    ['far below its item’s text', '- 项\n      $$\nx\n      $$', ['x']],
  ])('is display math %s', (_, markdown, tex) => {
    const page = html(markdown);
    expect(formulasIn(page).map((each) => each.trim())).toEqual(tex);
    expect(page).toContain(DISPLAY);
    expect(faults(markdown).filter((fault) => !fault.startsWith('SC301'))).toEqual([]);
  });

  it('does not begin with nothing but blanks between two fences', () => {
    expect(visibleText(html('$$   $$\n文'))).toContain('文');
  });

  it('leaves what follows alone', () => {
    const page = html('$$ a=b\nc $$\n- 项\n\n# 题');
    expect(page).toContain('<li>项</li>');
    expect(page).toContain('题</h1>');
  });

  it('ends a list and a quote where it is not indented', () => {
    expect(html('> 文\n$$\nx\n$$')).toMatch(/<\/blockquote>\s*<span class="katex-display">/);
    expect(html('- 文\n$$\nx\n$$')).toMatch(/<\/ul>\s*<span class="katex-display">/);
  });
});

describe('`$$` without a partner is reported', () => {
  it.each([
    ['at the end of the note', '文\n\n$$\nx', ['3:1']],
    ['at the end of its quote', '> $$\n> x\n\n后', ['1:3']],
    ['at the end of its list item', '- $$\n  x\n\n后', ['1:3']],
    ['at a blank line, where it has content', '$$ a\n\nb $$', ['1:1', '3:3']],
    ['before a formula of its own', '$$\na\n\n$$x$$ 文', ['1:1']],
    ['within text', '价 \\$\\$ `$$` $$', ['1:13']],
    ['in emphasis', '**$$ x** y', ['1:3']],
  ])('%s', (_, markdown, places) => {
    expect(faults(markdown)).toEqual(places.map((place) => `SC307 ${place} $$`));
  });

  it('with what to do', () => {
    const [diagnostic] = compile('$$\nx').diagnostics;
    expect(diagnostic?.help.en).toBe(
      'Put a formula of several lines between two lines that hold only `$$`. Dollar signs that begin no formula are written `\\$\\$`.',
    );
  });

  it('and takes nothing with it', () => {
    const page = html('$$\na\n\n段落 **粗** $y$\n');
    expect(visibleText(page)).toContain('$$\na');
    expect(page).toContain('<strong>粗</strong>');
    expect(formulasIn(page)).toEqual(['y']);
  });

  it('and not where it has one', () => {
    expect(faults('$$\nx\n$$\n\n> $$\n> x\n> $$\n\n- $$\n  x\n  $$\n\n$$$\nx\n$$$ \n')).toEqual([]);
  });
});

describe('square brackets, as an option', () => {
  const brackets = true;

  it.each([
    ['between two lines', '\\[\nx\n= y\n\\]\n\n后', ['x\n= y']],
    ['opened and closed with content', '\\[ a=b\n- c \\]', ['a=b\n- c']],
    ['in a list', '- 项\n  \\[ a\n  + b \\]\n  后', ['a\n+ b']],
    ['in a quote', '> \\[\n> x\n> \\]', ['x']],
    ['right below a paragraph', '文\n\\[\nx\n\\]\n后', ['x']],
    ['with text after it', '\\[ a\nb \\]，后', ['a\nb']],
    ['with lines broken inside', '\\[\na \\\\\nb \\\\[2pt]\nc\n\\]', ['a \\\\\nb \\\\[2pt]\nc']],
  ])('hold display math %s', (_, markdown, tex) => {
    const page = html(markdown, { brackets });
    expect(formulasIn(page)).toEqual(tex);
    expect(page).toContain(DISPLAY);
    expect(faults(markdown, { brackets })).toEqual([]);
  });

  it('are told where they stay open, and take nothing with them', () => {
    expect(faults('\\[\nx\n\n后', { brackets })).toEqual(['SC315 1:1 \\[']);
    expect(visibleText(html('\\[\nx\n\n后', { brackets }))).toBe('[\nx\n后');
  });
});
