/** Whatever a template holds: nothing is thrown, every fault has a place in it, the rest renders. */
import fc from 'fast-check';
import nunjucks from 'nunjucks';
import { describe, expect, test } from 'vitest';
import { open, pageData } from './small-theme.ts';

/** Pieces of templates, whole and broken. */
const PIECES = [
  ...['{{', '}}', '{%', '%}', '{#', '#}', '{{-', '-}}', '{%-', '-%}', '{', '}', '%', '#'],
  ...[' if ', ' elif ', ' else ', ' endif ', ' for ', ' in ', ' endfor ', ' block ', ' endblock '],
  ...[
    ' set ',
    ' endset ',
    ' macro ',
    ' endmacro ',
    ' call ',
    ' endcall ',
    ' filter ',
    ' endfilter ',
  ],
  ...[
    ' include ',
    ' extends ',
    ' import ',
    ' from ',
    ' as ',
    ' raw ',
    ' endraw ',
    ' switch ',
    ' case ',
  ],
  ...[' default ', ' endswitch ', ' is ', ' not ', ' and ', ' defined ', ' super() ', ' caller() '],
  ...[
    'lang',
    'site',
    '.title',
    'x',
    'y',
    '(',
    ')',
    '[',
    ']',
    ',',
    ':',
    '=',
    '==',
    '|',
    '~',
    '+',
    '-',
    '.',
  ],
  ...[
    '"a"',
    "'b'",
    '"',
    "'",
    '\\',
    '1',
    '2.5',
    'r/a/',
    '&&',
    '!',
    '?',
    '@',
    '中文',
    '\n',
    '\t',
    ' ',
  ],
  ...[
    '<a href=',
    '<p>',
    '</p>',
    '<script>',
    '"page.njk"',
    '"none"',
    't("menu.home")',
    'upper',
    'safe',
  ],
  ...[
    '{{ lang }}',
    '{% if lang %}',
    '{% endif %}',
    '{% for x in tags %}',
    '{% endfor %}',
    '{{ x }}',
  ],
];

/** Pieces that are often whole together. */
const WHOLE = [
  ...[
    '{% if x %}',
    '{% elif y -%}',
    '{% else %}',
    '{%- endif %}',
    '{% for x in tags %}',
    '{% endfor %}',
  ],
  ...[
    '{% block a %}',
    '{% endblock %}',
    '{% endblock a %}',
    '{% set x = 1 %}',
    '{% set x %}',
    '{% endset %}',
  ],
  ...['{% macro m(x, y=1) %}', '{% endmacro %}', '{{ m(1) }}', '{% call m() %}', '{% endcall %}'],
  ...[
    '{% filter upper %}',
    '{% endfilter %}',
    '{% switch x %}',
    '{% case 1 %}',
    '{% default %}',
    '{% endswitch %}',
  ],
  ...[
    '{# {{ #}',
    '{{ x if y else "}}" }}',
    '{{ {a: 1} }}',
    "{{ '%}' ~ x }}",
    '{{ x',
    ' | upper',
    ' }}',
    '{% include "b" %}',
  ],
  ...[
    '{{ r/[}]/ }}',
    '{{ "a\\"b" }}',
    '{% verbatim %}{{ {% endverbatim %}',
    '{% raw %}{# {% endraw %}',
    "it's",
    '{',
    '}',
  ],
];

const anyText = fc
  .oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }),
    fc.array(fc.constantFrom(...WHOLE), { maxLength: 8 }),
  )
  .map((all) => all.join(''));

describe('any text', () => {
  test('is checked and rendered without an error being thrown', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { diagnostics, render } = open({ 'page.njk': text });
        const lines = text.split('\n');
        for (const { file, place, sourceLine } of diagnostics) {
          expect(file).toBe('t/page.njk');
          expect(lines[(place?.line ?? 0) - 1]).toBe(sourceLine);
          expect(place?.column).toBeLessThanOrEqual((sourceLine ?? '').length + 1);
        }
        const result = render('page.njk', pageData({ tags: ['x'] }));
        const hasError = diagnostics.some(({ severity }) => severity === 'error');
        if ('html' in result) return;
        expect(hasError || result.diagnostic.place !== undefined).toBe(true);
        expect(result.diagnostic.message.en).not.toMatch(/SyntaxError|is not a function/);
      }),
      { numRuns: 1500, seed: 7 },
    );
  });

  test('has a syntax fault here if and only if it has one for Nunjucks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { diagnostics } = open({ 'page.njk': text });
        const own = diagnostics.filter(
          ({ code }) => code >= 'SC540' && code <= 'SC552' && code !== 'SC551',
        );
        if (isBroken(text)) expect(own).not.toEqual([]);
        // Nunjucks misreads a `raw` without end, a `switch` without a case, a quote behind a letter.
        else if (!/raw|verbatim|switch|[^\s(,~]["']/.test(text)) expect(own).toEqual([]);
      }),
      { numRuns: 1500, seed: 11 },
    );
  });
});

function isBroken(text: string): boolean {
  try {
    nunjucks.precompileString(text, { name: 'x' });
    return false;
  } catch {
    return true;
  }
}
