/** Code blocks: figures of lines. */
import { describe, expect, it } from 'vitest';
import { compile, html, visibleText } from '../../../example/markdown.ts';

const lines = (page: string) => page.split('\n').filter((line) => line.includes('class="line"'));

describe('a code block', () => {
  it('is a figure that names its language, reachable by keyboard, a span a line', () => {
    expect(html('```text\na\n\n  b\n```')).toBe(
      '<figure class="code" data-language="text"><pre tabindex="0"><code class="language-text">' +
        '<span class="line">a</span>\n<span class="line"></span>\n<span class="line">  b</span>\n' +
        '</code></pre></figure>',
    );
  });

  it('may have no language', () => {
    expect(html('    indented\n')).toContain('<figure class="code" data-language="">');
    expect(html('```\nx\n```')).toContain('<figure class="code" data-language="">');
  });

  it('closes a highlighted span at the end of a line and opens it on the next', () => {
    expect(lines(html('```python\n"""a\nb"""\n```'))).toEqual([
      expect.stringContaining('<span class="line"><span class="hljs-string">"""a</span></span>'),
      '<span class="line"><span class="hljs-string">b"""</span></span>',
    ]);
  });

  it.each([
    '{{ x }} {% raw %} {# c #}',
    '<b>&amp; </code>',
    '**a** $x$ https://a.org。',
    '\ttab  trailing  ',
  ])('shows its text as it is: %j', (code) => {
    expect(visibleText(html(`\`\`\`\n${code}\n\`\`\``))).toBe(`${code}\n`);
  });

  it.each([
    ['a fence in a list', '- a\n  - b\n\n    ```\n    x\n      y\n    ```\n', ['x', '  y']],
    ['one by tabs', '- a\n\t- b\n\n\t\t```\n\t\tx\n\t\t\ty\n\t\t```\n', ['x', '\ty']],
    ['in a bullet by a tab', '- a\n\n\t```\n\tx\n\t\ty\n\t\t\tz\n\t```\n', ['x', '\ty', '\t\tz']],
    ['in a numbered list by a tab', '1. 项\n\n\t```\n\tx\n\n\t\ty\n\t```\n', ['x', '', '\ty']],
    ['after a bullet and a tab', '-\ta\n\n\t```\n\tx\n    \ty\n\t```\n', ['x', '\ty']],
    ['spaces, then tabs', '- a\n\n  ```\n  x\n  \ty\n\t\tz\n  ```\n', ['x', '\ty', '  \tz']],
    ['beside the bullet', '- ```\n  x\n  \ty\n  ```\n', ['x', '\ty']],
    ['in a quote', '> ```\n> \tx\n> y\n> ```\n', ['\tx', 'y']],
    ['by itself', '```\n\tx\n \ty \t\n```\n', ['\tx', ' \ty \t']],
    ['indented code in a list', '- a\n\n      x\n      \ty\n', ['x', '\ty']],
    ['the same by tabs', '1.  a\n\n\t\tx\n\t\t\ty\n', ['x', '\ty']],
    ['indented code by itself', '文\n\n\tx\n\t\ty\n', ['x', '\ty']],
  ])('keeps its own indentation, spaces and tabs: %s', (_, markdown, expected) => {
    expect(lines(html(markdown)).map(visibleText)).toEqual(expected);
  });

  it('keeps empty lines at its end', () => {
    expect(visibleText(html('```\nx\n\n\n```'))).toBe('x\n\n\n');
  });

  it('brings its style sheet to the page, also one written in HTML', () => {
    expect(compile('```\nx\n```').hasCode).toBe(true);
    expect(compile('<pre><code>x</code></pre>').hasCode).toBe(true);
    expect(compile('只有 `x`').hasCode).toBe(false);
  });

  it('may be empty', () => {
    expect(html('```\n```')).toContain('<code></code>');
  });
});
