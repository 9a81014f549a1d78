/** Elements with a script, a handler or an address that runs, and what must end before them. */
import fc from 'fast-check';

/** What must end before markup can begin, in a text, an attribute, a comment, CDATA, a script, a style. */
export const CONTEXTS = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '">',
    "'>",
    '>',
    '" ',
    "' ",
    '`',
    '-->',
    '--!>',
    ']]>',
    '</title>',
    '</script>',
    '</style>',
  ],
  ...[
    '</textarea>',
    '</template>',
    '</svg>',
    '</math>',
    '</noscript>',
    '</xmp>',
    '</SCRIPT >',
    '</script/x>',
  ],
  ...[
    '"}</script>',
    '\u2028</script>',
    '*/',
    '\\"',
    '\\',
    '&quot;>',
    '&#34;>',
    '%22>',
    '\u0022>',
    '\n">',
    '<!--',
  ],
  ...[
    '<![CDATA[',
    '<?xml?>',
    '<!doctype html>',
    '</p></div></main>',
    '</a>',
    '</h1>',
    '</code></pre>',
    '|',
    '``',
  ],
  ...[
    '$',
    '$$',
    '](',
    ')',
    '[[',
    '{{',
    '{%',
    '> [!NOTE]\n> ',
    ':::',
    '\t',
    '\u0000',
    '\ufeff',
    '\u202e',
  ],
);

const EVENTS = fc.constantFrom(
  ...[
    'onerror',
    'onload',
    'onfocus',
    'onclick',
    'onmouseover',
    'ontoggle',
    'onbegin',
    'onanimationstart',
  ],
  ...[
    'onpointerenter',
    'onscroll',
    'onbeforetoggle',
    'oncontentvisibilityautostatechange',
    'onfocusin',
  ],
  ...['ONERROR', 'oNfOcUs', 'on\u0065rror', 'onerror\u000c', 'onerror\n'],
);

/** Between a name and its value, between attributes. */
const SPACES = fc.constantFrom(' ', '/', '\n', '\t', '\f', '\r\n', '//', ' / ', '\u00a0 ');
const CALLS = fc.constantFrom(
  'HIT',
  'HIT//',
  'window.HIT',
  "top['h'+'it']&&HIT",
  '&#104;HIT'.replace('&#104;HIT', 'HIT'),
  '(()=>HIT)()',
  'HIT;void 0',
);
const QUOTES = fc.constantFrom('', '"', "'");

const ELEMENTS = fc.constantFrom(
  ...[
    '<img src=x ATTR>',
    '<IMG/SRC=x/ATTR>',
    '<svg ATTR>',
    '<svg><image href=x ATTR>',
    '<svg><animate ATTR attributeName=x dur=1s>',
  ],
  ...[
    '<body ATTR>',
    '<input autofocus ATTR>',
    '<details open ATTR>x</details>',
    '<video src=x ATTR>',
    '<audio src=x ATTR>',
  ],
  ...[
    '<select autofocus ATTR>',
    '<textarea autofocus ATTR>',
    '<a href=x tabindex=0 autofocus ATTR>x</a>',
    '<iframe src=x ATTR>',
  ],
  ...[
    '<object data=x ATTR>',
    '<embed src=x ATTR>',
    '<link rel=stylesheet href=x ATTR>',
    '<style ATTR>x{}</style>',
  ],
  ...[
    '<div contenteditable autofocus ATTR>',
    '<math><mtext ATTR>x',
    '<custom-x tabindex=0 autofocus ATTR>',
    '<video><source src=x ATTR>',
  ],
  ...[
    '<math><mtext><table><mglyph><style><img src=x ATTR>',
    '<svg></p><style><g title="</style><img src=x ATTR>">',
  ],
  ...[
    '<noscript><p title="</noscript><img src=x ATTR>">',
    '<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea><img src=x ATTR>">',
  ],
  ...[
    '<<img src=x ATTR>',
    '<img src="x` `<img src=x ATTR>"',
    '<x ATTR style="animation-name:x">',
    '<button popovertarget=p autofocus ATTR>',
  ],
);

const attribute = fc
  .tuple(EVENTS, SPACES, QUOTES, CALLS)
  .map(
    ([name, space, quote, call]) =>
      `${name}${space.trim() === '' && quote ? space : ''}=${quote}${call}${quote}`,
  );

export const elements = fc
  .tuple(ELEMENTS, attribute)
  .map(([element, attr]) => element.replace('ATTR', () => attr));
