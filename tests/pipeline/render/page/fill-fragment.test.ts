/** A post's HTML on its own page, on a page with others, and in a feed. */
import { describe, expect, it } from 'vitest';
import type { ResolvedReference } from '../../../../src/model.ts';
import {
  type FragmentPlace,
  fillFragment,
} from '../../../../src/pipeline/render/page/fill-fragment.ts';
import { compile } from '../../../example/markdown.ts';
import { examplePost } from '../../../example/site.ts';

const OWN: FragmentPlace = {
  siteUrl: 'https://example.org/笔记/',
  shared: false,
  absolute: false,
  math: 'htmlAndMathml',
};
const SHARED = { ...OWN, shared: true };
const FEED: FragmentPlace = { ...OWN, absolute: true, math: 'mathml' };

function postOf(markdown: string, references: ResolvedReference[] = []) {
  return examplePost({ compiled: compile(markdown), references, url: '/2021/检测/' });
}

function fill(
  markdown: string,
  place: FragmentPlace,
  references: ResolvedReference[] = [],
): string {
  const post = postOf(markdown, references);
  return fillFragment(post.compiled.content, post, place);
}

const site = (url: string, changes: Partial<ResolvedReference> = {}): ResolvedReference => ({
  kind: 'site',
  url,
  fragment: '',
  ...changes,
});

describe('ids and links to them', () => {
  const markdown = '# 方法\n\n[去](#方法)';

  it('are as they are on the post’s own page', () => {
    expect(fill(markdown, OWN)).toBe('<h1 id="方法">方法</h1>\n<p><a href="#方法">去</a></p>');
  });

  it('have the post’s prefix where several posts share a page', () => {
    expect(fill(markdown, SHARED)).toBe(
      '<h1 id="r-fcn-方法">方法</h1>\n<p><a href="#r-fcn-方法">去</a></p>',
    );
  });

  it('lead to the post in a feed', () => {
    expect(fill(markdown, FEED)).toContain(
      `<a href="https://example.org/${encodeURI('笔记/2021/检测/')}#%E6%96%B9%E6%B3%95">`,
    );
  });

  it('lead to the post from an excerpt without their target', () => {
    const post = postOf('文[^1]\n\n<!-- more -->\n\n[^1]: 注');
    const excerpt = fillFragment(post.compiled.excerpt ?? [], post, SHARED);
    expect(excerpt).toContain(`<a href="/${encodeURI('笔记/2021/检测/')}#fn-1" id="r-fcn-fnref-1"`);
  });

  it('cannot break out of their attribute', () => {
    const id = `a"'<b>&amp; (c)`;
    const html = fill(`<span id="${id.replace(/"/g, '&quot;')}">字</span>`, OWN);
    expect(html).toBe('<p><span id="a&quot;&#39;&lt;b&gt;&amp; (c)">字</span></p>');
  });
});

describe('references', () => {
  it('stand under the base path, percent-encoded', () => {
    const target = site('/tags/目标 检测/', { fragment: '方法 a' });
    const path = encodeURI('笔记/tags/目标 检测/#方法 a');
    expect(fill('[字](y)', OWN, [target])).toBe(`<p><a href="/${path}">字</a></p>`);
    expect(fill('[字](y)', FEED, [target])).toContain(`href="https://example.org/${path}"`);
  });

  it('keep their query before the anchor', () => {
    expect(fill('[x](y)', OWN, [site('/search/', { query: '?q=a&b', fragment: 'z' })])).toContain(
      '/search/?q=a&amp;b#z"',
    );
  });

  it('to other sites are as written, made safe', () => {
    const url = 'https://a.org/?a=1&b="2"';
    expect(fill('[字](y)', OWN, [{ kind: 'external', url, fragment: '' }])).toBe(
      '<p><a href="https://a.org/?a=1&amp;b=&quot;2&quot;">字</a></p>',
    );
  });
});

describe('a name in double brackets', () => {
  it('shows the title of its note, made safe', () => {
    const target = site('/2021/fpn/', { title: 'FPN <b>', fragment: '方法' });
    expect(fill('[[fpn#方法]]', OWN, [target])).toContain('>FPN &lt;b&gt; › 方法</a>');
    expect(fill('[[fpn|金字塔]]', OWN, [target])).toContain('>金字塔</a>');
  });

  it('shows what was written where it leads nowhere', () => {
    const missing = { kind: 'external', url: 'fpn#方法', fragment: '' } as const;
    expect(fill('[[fpn#方法]]', OWN, [missing])).toContain('>fpn › 方法</a>');
  });
});

describe('pictures', () => {
  it('have the size of their file', () => {
    const size = { width: 300.4, height: 200 };
    expect(fill('a ![图](x.png)', OWN, [site('/x.png', { size })])).toContain(
      'decoding="async" width="300" height="200">',
    );
  });

  it.each([
    ['<img src="x.png" alt="" width="150">', ' width="150" height="100">'],
    ['<img src="x.png" alt="" height="50">', ' width="75" height="50">'],
    ['![[x.png|90]]', ' width="90" height="60">'],
  ])('have the proportions of their file where half a size is written: %s', (markdown, written) => {
    const reference = site('/x.png', { size: { width: 300, height: 200 } });
    expect(fill(markdown, OWN, [reference])).toContain(written);
    const unknown = fill(markdown, OWN, [site('/x.png')]);
    expect(unknown.match(/ (?:width|height)="\d+"/g)).toHaveLength(1);
  });

  it('near the top of a post are loaded late on a page with others only', () => {
    const picture = 'a ![图](x.png)';
    expect(fill(picture, OWN, [site('/x.png')])).not.toContain('loading=');
    expect(fill(picture, SHARED, [site('/x.png')])).toContain(' loading="lazy"');
  });

  it('have none where it is not known', () => {
    expect(fill('a ![图](x.svg)', OWN, [site('/x.svg')])).toContain('decoding="async">');
  });
});

describe('formulas', () => {
  it('have KaTeX’s layout and MathML on pages', () => {
    expect(fill('$x$', OWN)).toMatch(
      /<math><.*<\/math><\/span><span class="katex-html" aria-hidden/,
    );
  });

  it('have MathML alone in feeds', () => {
    const namespace = 'xmlns="http://www.w3.org/1998/Math/MathML"';
    expect(fill('$x$', FEED)).toMatch(/^<p><span class="katex"><math .*<\/math><\/span><\/p>$/);
    expect(fill('$x$', FEED)).toContain(`<math ${namespace}><semantics>`);
    expect(fill('$$\nx\n$$', FEED)).toContain(`<math ${namespace} display="block">`);
    expect(fill('$x$', FEED)).not.toContain('katex-html');
  });

  it('have the form that the site asks for', () => {
    const html = fill('$x$', { ...OWN, math: 'html' });
    expect(html).toMatch(/^<p><span class="katex"><span class="katex-html" .*<\/span><\/p>$/);
    expect(html).not.toContain('<math');
    const mathml = fill('$$\nx\n$$', { ...OWN, math: 'mathml' });
    expect(mathml).toMatch(/^<span class="katex"><math .*display="block"/);
  });

  it('are numbered in references to equations of other posts', () => {
    const reference = site('/a/', { fragment: 'eq:b', equation: '7' });
    expect(fill('见 \\eqref{a.md#eq:b}', OWN, [reference])).toContain(
      `<a href="/${encodeURI('笔记')}/a/#eq:b" class="equation-reference">(7)</a>`,
    );
  });
});
