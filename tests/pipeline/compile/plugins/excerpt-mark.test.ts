/** `<!-- more -->` and the excerpt before it. */
import { describe, expect, it } from 'vitest';
import { compile, faults, html, htmlOf } from '../../../example/markdown.ts';

function excerptOf(markdown: string): string | undefined {
  const compiled = compile(markdown);
  return compiled.excerpt && htmlOf(compiled, compiled.excerpt);
}

describe('the excerpt', () => {
  it.each([
    '前\n\n<!-- more -->\n\n后',
    '前\n<!--more-->\n后',
    '前\n\n<!-- MORE -->\n\n后\n\n<!-- more -->\n\n尾',
  ])('is what stands before the first mark: %j', (markdown) => {
    expect(excerptOf(markdown)?.trim()).toBe('<p>前</p>');
  });

  it('is absent without a mark', () => {
    expect(excerptOf('前\n\n后')).toBeUndefined();
    expect(excerptOf('前\n\n```html\n<!-- more -->\n```\n\n## More\n\n后')).toBeUndefined();
  });

  it('leaves the whole post whole, with a place to link to', () => {
    expect(html('前\n\n<!-- more -->\n\n后')).toBe('<p>前</p>\n<span id="more"></span>\n<p>后</p>');
  });
});

describe('a mark where no excerpt can end', () => {
  it.each([
    ['- 前\n\n  <!-- more -->\n\n- 后', '3:3'],
    ['> 前\n>\n> <!-- more -->', '3:3'],
    ['前 <!-- more --> 后', '1:3'],
  ])('is reported: %j', (markdown, place) => {
    expect(faults(markdown)).toEqual([`SC305 ${place} <!-- more -->`]);
    expect(excerptOf(markdown)).toBeUndefined();
  });
});
