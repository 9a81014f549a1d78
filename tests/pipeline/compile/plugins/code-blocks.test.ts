/** Code blocks: figures of lines. */
import { describe, expect, it } from 'vitest';
import { html, visibleText } from '../../../example/markdown.ts';

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

  it('keeps its own indentation within lists, by spaces or tabs', () => {
    const spaces = '- a\n  - b\n\n    ```\n    x\n      y\n    ```\n';
    const tabs = '- a\n\t- b\n\n\t\t```\n\t\tx\n\t\t  y\n\t\t```\n';
    for (const markdown of [spaces, tabs]) {
      expect(lines(html(markdown)).map(visibleText)).toEqual(['x', '  y']);
    }
  });

  it('may be empty', () => {
    expect(html('```\n```')).toContain('<code></code>');
  });
});
