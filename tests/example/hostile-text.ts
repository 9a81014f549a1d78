/** Text that breaks out of HTML, XML, CDATA, scripts and encodings, for property tests. */
import fc from 'fast-check';

const PIECES = [
  '</script>',
  '<!--',
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&#x0;',
  '"',
  "'",
  '<b>',
  '\u0000',
  '\u0007',
  '\u000b',
  '\u2028',
  '\ud800',
  '\udfff',
  '\ufffe',
  '😀',
  '目标检测',
  '$x<y$',
];

/** Any text, with the pieces above more often than chance has them. */
export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' }));
  return fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
}
