/** Faults that show only on a page, and pages without any. */
import { describe, expect, test } from 'vitest';
import { faultOf, open, pageData, rendered } from './small-theme.ts';

describe('a page without a fault', () => {
  test('has the text of its templates, blocks in their places', () => {
    const html = rendered(
      {
        'layout.njk':
          '<title>{% block title %}{{ site.title }}{% endblock %}</title>\n{% block content %}{% endblock %}',
        'page.njk':
          '{% extends "layout.njk" %}\n{% block title %}{{ heading }} | {{ super() }}{% endblock %}\n{% block content %}\n  {% include "item.njk" %}\n{% endblock %}',
        'item.njk': '<i>{{ lang }}</i>',
      },
      { heading: 'DETR' },
    );
    expect(html).toBe('<title>DETR | Notes</title>\n<i>en</i>');
  });

  test('escapes text and leaves markup alone', () => {
    const { markup, render } = open({
      'page.njk': '<p title="{{ heading }}">{{ post.content }}</p>',
    });
    const data = pageData({ heading: '"<&\'', post: { content: markup('<b>&amp;</b>') } });
    expect(render('page.njk', data)).toEqual({
      html: '<p title="&quot;&lt;&amp;&#39;"><b>&amp;</b></p>',
      assets: [],
    });
  });

  test('shows strings in its own language, in that of the site where the theme speaks no other', () => {
    const templates = { 'page.njk': '{{ t("menu.home") }} {{ t("count", 3, "林") }}' };
    expect(rendered(templates, { lang: 'en' })).toBe('Home 3 posts by 林');
    expect(rendered(templates, { lang: 'zh-Hant' })).toBe('首页 3 的 林 篇');
    expect(rendered(templates, { lang: 'fr' })).toBe('首页 3 的 林 篇');
  });

  test('has the addresses of assets', () => {
    expect(rendered({ 'page.njk': '{{ asset("style.css") }}' })).toBe('/a/style.1.css');
  });

  test('may ask for what is not there', () => {
    const text =
      '{% if post.cover is defined %}no{% endif %}{{ heading.x.y | default("none") }}{{ post.extra.cover or "-" }}';
    expect(rendered({ 'page.njk': text }, { post: { extra: {} } })).toBe('none-');
  });

  test('loops, calls macros of other files and has a body for them', () => {
    const html = rendered(
      {
        'page.njk':
          '{% from "m.njk" import item, box as frame with context %}{% import "m.njk" as m %}{% for tag in tags %}{{ item(tag, loop.index) }}{% endfor %}{% call frame() %}{{ lang }}{% endcall %}{{ m.item("z", 0) }}',
        'm.njk':
          '{% macro item(a, b, c="!") %}<{{ b }}{{ a }}{{ c }}>{% endmacro %}{% macro box() %}[{{ caller() }}]{% endmacro %}',
      },
      { tags: ['x', 'y'] },
    );
    expect(html).toBe('<1x!><2y!>[en]<0z!>');
  });

  test('may have optional includes, captures, filters and a switch', () => {
    const text =
      '{% include "none.njk" ignore missing %}{% set a %}{{ lang }}{% endset %}{% filter upper %}{{ a }}{% endfilter %}{% switch lang %}{% case "en" %}E{% default %}D{% endswitch %}{{ "n" in lang }}{{ ["b", "a"] | sort | join("") }}{{ "a.b" | replace(".", "-") }}{% raw %}{{ x }}{% endraw %}{{ -1 if 2 is odd else 3 ** 2 }}';
    expect(rendered({ 'page.njk': text })).toBe('ENEtrueaba-b{{ x }}9');
  });

  test('keeps what it includes apart: a variable that is set there stays there', () => {
    const templates = {
      'page.njk': '{% set x = 1 %}{% include "other.njk" %}{{ x }}',
      'other.njk': '{% set x = 2 %}{{ x }}',
    };
    expect(rendered(templates)).toBe('21');
  });
});

/** Fault → templates, data and the line of the diagnostic. */
const FAULTS: [fault: string, templates: Record<string, string>, data: object, found: string][] = [
  [
    'a value that is not there',
    { 'page.njk': '<p>\n  {{ period }}\n' },
    {},
    'SC575 t/page.njk:2:6+6 `period` has no value here',
  ],
  [
    'a field without a value behind a dash',
    { 'page.njk': '中文<p>{{- post.excerpt -}}</p>' },
    { post: { excerpt: undefined } },
    'SC575 t/page.njk:1:10+12 `post.excerpt` has no value here',
  ],
  [
    'a field that there is not, in a condition too',
    { 'page.njk': '{% if post.pined %}x{% endif %}' },
    { post: { pinned: true } },
    'SC577 t/page.njk:1:12+5 `post` has no field `pined`',
  ],
  [
    'a field of a field',
    { 'page.njk': '{{ site.menu[0].url }}' },
    { site: { menu: [{ href: '/' }] } },
    'SC577 t/page.njk:1:17+3 `site.menu[…]` has no field `url`',
  ],
  [
    'what stands in an included template',
    {
      'page.njk': '<div>\n  {% include "a.njk" %}</div>',
      'a.njk': '\n{% include "b.njk" %}',
      'b.njk': '{{ period }}',
    },
    {},
    'SC575 t/b.njk:1:4+6 `period` has no value here <- t/a.njk:2:12 <- t/page.njk:2:14',
  ],
  [
    'what stands in a layout, outside the blocks',
    {
      'page.njk': '{% extends "l.njk" %}{% block a %}{% endblock %}',
      'l.njk': 'x\n{{ period }}{% block a %}{% endblock %}',
    },
    {},
    'SC575 t/l.njk:2:4+6 `period` has no value here <- t/page.njk:1:12',
  ],
  [
    'what stands in a block that a layout shows',
    {
      'page.njk': '{% extends "l.njk" %}\n{% block a %}{{ period }}{% endblock %}',
      'l.njk': 'x\n\n\n{% block a %}{% endblock %}',
    },
    {},
    'SC575 t/page.njk:2:17+6 `period` has no value here',
  ],
  [
    'what stands in the block above',
    {
      'page.njk': '{% extends "l.njk" %}{% block a %}{{ super() }}{% endblock %}',
      'l.njk': '{% block a %}\n{{ period }}{% endblock %}',
    },
    {},
    'SC575 t/l.njk:2:4+6 `period` has no value here <- t/page.njk:1:12',
  ],
  [
    'what stands in a macro of the same file',
    { 'page.njk': '{% macro m(a) %}\n{{ a }}{% endmacro %}\n\n{{ m() }}' },
    {},
    'SC575 t/page.njk:2:4+1 `a` has no value here <- t/page.njk:4:4',
  ],
  [
    'what stands in an imported macro',
    {
      'page.njk': '{% import "m.njk" as m %}\n<p>{{ m.f(period) }}',
      'm.njk': '\n\n{% macro f(a) %}{{ a }}{% endmacro %}',
    },
    {},
    'SC575 t/m.njk:3:20+1 `a` has no value here <- t/page.njk:2:7',
  ],
  [
    'a variable of the page in a macro that does not see it',
    {
      'page.njk': '{% from "m.njk" import f %}{{ f() }}',
      'm.njk': '{% macro f() %}{{ lang }}{% endmacro %}',
    },
    {},
    'SC575 t/m.njk:1:19+4 `lang` has no value here <- t/page.njk:1:31',
  ],
  [
    'what stands in a loop, on a page that has something to loop over',
    { 'page.njk': '{% for tag in tags %}\n  {{ tag.nam }}\n{% endfor %}' },
    { tags: [{ name: 'x' }] },
    'SC577 t/page.njk:2:10+3 `tag` has no field `nam`',
  ],
  [
    'a map where a text is expected',
    { 'page.njk': '<p>{{ site }}' },
    {},
    'SC576 t/page.njk:1:7+4 `site` is a map, not a text or a number',
  ],
  [
    'a list of maps where a text is expected',
    { 'page.njk': '{{ tags }}' },
    { tags: [{}] },
    'SC576 t/page.njk:1:4+4 `tags` is a list of maps, not a text or a number',
  ],
  [
    'a function that is not called',
    { 'page.njk': '{{ t }}' },
    {},
    'SC576 t/page.njk:1:4+1 `t` is a function, not a text or a number',
  ],
  [
    'a sum with something that is no number',
    { 'page.njk': '{{ period + 1 }}' },
    {},
    'SC576 t/page.njk:1:4+10 `period + 1` is no number: it was reckoned from something that is none, not a text or a number',
  ],
  [
    'a call of what is no function',
    { 'page.njk': 'a {{ site.title("x") }}' },
    {},
    'SC578 t/page.njk:1:6+10 `site.title` is no function',
  ],
  [
    'a call that has no target, in a condition',
    { 'page.njk': '{% if heading.trimmed() %}{% endif %}' },
    {},
    'SC578 t/page.njk:1:7+15 `heading.trimmed` is no function',
  ],
  [
    'a filter that throws',
    { 'page.njk': '<p>\n{{ period | first }}' },
    {},
    "SC579 t/page.njk:2:13+5 `first` failed: Cannot read properties of undefined (reading '0')",
  ],
  [
    'a test that throws',
    { 'page.njk': '{% if period is iterable %}{% endif %}' },
    {},
    'SC579 t/page.njk:1:17+8 `is iterable` failed: undefined is not iterable (cannot read property Symbol(Symbol.iterator))',
  ],
  [
    '`in` without a list',
    { 'page.njk': '{% if "a" in period %}{% endif %}' },
    {},
    'SC580 t/page.njk:1:14+6 `in` needs a list, a text or a map on its right',
  ],
  [
    'an included template whose name the page makes',
    { 'page.njk': '{% include "icons/" + heading + ".svg" %}', 'icons/home.svg': '<svg/>' },
    { heading: 'hom' },
    'SC556 t/page.njk:1:12+27 there is no template `icons/hom.svg`',
  ],
  [
    'a name of a template that is a name of JavaScript',
    { 'page.njk': '{% include heading %}' },
    { heading: 'constructor' },
    'SC556 t/page.njk:1:12+7 there is no template `constructor`',
  ],
  [
    'a name of a template that is no text',
    { 'page.njk': '{% extends tags %}' },
    {},
    'SC582 t/page.njk:1:12+4 the name of a template must be a text, not a list',
  ],
  [
    'a string whose key the page makes',
    { 'page.njk': '<p>{{ t("menu." + heading) }}' },
    { heading: 'hom' },
    'SC569 t/page.njk:1:9+7 the theme has no string `menu.hom`',
  ],
  [
    'an asset whose name the page makes',
    { 'page.njk': '{{ asset(heading) }}' },
    { heading: 'x.css' },
    'SC571 t/page.njk:1:10+7 the theme has no asset `x.css`',
  ],
  [
    'a loop over pairs that are none',
    { 'page.njk': '{% set x = tags.length %}{% for a, b in tags %}{{ a }}{% endfor %}' },
    { tags: [null] },
    "SC583 t/page.njk:1:41+4 rendering stopped about here: Cannot read properties of null (reading '0')",
  ],
];

describe('a fault of a page', () => {
  test.each(FAULTS)('%s', (_, templates, data, found) => {
    expect(rendered(templates, data)).toBe(found);
  });

  test('is one of nesting where a template includes itself under a condition that never ends', () => {
    const fault = faultOf({ 'page.njk': '{% if lang %}{% include "page.njk" %}{% endif %}' });
    expect(fault.message.en).toBe('templates are nested more than 50 deep here');
    expect(fault.place).toEqual({ line: 1, column: 25, length: 10 });
    expect(fault.related).toHaveLength(6);
  });

  test('is one of nesting where a macro calls itself, or a template extends one that the page makes', () => {
    const macro = faultOf({ 'page.njk': '{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}' });
    expect(macro.message.en).toBe('templates are nested more than 200 deep here');
    const layout = faultOf({ 'page.njk': '{% extends heading %}' }, { heading: 'page.njk' });
    expect(layout.message.en).toBe('templates are nested more than 50 deep here');
  });

  test('leaves the next page alone', () => {
    const { render } = open({ 'page.njk': '{% include "a.njk" %}', 'a.njk': '{{ period }}' });
    expect(render('page.njk', pageData())).toHaveProperty('diagnostic');
    expect(render('page.njk', pageData({ period: 'now' }))).toEqual({ html: 'now', assets: [] });
    expect(render('page.njk', pageData())).toHaveProperty('diagnostic.related.length', 1);
  });

  test('is that of its kind where the theme has no template for it', () => {
    const { render } = open({});
    expect(render('page.njk', pageData())).toMatchObject({
      diagnostic: { code: 'SC584', file: 'themes/small/templates/page.njk' },
    });
  });

  test('is the first of its template where there were faults before', () => {
    expect(faultOf({ 'page.njk': 'a {{ lang ' })).toMatchObject({
      code: 'SC540',
      sourceLine: 'a {{ lang ',
    });
  });

  test('has the source line of the template and help in both languages', () => {
    const fault = faultOf({ 'page.njk': '<p>\n\t{{ post.titel }}' }, { post: { title: '' } });
    expect(fault).toMatchObject({
      severity: 'error',
      sourceLine: '\t{{ post.titel }}',
      message: { zh: '`post` 没有字段 `titel`' },
      help: { en: 'Did you mean `title`?', zh: '是不是想写 `title`？' },
    });
  });
});
