/** The smallest theme that shows every kind of page, for mistakes in themes and to be quick. */

const CHILD = '{% extends "layout.njk" %}\n{% block content %}{{ heading }}{% endblock %}\n';

const LIST =
  '{% extends "layout.njk" %}\n{% block content %}{% for post in posts %}<a href="{{ post.href }}">{{ post.title }}</a>{% endfor %}{% endblock %}\n';

const POST =
  '{% extends "layout.njk" %}\n{% block content %}{{ post.content }}{% include "partials/footer.njk" %}{% endblock %}\n';

const LAYOUT = `<!doctype html>
<html lang="{{ lang }}">
<title>{{ head.title }}</title>
<link rel="stylesheet" href="{{ asset('style.css') }}">
<h1>{{ heading or site.title }}</h1>
<nav>{{ t('menu.home') }}</nav>
{% block content %}{% endblock %}
`;

const STRINGS = 'menu.home: Home\ncount: "%d posts by %s"\nonly: no gap\n';
const MENU =
  'menu.tags: Tags\nmenu.archives: Archives\nmenu.categories: Categories\nmenu.search: Search\n';

export const GOOD_THEME: Record<string, string> = {
  'theme.yaml':
    'name: bare\noptions:\n  sidebar:\n    type: string\n    default: left\n    doc: { en: Side, zh: 侧栏 }\n',
  'assets/style.css': 'body { max-width: 40em }\n',
  'i18n/en.yaml': STRINGS + MENU,
  'i18n/zh-CN.yaml': STRINGS.replace('Home', '首页') + MENU,
  'templates/layout.njk': LAYOUT,
  'templates/index.njk': LIST,
  'templates/post.njk': POST,
  'templates/page.njk': CHILD,
  'templates/archive.njk': CHILD,
  'templates/tag.njk': LIST,
  'templates/tags.njk': CHILD,
  'templates/category.njk': CHILD,
  'templates/categories.njk': CHILD,
  'templates/search.njk': CHILD,
  'templates/not-found.njk': CHILD,
  'templates/redirect.njk':
    '<!doctype html><title>{{ head.title }}</title><a href="{{ redirectTo }}">{{ redirectTo }}</a>\n',
  'templates/partials/footer.njk': '<footer></footer>\n',
  'templates/forms.njk': '{% macro input(a) %}{{ a }}{% endmacro %}{% set field = 1 %}',
};
