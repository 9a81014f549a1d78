/** Texts of nasty pieces in any order: whatever begins, ends or bends something in Markdown. */
import fc from 'fast-check';

const LETTERS = ['a', 'b', 'x', '1', '2', '0', '中', '文', 'é', '😀'];
const MARKS = ['。', '，', '“', '”', '（', '「', '」', '"', "'", '=', '-', '.', '/', '|', ':'];
const SPACES = [' ', ' ', ' ', '  ', '   ', '    ', '\t'];
const LINE_ENDS = ['\n', '\n', '\n', '\n\n', '\n\n', '\n  ', '\n    ', '\n   '];
const SIGNS = [
  ...['*', '**', '***', '_', '__', '~', '~~', '~~~', '`', '``', '$', '$$', '$$$'],
  ...['\\', '\\\\', '\\(', '\\)', '\\[', '\\]', '\\$', '\\*', '&', '&amp;', '<', '>', '<br>'],
  ...['[', '](', '](u)', '](u "t")', '](u (t))', ']', '!', '![', '(', ')', '[^1]', '[ ] ', '[x] '],
];
const BLOCKS = [
  ...['> ', '\n> ', '\n>\n', '- ', '\n- ', '\n  - ', '\n   - ', '* ', '+ ', '1. ', '\n1. '],
  ...['2) ', '\n2. ', '#', '# ', '\n# ', '## ', ' #', '\n---\n', '\n***\n', '---', '===', '\n|-|'],
  ...['```', '```\n', '~~~\n', '$$\n', '\n$$\n', '\n$$', '\n: ', '[^1]: ', '[a]: '],
  ...['<!-- more -->', '\n<!-- more -->\n', '\n<div>\n', '| a |\n|---|\n'],
];
const ADDRESSES = ['https://a.b', 'www.a.b', 'a@b.c'];
/** They change how a character is drawn, and what emphasis beside it is. */
const SELECTORS = ['\uFE0F', '\uFE00', '\u{E0100}', '\uD83D', '\uFEFF', '\0'];

const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...LETTERS), weight: 5 },
  { arbitrary: fc.constantFrom(...LINE_ENDS), weight: 4 },
  { arbitrary: fc.constantFrom(...SIGNS), weight: 12 },
  { arbitrary: fc.constantFrom(...BLOCKS), weight: 8 },
  { arbitrary: fc.constantFrom(...SPACES), weight: 3 },
  { arbitrary: fc.constantFrom(...MARKS), weight: 3 },
  { arbitrary: fc.constantFrom(...ADDRESSES, ...SELECTORS), weight: 1 },
);

export function texts(): fc.Arbitrary<string> {
  return fc.array(piece, { maxLength: 30, size: 'max' }).map((pieces) => pieces.join(''));
}
