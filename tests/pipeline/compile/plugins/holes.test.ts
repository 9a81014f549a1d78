/** What a fragment leaves open: ids, references, sizes, KaTeX's own layout. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hole } from '../../../../src/model.ts';
import { compile } from '../../../example/markdown.ts';

const holesIn = (markdown: string) =>
  compile(markdown).content.filter((part): part is Hole => typeof part !== 'string');

describe('a fragment has holes', () => {
  it('for ids and for links to them', () => {
    expect(holesIn('# 方法\n\n[去](#%E6%96%B9%E6%B3%95)')).toEqual([
      { kind: 'id', id: '方法' },
      { kind: 'fragment-link', id: '方法' },
    ]);
  });

  it('for links and pictures, these with their size', () => {
    expect(compile('[字](b.md) ![图](c.png)').content).toEqual([
      '<p><a href="',
      { kind: 'reference', index: 0 },
      '">字</a> <img src="',
      { kind: 'reference', index: 1 },
      '" alt="图"',
      { kind: 'lazy' },
      ' decoding="async"',
      { kind: 'size', index: 1 },
      '></p>',
    ]);
  });

  it('for no size where the author gave all of it', () => {
    expect(holesIn('<img src="a.png" width="300" height="200" loading="lazy">')).toEqual([
      { kind: 'reference', index: 0 },
    ]);
  });

  it('for formulas, of which the post has each once', () => {
    expect(holesIn('$x$ $y$ $x$')).toEqual([
      { kind: 'formula', index: 0 },
      { kind: 'formula', index: 1 },
      { kind: 'formula', index: 0 },
    ]);
    const { formulas } = compile('$x$ $y$ $x$');
    expect(formulas).toHaveLength(2);
    expect(formulas[0]).toMatchObject({
      mathml: expect.stringMatching(/^<math>.*<\/math>$/),
      html: expect.stringMatching(/^<span class="katex-html" aria-hidden="true">.*<\/span>$/),
    });
  });

  it('for the number of an equation in another post', () => {
    expect(holesIn('见 \\eqref{fpn.md#eq:a}')).toEqual([
      { kind: 'reference', index: 0 },
      { kind: 'equation', index: 0 },
    ]);
  });

  it('for posters of videos', () => {
    expect(compile('<video src="a.mp4" poster="b.png"></video>').references).toMatchObject([
      { kind: 'link', url: 'a.mp4' },
      { kind: 'image', url: 'b.png' },
    ]);
  });
});

describe('references', () => {
  it.each([
    ['文 [x](other.md#a "题")', { kind: 'link', url: 'other.md#a' }, 'other.md#a'],
    ['文 ![图](图%201.png)', { kind: 'image', url: '图%201.png' }, '图%201.png'],
    ['文 ![图](<图 1.png>)', { kind: 'image', url: '图%201.png' }, '图 1.png'],
    ['文 [x][y]\n\n[y]: a.md', { kind: 'link', url: 'a.md' }, 'a.md'],
    ['文 [Y][]\n\n[a]: b.md\n[y]: <图 1.md>', { kind: 'link', url: '图%201.md' }, '图 1.md'],
    ['文 <img src="a.png">', { kind: 'image', url: 'a.png' }, 'a.png'],
  ])('know what is written and where: %s', (markdown, { kind, url }, written) => {
    const [reference] = compile(markdown).references;
    expect(reference).toMatchObject({ kind, url: encodeURI(decodeURI(url)) });
    const { column = 0, length = 0 } = reference?.place ?? {};
    expect(reference?.sourceLine.slice(column - 1, column - 1 + length)).toBe(written);
  });
});

it('the post knows the ids of all its elements', () => {
  const { ids } = compile('# 方法\n\n<a name="x"></a> 文[^1]\n\n[^1]: 注');
  expect(ids).toEqual(['方法', 'x', 'fnref-1', 'footnote-label', 'fn-1']);
});

const PIECES = [
  ...['# 题 "a" (b)', '[a](#题)', '[a](x.md)', '![图](图(1).png)', '$x<y$', '`hole-`', '文[^1]'],
  ...['[^1]: 注 $y$', '<a id="a\'(b)%20">x</a>', "[x](<#a'(b)%20>)", '<!-- more -->', '- 项'],
  ...[
    '<h2 id="hole-">h</h2>',
    'hole-0123456789abcdef-id(x)',
    '```js\nlet a\n```',
    '> 引',
    '|a|\n|-|',
  ],
];

it('no mark stays in the HTML, and no id, link or source is left beside its hole', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (pieces) => {
      const compiled = compile(pieces.join('\n\n'));
      const parts = [...compiled.content, ...(compiled.excerpt ?? [])];
      const written = parts.filter((part) => typeof part === 'string').join('⟦hole⟧');
      expect(written.replaceAll('hole-0123456789abcdef-id(x)', '')).not.toMatch(/hole-[0-9a-f]/);
      expect(written).not.toMatch(/ (?:id|href|src|data-size|aria-describedby)="(?!⟦hole⟧)/);
      expect(JSON.stringify(compiled.headings)).not.toMatch(/hole-[0-9a-f]/);
    }),
  );
});
