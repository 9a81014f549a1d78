/** Addresses that run, as links, pictures and attributes carry them. */
import fc from 'fast-check';

const SCHEMES = fc.constantFrom(
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

const CARRIERS = fc.constantFrom(
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

export const urls = fc
  .tuple(CARRIERS, SCHEMES)
  .map(([carrier, url]) => carrier.replace('URL', () => url));
