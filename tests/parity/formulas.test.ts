/** Formulas of an old page and a new one: found, put side by side, and told apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../src/parity/formulas/align.ts';
import { canonicalTex, isDamageOf, looseKey } from '../../src/parity/formulas/damage.ts';
import { BREAK, EMPHASIS, STRONG } from '../../src/parity/formulas/marks.ts';
import { pageFacts } from '../../src/parity/html/page-facts.ts';

const formulasIn = (html: string) => pageFacts(`<article>${html}</article>`, 'in-text').formulas;

describe('formulas of a page', () => {
  test.each([
    ['dollars', '<p>a $x_1$ b</p>', ['x_1']],
    ['two dollars over lines', '<p>$$a<br>b$$</p>', ['a\nb']],
    ['parentheses and brackets', '<p>\\(a\\) \\[b\\]</p>', ['a', 'b']],
    ['an environment', '<p>\\begin{align}a\\end{align}</p>', ['\\begin{align}a\\end{align}']],
    ['references', '<p>$a &lt; b &#x3D; c$</p>', ['a < b = c']],
    ['emphasis', '<p>$a<em>i + b</em>j$</p>', [`a${EMPHASIS}i + b${EMPHASIS}j`]],
    ['an escaped dollar', '<p>\\$5 $a\\$b$</p>', ['a\\$b']],
    ['no formula in code', '<p><code>$a$</code></p><pre>$b$</pre>', []],
    ['none over two paragraphs', '<p>$a</p><p>b$</p>', []],
    ['a script of MathJax 2', '<script type="math/tex; mode=display">a<b</script>', ['a<b']],
    [
      'what KaTeX set',
      '<span class="katex"><math><annotation encoding="application/x-tex">a&lt;b</annotation></math></span>',
      ['a<b'],
    ],
    ['none in another script', '<script>$a$</script>', []],
    ['a dollar alone', '<p>costs $5</p>', []],
  ])('%s', (_, html, expected) => {
    expect(formulasIn(html)).toEqual(expected);
  });

  test('dollars are dollars where formulas are set already', () => {
    expect(pageFacts('<article><p>$5 and $6</p></article>', 'set')).toMatchObject({
      formulas: [],
      text: expect.stringContaining('$5 and $6'),
    });
  });
});

const TEX = fc
  .array(
    fc.constantFrom(
      'a',
      'x',
      '1',
      '_',
      '^',
      '{',
      '}',
      '\\alpha',
      '\\,',
      '\\{',
      '\\}',
      '\\\\',
      "'",
      '*',
      ' ',
      '+',
      '&',
    ),
  )
  .map((parts) => parts.join(''));

describe('a damaged formula', () => {
  test.each([
    ['emphasis', `y${EMPHASIS}i + w${EMPHASIS}j`, 'y_i + w_j'],
    ['emphasis by asterisks', `a${EMPHASIS}b${EMPHASIS}c`, 'a*b*c'],
    ['strong', `a${STRONG}b${STRONG}c`, 'a__b__c'],
    ['a backslash before a sign', 'W_2,b', 'W_2\\,b'],
    ['one of two backslashes', 'a\\b', 'a\\\\b'],
    ['braces', '{x}', '\\{x\\}'],
    ['a quote', 'f’', "f'"],
    ['dots', 'a…', 'a...'],
  ])('%s', (_, old, now) => {
    expect(isDamageOf(old, now)).toBe(true);
    expect(looseKey(old)).toBe(looseKey(now));
  });

  test.each([
    ['a sign that Markdown had spared', 'y_i', 'yi'],
    ['a backslash that stood there', '\\{x', '{x'],
    ['a sign more that Markdown did not take', 'yi', 'y_i'],
    ['a command for letters', '\\alpha', 'alpha'],
    ['another letter', `y${EMPHASIS}i`, 'y_j'],
  ])('is not told where there is %s', (_, old, now) => {
    expect(isDamageOf(old, now)).toBe(false);
  });

  test('is never told of a new one that lacks a sign', () => {
    fc.assert(
      fc.property(TEX, fc.nat(), (tex, at) => {
        const whole = canonicalTex(tex);
        fc.pre(whole.length > 0);
        const cut = at % whole.length;
        expect(isDamageOf(whole, whole.slice(0, cut) + whole.slice(cut + 1))).toBe(false);
      }),
    );
  });

  test('is told of all that Markdown takes', () => {
    fc.assert(
      fc.property(TEX, (tex) => {
        const whole = canonicalTex(tex);
        const damaged = whole.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll("'", '’');
        expect(damaged === whole || isDamageOf(damaged, whole)).toBe(true);
      }),
    );
  });
});

describe('two forms of one formula', () => {
  test.each([
    ['a  + b', 'a+b', true],
    ['\\alpha x', '\\alpha  x', true],
    ['\\alpha x', '\\alphax', false],
    ['\\alpha 1', '\\alpha1', true],
    ['a\\ b', 'a b', false],
    ['a \\\\ b', 'a\\\\b', true],
  ])('%s and %s', (a, b, same) => {
    expect(canonicalTex(a) === canonicalTex(b)).toBe(same);
  });
});

describe('formulas side by side', () => {
  const LIST = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

  test('each of both lists is there once, in its order', () => {
    fc.assert(
      fc.property(LIST, LIST, (old, now) => {
        const pairs = align(old, now);
        const indexes = (side: 'old' | 'new') => pairs.flatMap((pair) => pair[side] ?? []);
        expect(indexes('old')).toEqual([...old.keys()]);
        expect(indexes('new')).toEqual([...now.keys()]);
      }),
    );
  });

  test('one that is missing shifts no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), (old, at) => {
        const missing = at % old.length;
        const pairs = align(old, old.toSpliced(missing, 1));
        const alone = pairs.filter((pair) => pair.new === undefined);
        expect(alone).toEqual([{ old: missing }]);
        expect(pairs.length).toBe(old.length);
      }),
    );
  });

  test('lists too long to be compared in full are paired nearby', () => {
    const old = Array.from({ length: 5000 }, (_, index) => `${index}`);
    const now = old.map((text, index) => (index % 2 === 0 ? text : `${text}'`));
    const same = align(['x', ...old, 'y'], [...now, 'z']).filter(
      (pair) => pair.old !== undefined && pair.new === pair.old - 1,
    );
    expect(same.length).toBe(5001); // the last of both stand side by side, too
  });
});

test('pages that nobody wrote are read to their end', () => {
  const many = 20_000;
  const pages = [
    ...['<a ', '<div>', '</div>', '<b a="', "<b a='", '<!--', '<script>', '<button>', '&amp;&'],
    ...['$', '$$', '\\(', '\\begin{a}', '\\\\$', '<em>$', '<h2 id="a">', '<pre>', BREAK],
  ].map((part) => part.repeat(many));
  pages.push(
    Array.from({ length: many / 10 }, (_, index) => `\\begin{${letters(index)}}`).join(''),
  );
  for (const html of pages) expect(pageFacts(`<article>${html}`, 'in-text').bodies).toBe(0);
});

function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
