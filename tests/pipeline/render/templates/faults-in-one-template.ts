/** Faults that theme authors make in one template, and what is found in it. */

/** Text of page.njk → what is found in it. */
export const IN_ONE_TEMPLATE: [fault: string, text: string, found: string[]][] = [
  [
    'an output tag that is not closed',
    '<p>\n  {{ site.title\n<b>{{ lang }}</b>',
    ['SC540 t/page.njk:2:3+2 this `{{` is never closed'],
  ],
  [
    'a statement that is not closed',
    '{% if post\n<p>{% endif %}',
    ['SC540 t/page.njk:1:1+2 this `{%` is never closed'],
  ],
  [
    'a comment that is not closed',
    'a\n\n {# note',
    ['SC540 t/page.njk:3:2+2 this `{#` is never closed'],
  ],
  [
    'a text without its closing quote',
    "<a>{{ t('menu.home) }}</a>\n<b>it's</b>",
    ["SC541 t/page.njk:1:9+1 the text that begins here has no closing `'`"],
  ],
  [
    'an output tag with the end of a statement',
    '{{ lang %}',
    ['SC542 t/page.njk:1:9+2 a tag that begins with `{{` ends here with `%}`'],
  ],
  [
    'a statement with the end of an output tag',
    '{% if lang }}x{% endif %}',
    ['SC542 t/page.njk:1:12+2 a tag that begins with `{%` ends here with `}}`'],
  ],
  [
    'maps whose braces end the tag',
    '{% set x = {a: {b: 1}} %}{{ x.a.b }}',
    ['SC543 t/page.njk:1:21+2 the two braces `}}` of these maps end the tag'],
  ],
  ['the end of no comment', 'a #} b', ['SC544 t/page.njk:1:3+2 this `#}` ends no comment']],
  [
    'an `if` without its end, inside another that has one',
    '{% if lang %}\n  {% if kind %}\n{% endif %}',
    ['SC545 t/page.njk:1:4+2 `if` has no `endif`'],
  ],
  [
    'a `for` inside an `if` that ends before it',
    '{% if lang %}\n  {% for p in posts %}\n{% endif %}',
    ['SC545 t/page.njk:2:6+3 `for` has no `endfor` <- t/page.njk:3:4'],
  ],
  [
    'a block without its end',
    '<main>\n{% block content %}<p>{{ lang }}</p>\n</main>',
    ['SC545 t/page.njk:2:4+5 `block` has no `endblock`'],
  ],
  [
    'a macro without its end',
    '{% macro m(a) %}{{ a }}',
    ['SC545 t/page.njk:1:4+5 `macro` has no `endmacro`'],
  ],
  [
    'a `set` that takes what follows, without its end',
    '{% set x %}abc',
    ['SC545 t/page.njk:1:4+3 `set` has no `endset`'],
  ],
  [
    '`raw` without its end, which Nunjucks does not see when it has a dash',
    'a\n{% raw %}{{ x }}{%- endraw %}',
    ['SC545 t/page.njk:2:4+3 `raw` has no `endraw`'],
  ],
  [
    'an end without its beginning',
    '<p>\n</p>{% endfor %}',
    ['SC546 t/page.njk:2:8+6 `endfor` closes nothing'],
  ],
  [
    '`elif` in a loop',
    '{% for p in posts %}{% elif lang %}{% endfor %}',
    ['SC547 t/page.njk:1:24+4 `elif` stands outside `if`'],
  ],
  [
    'a statement that there is not',
    '{% fro p in posts %}{% endfor %}',
    [
      'SC548 t/page.njk:1:4+3 there is no statement `fro`',
      'SC546 t/page.njk:1:24+6 `endfor` closes nothing',
    ],
  ],
  [
    'an asynchronous loop',
    '{% asyncEach p in posts %}',
    ['SC548 t/page.njk:1:4+9 there is no statement `asyncEach`'],
  ],
  [
    'a statement without a name',
    'a {% %}',
    ['SC553 t/page.njk:1:3+2 a statement must begin with its name'],
  ],
  [
    'a `switch` that does not begin with a case',
    '{% switch lang %}{% default %}x{% endswitch %}',
    ['SC552 t/page.njk:1:4+6 `switch` must begin with a `case`'],
  ],
  [
    'a lookup of nothing',
    '{{ tags[] }}',
    ['SC550 t/page.njk:1:8+1 `[` stands where a value is expected'],
  ],
  [
    'the end of another block',
    '{% block a %}{% endblock b %}',
    [
      'SC549 t/page.njk:1:26+1 this `endblock` names `b`, but it ends the block `a` <- t/page.njk:1:4',
    ],
  ],
  [
    'an operator of JavaScript',
    '{% if lang && kind %}x{% endif %}',
    ['SC550 t/page.njk:1:12+2 `&&` does not belong here: the tag should end before it'],
  ],
  [
    'two words where one is expected',
    '<p>\n\t{{ site title }}',
    ['SC550 t/page.njk:2:10+5 `title` does not belong here: the tag should end before it'],
  ],
  [
    'a list without a comma',
    '{{ t("count" 1) }}',
    ['SC550 t/page.njk:1:14+1 a comma is missing between the items that begin here'],
  ],
  [
    'a loop without `in`',
    '中文 {% for p of posts %}{% endfor %}',
    ['SC550 t/page.njk:1:7+3 `for` needs `in`, as in `for post in posts`'],
  ],
  [
    'an expression that is not finished',
    '{{ lang ~ }}',
    ['SC550 t/page.njk:1:11+2 `}}` stands where a value is expected'],
  ],
  [
    'two syntax faults in one template',
    '{{ lang ! }}\n{% if kind || lang %}{% endif %}',
    [
      'SC550 t/page.njk:1:9+1 `!` does not belong here: the tag should end before it',
      'SC550 t/page.njk:2:12+2 `||` cannot be understood here',
    ],
  ],
  [
    'a template that is not there',
    '<footer>\n  {% include "partials/foter.njk" %}\n</footer>',
    ['SC555 t/page.njk:2:14+20 there is no template `partials/foter.njk`'],
  ],
  [
    'one of two templates that is not there',
    '{% include "partials/footer.njk" if post else "none.njk" %}',
    ['SC555 t/page.njk:1:47+10 there is no template `none.njk`'],
  ],
  [
    'a layout that is not there',
    '{% extends "base.njk" %}',
    ['SC555 t/page.njk:1:12+10 there is no template `base.njk`'],
  ],
  [
    'an import that is not there',
    '{% import "form.njk" as forms %}',
    ['SC555 t/page.njk:1:11+10 there is no template `form.njk`'],
  ],
  [
    'a macro that the imported file does not have',
    '{% from "forms.njk" import field, inptu as i %}',
    ['SC558 t/page.njk:1:35+5 `forms.njk` has no macro or variable `inptu`'],
  ],
  [
    'a template that includes itself',
    '<ul>{% include "page.njk" %}</ul>',
    [
      'SC557 t/page.njk:1:16+10 these templates contain one another without end: page.njk → page.njk',
    ],
  ],
  [
    'a block that stands twice',
    '{% block a %}{% endblock %}\n{% block a %}{% endblock %}',
    ['SC559 t/page.njk:2:10+1 the block `a` stands here twice <- t/page.njk:1:10'],
  ],
  [
    'a block that the layout does not have',
    '{% extends "layout.njk" %}\n{% block contnet %}x{% endblock %}',
    [
      'SC560 t/page.njk:2:10+7 no template that this one extends has a block `contnet`, so it is never shown',
    ],
  ],
  [
    '`super()` with nothing above',
    '{% block a %}{{ super() }}{% endblock %}',
    ['SC561 t/page.njk:1:17+5 there is no block `a` above this one for `super()`'],
  ],
  [
    'text outside the blocks of a child',
    '{% extends "layout.njk" %}\n\n<p>lost</p>\n{% block content %}x{% endblock %}',
    [
      'SC562 t/page.njk:3:1+11 what stands outside the blocks of a template that extends another is never shown',
    ],
  ],
  [
    'a variable that there is not, even in a condition',
    '{% if pots %}{{ 1 }}{% endif %}',
    ['SC565 t/page.njk:1:7+4 there is no variable `pots`'],
  ],
  [
    'a name of an object of JavaScript',
    '{{ constructor }}',
    ['SC565 t/page.njk:1:4+11 there is no variable `constructor`'],
  ],
  [
    'a call of a function that there is not',
    'x\n  {{ url_for("a") }}',
    ['SC565 t/page.njk:2:6+7 there is no variable `url_for`'],
  ],
  [
    'an option that the theme does not declare',
    '{% if theme.sidbar == "left" %}{% endif %}',
    ['SC566 t/page.njk:1:13+6 the theme has no option `sidbar`'],
  ],
  [
    'a filter that there is not',
    '<p>{{ site.title | uper }}</p>',
    ['SC567 t/page.njk:1:20+4 there is no filter `uper`'],
  ],
  [
    'a filter that was taken out',
    '{{ posts | random }}',
    ['SC567 t/page.njk:1:12+6 there is no filter `random`'],
  ],
  [
    'a filter statement of a filter that there is not',
    '{% filter constructor %}x{% endfilter %}',
    ['SC567 t/page.njk:1:11+11 there is no filter `constructor`'],
  ],
  [
    'a test that there is not',
    '{% if lang is evn %}{% endif %}',
    ['SC568 t/page.njk:1:15+3 there is no test `is evn`'],
  ],
  [
    'a string that there is not',
    '<a>{{ t("menu.hom") }}</a>',
    ['SC569 t/page.njk:1:9+10 the theme has no string `menu.hom`'],
  ],
  [
    'one of two strings that is not there',
    '{{ t("only" if post else "other") }}',
    ['SC569 t/page.njk:1:26+7 the theme has no string `other`'],
  ],
  [
    'a string without the values for its gaps',
    '{{ t("count", 3) }}',
    [
      'SC570 t/page.njk:1:6+7 the string `count` has 2 gaps to fill (`%d`, `%s`), but 1 values are given',
    ],
  ],
  [
    'an asset that there is not',
    '<link href="{{ asset("styl.css") }}">',
    ['SC571 t/page.njk:1:22+10 the theme has no asset `styl.css`'],
  ],
  [
    'a field that is set',
    '{% set site.title = "x" %}',
    ['SC551 t/page.njk:1:13+5 `site.title` cannot be a name'],
  ],
  [
    'the filter `safe`',
    '{{ site.title | safe }}',
    ['SC590 t/page.njk:1:17+4 `safe` lets a value into the page as HTML, whatever is in it'],
  ],
  [
    'an attribute without quotes',
    '<a class="x" href={{ site.title }}>\n<img src=/img/{{ lang }}.png>',
    [
      'SC591 t/page.njk:1:19+2 the value of `href` has no quotes, so a space in it would end it',
      'SC591 t/page.njk:2:15+2 the value of `src` has no quotes, so a space in it would end it',
    ],
  ],
];

/** What is beside it. */
export const OTHERS = {
  'layout.njk': '<main>{% block content %}{% endblock %}</main>',
  'partials/footer.njk': '<footer></footer>',
  'forms.njk': '{% macro input(a) %}{{ a }}{% endmacro %}{% set field = 1 %}',
};
