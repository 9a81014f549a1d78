/** Formulas in a line of text: gaps beside Chinese, and marks that stay with them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, formulasIn, htmlOf, visibleText, withTex } from '../../../example/markdown.ts';
import { inlineTex } from '../../../example/tex.ts';

/** The inside of the first block. */
function line(markdown: string): string {
  const [, inner = ''] = /^<p[^>]*>(.*)<\/p>$/s.exec(withTex(htmlOf(compile(markdown)))) ?? [];
  return inner;
}

const formula = (classes: string, inner: string) =>
  `<span class="formula ${classes}">${inner}</span>`;

describe('the gap of a formula', () => {
  it.each([
    ['设$x$为', `设${formula('gap-before gap-after', '$x$')}为`],
    ['设$x$ 为', `设${formula('gap-before', '$x$')} 为`],
    ['是 $x$的', `是 ${formula('gap-after', '$x$')}的`],
    ['か$x$', `か${formula('gap-before', '$x$')}`],
    ['**设**$x$[为](a.md)', formula('gap-before gap-after', '$x$')],
    ['设**$x$**为', `设${formula('gap-before gap-after', '<strong>$x$</strong>')}为`],
    ['设**$x$ 与**', `设<strong>${formula('gap-before', '$x$')} 与</strong>`],
  ])('stands where Chinese is next to it, also across markup: %s', (markdown, expected) => {
    expect(line(markdown)).toContain(expected);
  });

  it.each([
    '设 $x$ 为',
    'a$x$b 和',
    '한$x$글',
    '`码`$x$`码`',
    '$x$$y$',
    '设<br>$x$<br>为',
    '图![图](a.png)$x$',
  ])('is not there beside a space, Latin, code or another formula: %j', (markdown) => {
    expect(line(markdown)).not.toContain('gap-');
  });

  it('ends with its block', () => {
    const html = htmlOf(compile('- 设\n- $x$\n- 为\n\n| 甲 | $y$ | 乙 |\n|-|-|-|\n'));
    expect(html).not.toContain('class="formula');
  });

  it('is none of a formula on lines of its own', () => {
    expect(line('设$$x$$为')).toBe('设<span class="katex-display">$x$</span>为');
  });
});

describe('a mark beside a formula', () => {
  it.each([...'。，、；：！？）」』”…》】'])('%s after it stays with it', (mark) => {
    expect(line(`设$x$${mark}为`)).toBe(`设${formula('gap-before unbroken', `$x$${mark}`)}为`);
  });

  it.each([...'（“「『《【'])('%s before it stays with it', (mark) => {
    expect(line(`为${mark}$x$的`)).toBe(`为${formula('gap-after unbroken', `${mark}$x$`)}的`);
  });

  it.each([
    ['（$x$），好', `${formula('unbroken', '（$x$），')}好`],
    [
      '好 $k$-means, ($x$).',
      `${formula('unbroken', '$k$-')}means, ${formula('unbroken', '($x$).')}`,
    ],
    ['好**$x$**，', formula('gap-before unbroken', '<strong>$x$</strong>，')],
    ['好$a$，$b$。', formula('unbroken', '$b$。')],
  ])('stays, several of them and Latin ones too: %s', (markdown, expected) => {
    expect(line(markdown)).toContain(expected);
  });
});

it('neither the text nor a formula is changed', () => {
  const words = fc.constantFrom('设', '，', '（', ' ', 'a', '“', '。', '**粗**', '-', '\n');
  const pieces = fc.array(fc.tuple(words, inlineTex(), words), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(pieces, (triples) => {
      const shown = triples.map(([a, tex, b]) => `${a}〔$${tex}$〕${b}`).join('');
      const html = htmlOf(compile(`文${shown}`));
      expect(formulasIn(html)).toEqual(triples.map(([, tex]) => tex));
      const bare = (text: string) => text.replace(/[*\s]/g, '');
      const wanted = triples.map(([a, tex, b]) => `${a}〔$${tex}$〕${b}`).join('');
      expect(bare(visibleText(withTex(html)))).toBe(bare(`文${wanted}`));
    }),
    { numRuns: 50 },
  );
});
