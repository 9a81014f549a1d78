/** Mistakes in themes: templates, theme.yaml, strings, style sheets. */
import { IN_ONE_TEMPLATE } from '../../pipeline/render/templates/faults-in-one-template.ts';
import { GOOD_THEME } from './good-theme.ts';
import type { Mistake } from './mistake.ts';
import { mistakesIn, type Row } from './rows.ts';

const FOLDER = 'themes/bare';
const page = `${FOLDER}/templates/page.njk`;

/** Told with warnings alone. */
const WARNED = ['SC562', 'SC590', 'SC591'];

/** Each in the template of free pages, of which the good site has one. */
const TEMPLATES: Mistake[] = IN_ONE_TEMPLATE.map(([name, text, found]) => {
  const told = found.map((line) =>
    line.replace(/^(\S+) t\/(\S+) .*$/s, `$1 ${FOLDER}/templates/$2`),
  );
  const isWarning = told.every((each) => WARNED.some((code) => each.startsWith(code)));
  return { name: `template: ${name}`, files: { [page]: text }, told, exit: isWarning ? 0 : 1 };
});

/** Told when a page is rendered. */
const WHILE_RENDERING: Row[] = [
  ['a value that there is not', '<p>\n{{ ⟦period⟧ }}', 'SC575'],
  ['a field that a map does not have', '{{ post.⟦titel⟧ }}', 'SC577'],
  ['a field of the site that is misspelt', '<title>{{ site.⟦titel⟧ }}</title>', 'SC577'],
  ['a map as text', '<p>{{ ⟦site⟧ }}</p>', 'SC576'],
  ['a function as text', '{{ ⟦t⟧ }}', 'SC576'],
  ['a text that is called', '{{ ⟦site.title⟧() }}', 'SC578'],
  ['`in` on the right of a number', '{% if "a" in ⟦site⟧.counts.posts %}x{% endif %}', 'SC580'],
  ['a template by the name of a list', '{% include ⟦site.menu⟧ %}', 'SC582'],
  [
    'a template that is put together and is not there',
    '{% include ⟦"partials/" + lang + ".njk"⟧ %}',
    'SC556',
  ],
  [
    'a macro that calls itself without end',
    '{% macro m(a) %}{{ ⟦m⟧(a) }}{% endmacro %}{{ m(1) }}',
    'SC581',
  ],
];

/** Each contains the other, or itself. */
const CYCLES: Mistake[] = [
  {
    name: 'two templates that include one another',
    files: {
      [`${FOLDER}/templates/a.njk`]: '{% include ⟦"b.njk"⟧ %}',
      [`${FOLDER}/templates/b.njk`]: '{% include "a.njk" %}',
      [page]: '{% include "a.njk" %}',
    },
    told: ['SC557'],
    exit: 1,
  },
  {
    name: 'two layouts that extend one another',
    files: {
      [`${FOLDER}/templates/a.njk`]: '{% extends ⟦"b.njk"⟧ %}',
      [`${FOLDER}/templates/b.njk`]: '{% extends "a.njk" %}',
      [page]: '{% extends "a.njk" %}',
    },
    told: ['SC557'],
    exit: 1,
  },
  {
    name: 'a layout that extends itself',
    files: { [`${FOLDER}/templates/layout.njk`]: '{% extends ⟦"layout.njk"⟧ %}' },
    told: ['SC557'],
    exit: 1,
  },
  {
    name: 'two files of macros that import one another',
    files: {
      [`${FOLDER}/templates/a.njk`]: '{% import ⟦"b.njk"⟧ as b %}{% macro m() %}{% endmacro %}',
      [`${FOLDER}/templates/b.njk`]: '{% import "a.njk" as a %}{% macro n() %}{% endmacro %}',
      [page]: '{% import "a.njk" as a %}{{ a.m() }}',
    },
    told: ['SC557'],
    exit: 1,
  },
  {
    name: 'two themes that extend one another',
    files: {
      [`${FOLDER}/theme.yaml`]: 'name: bare\nextends: other\n',
      'themes/other/theme.yaml': 'name: other\nextends: ⟦bare⟧\n',
    },
    told: ['SC502'],
    exit: 1,
  },
  {
    name: 'two style sheets that import one another',
    files: {
      [`${FOLDER}/assets/a.css`]: '@import "b.css";\n',
      [`${FOLDER}/assets/b.css`]: '@import "⟦a.css⟧";\n',
    },
    told: ['SC531'],
    exit: 1,
  },
];

const THEME_YAML: Row[] = [
  ['theme.yaml with an unclosed list', 'name: bare\nextends: ⟦[⟧a', 'SC504'],
  ['theme.yaml that is a list', '⟦- a⟧', 'SC505'],
  ['a theme with the name of another', 'name: ⟦muse⟧', 'SC505'],
  ['a theme that extends a list', 'name: bare\nextends: ⟦[a]⟧', 'SC505'],
  [
    'an option without a type',
    'name: bare\noptions:\n  ⟦sidebar⟧: { default: left, doc: { en: a, zh: 侧 } }',
    'SC507',
  ],
  [
    'an option of a type that there is not',
    'name: bare\noptions:\n  sidebar: { type: ⟦text⟧, default: left, doc: { en: a, zh: 侧 } }',
    'SC507',
  ],
  [
    'an option whose default has another type',
    'name: bare\noptions:\n  sidebar: { type: number, default: ⟦left⟧, doc: { en: a, zh: 侧 } }',
    'SC507',
  ],
];

const THEME_WARNINGS: Row[] = [
  ['a key of theme.yaml that there is not', `${GOOD_THEME['theme.yaml']}⟦extend⟧: muse`, 'SC506'],
];

const STRINGS: Row[] = [
  ['strings that are a list', '⟦- a⟧', 'SC520'],
  ['a group of strings', `${GOOD_THEME['i18n/en.yaml']}⟦group⟧:\n  ⟦more: x⟧`, 'SC522', 'SC521'],
  ['a string in one language', `${GOOD_THEME['i18n/en.yaml']}⟦extra⟧: x`, 'SC522'],
  ['a string written twice', `${GOOD_THEME['i18n/en.yaml']}⟦only⟧: x`, 'SC504'],
];

const OTHERS: Mistake[] = [
  ...mistakesIn({
    file: `${FOLDER}/assets/style.css`,
    exit: 1,
    rows: [
      ['a picture that the theme does not have', 'body { background: url(⟦nix.png⟧) }', 'SC530'],
    ],
  }),
  {
    name: 'strings of a language that there is not',
    files: { [`${FOLDER}/i18n/fr.yaml`]: 'a: b\n' },
    told: [`SC524 ${FOLDER}/i18n/fr.yaml`],
    exit: 0,
  },
];

export const THEMES: Mistake[] = [
  ...TEMPLATES,
  ...mistakesIn({ file: page, exit: 1, rows: WHILE_RENDERING }),
  ...CYCLES,
  ...mistakesIn({ file: `${FOLDER}/theme.yaml`, exit: 1, rows: THEME_YAML }),
  ...mistakesIn({ file: `${FOLDER}/theme.yaml`, exit: 0, rows: THEME_WARNINGS }),
  ...mistakesIn({ file: `${FOLDER}/i18n/en.yaml`, exit: 1, rows: STRINGS }),
  ...OTHERS,
];
