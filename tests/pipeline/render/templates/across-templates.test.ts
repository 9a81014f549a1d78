/** What shows only when all templates of a theme are looked at together, before any is rendered. */
import { describe, expect, test } from 'vitest';
import { checked, open } from './small-theme.ts';

describe('circles', () => {
  test('of includes are told once, at the first template by name, with the way round', () => {
    expect(
      checked({
        'page.njk': '{% include "b.njk" %}',
        'b.njk': '\n  {% include "a.njk" %}',
        'a.njk': '<p>{% include "page.njk" %}',
      }),
    ).toEqual([
      'SC557 t/a.njk:1:15+10 these templates contain one another without end: a.njk → page.njk → b.njk → a.njk <- t/page.njk:1:12 <- t/b.njk:2:14',
    ]);
  });

  test('of layouts and imports are told', () => {
    expect(checked({ 'a.njk': '{% extends "b.njk" %}', 'b.njk': '{% extends "a.njk" %}' })).toEqual(
      [
        'SC557 t/a.njk:1:12+7 these templates contain one another without end: a.njk → b.njk → a.njk <- t/b.njk:1:12',
      ],
    );
    expect(
      checked({
        'a.njk': '{% import "b.njk" as b %}',
        'b.njk': '{% from "a.njk" import x %}{% set x = 1 %}',
      }),
    ).toEqual(
      [
        'SC558 t/b.njk:1:24+1 `a.njk` has no macro or variable `x`',
        'SC557 t/a.njk:1:11+7 these templates contain one another without end: a.njk → b.njk → a.njk <- t/b.njk:1:9',
      ].sort((a, b) => (a.includes('t/a.njk:') ? -1 : 1) - (b.includes('t/a.njk:') ? -1 : 1)),
    );
  });

  test('that a condition, a loop or a macro can end are none', () => {
    expect(
      checked({
        'tree.njk': '{% for tag in tags %}{% include "tree.njk" %}{% endfor %}',
        'if.njk': '{% if post %}{% include "if.njk" %}{% endif %}',
        'macro.njk': '{% macro m() %}{% include "macro.njk" %}{% endmacro %}',
        'or.njk': '{% include "or.njk" if post else "if.njk" %}',
      }),
    ).toEqual([]);
  });
});

describe('names', () => {
  test('that one template gives are known in those that it includes', () => {
    expect(
      checked({
        'page.njk': '{% for entry in posts %}{% include "entry.njk" %}{% endfor %}',
        'entry.njk': '{{ entry.title }}{{ loop.index }}',
      }),
    ).toEqual([]);
  });

  test('that a template with a syntax fault may give are not called unknown', () => {
    expect(checked({ 'page.njk': '{% set wide = && %}{{ wide }}{{ wode }}' })).toEqual([
      'SC551 t/page.njk:1:15+2 `&&` cannot be a name',
      'SC565 t/page.njk:1:33+4 there is no variable `wode`',
    ]);
    expect(checked({ 'page.njk': '{% set wide = 1 2 %}{{ wide }}' })).toEqual([
      'SC550 t/page.njk:1:17+1 `2` does not belong here: the tag should end before it',
    ]);
  });

  test('that are only asked for are no faults', () => {
    expect(
      checked({
        'page.njk':
          '{% if nope is defined %}{% endif %}{{ nope.x | default("") }}{{ 1 if nope is not defined }}',
      }),
    ).toEqual([]);
  });
});

describe('blocks', () => {
  test('may come from any template above', () => {
    expect(
      checked({
        'base.njk': '{% block a %}{% block b %}{% endblock %}{% endblock %}',
        'layout.njk':
          '{% extends "base.njk" %}{% block a %}{% block c %}{% endblock %}{% endblock %}',
        'page.njk':
          '{% extends "layout.njk" %}{# note #}\n{% set x = 1 %}{% block b %}{{ super() }}{% endblock %}{% block c %}{{ x }}{% endblock %}',
      }),
    ).toEqual([]);
  });

  test('are not judged where the layout is chosen on the page', () => {
    expect(
      checked({ 'page.njk': '{% extends heading %}{% block any %}{{ super() }}{% endblock %}' }),
    ).toEqual([]);
  });
});

describe('attributes', () => {
  test('with quotes, in scripts, comments and texts are fine', () => {
    const text = `<a class="a {{ lang }}" title='{{ lang }}' data-x = "{{ lang }}">{{ lang }} a={{ lang }}</a>
<!-- <a href={{ lang }}> --><script>if (a<b) x={{ lang }}</script><style>a{b:c}</style>
<p class="x{% if post %} y{% endif %}"{% if post %} id="{{ lang }}"{% endif %}>=</p>`;
    expect(checked({ 'page.njk': text, 'a.svg': '<svg width="1"><path d="M1 1"/></svg>' })).toEqual(
      [],
    );
  });
});

test('all faults of all templates are told, by file and place', () => {
  const codes = open({
    'b.njk': '{{ nope }}\n{% include "none" %}{{ lang | nope }}',
    'a.njk': '{% if %}x{{ t("none") }}',
  }).diagnostics.map(({ code, file, place }) => `${file}:${place?.line}:${place?.column} ${code}`);
  expect(codes).toEqual([
    't/a.njk:1:4 SC545',
    't/a.njk:1:7 SC550',
    't/a.njk:1:15 SC569',
    't/b.njk:1:4 SC565',
    't/b.njk:2:12 SC555',
    't/b.njk:2:31 SC567',
  ]);
});
