/** Notes that nobody wrote: Markdown, formulas and Chinese, nested in any order, often broken. */
import fc from 'fast-check';

/** Stand for a Latin and a Chinese word until the note is whole: then each becomes one of its own. */
const LATIN = '\ue000';
const HAN = '\ue001';

/** A note of the grammar, in which every word occurs once. */
export function notes(): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n')), { minLength: 1, maxLength: 6 })
    .map((blocks) => withWords(blocks.map((parts) => parts.join('')).join('')));
}

function withWords(text: string): string {
  let count = 0;
  return text.replace(/[\ue000\ue001]/g, (kind) => {
    const digits = String(count++).padStart(3, '0');
    if (kind === LATIN) return `w${digits}q`;
    return `词${[...digits].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}`;
  });
}

const PUNCTUATION = [
  ...[
    '，',
    '。',
    '：',
    '（',
    '）',
    '“',
    '”',
    '、',
    '！',
    ' ',
    ' ',
    ', ',
    '.',
    ':',
    ' (',
    ')',
    '-',
    '—',
  ],
];
const JUNK = [
  ...['*', '**', '_', '__', '~~', '~', '`', '``', '[', ']', '](', '![', '[[', ']]', '<', '>', '&'],
  ...['$', '$$', '\\', '\\$', '\\(', '\\)', '|', '#', '{{', '}}', '{%', '%}', '^', '<b>', '</b>'],
  ...[
    '<!-- x -->',
    '&amp;',
    '&#65;',
    '&nope;',
    '[^1]',
    '[^甲]',
    '  \n',
    '\\\n',
    '<br>',
    ':::',
    '==',
  ],
];
const TEX = [
  ...['x', 'a_1', 'x^*', "f'", '\\{a\\}', '|x|', 'a < b', 'a \\\\ b', '\\frac{1}{2}', '*', '_a_'],
  ...[
    '\\mathbb{R}',
    '\\left(x\\right)',
    'a & b',
    '\\undefined',
    '{',
    '5',
    '5 和 ',
    '\\$',
    '~',
    '`',
  ],
];

const word = fc.constantFrom(LATIN, HAN, HAN);
const tex = fc
  .tuple(fc.constantFrom(...TEX), fc.constantFrom('', `\\text{${HAN}}`, `_{\\mathrm{${LATIN}}}`))
  .map((parts) => parts.join(''));

const { inline } = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  inline: fc.array(tie('piece'), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: word },
    { weight: 3, arbitrary: fc.constantFrom(...PUNCTUATION) },
    { weight: 2, arbitrary: fc.constantFrom(...JUNK) },
    { weight: 3, arbitrary: tex.map((each) => `$${each}$`) },
    { weight: 1, arbitrary: tex.map((each) => `$$${each}$$`) },
    { weight: 1, arbitrary: word.map((each) => `\`${each}\``) },
    { weight: 1, arbitrary: word.map((each) => `https://a.org/${each}`) },
    { weight: 3, arbitrary: around(tie('inline'), '*', '**', '***', '_', '__', '~~', '==') },
    { weight: 1, arbitrary: tie('inline').map((each) => `[${each}](https://a.org "${LATIN}")`) },
    { weight: 1, arbitrary: word.map((each) => `![${each}](a.png)`) },
    { weight: 1, arbitrary: tie('inline').map((each) => `<u title="t">${each}</u>`) },
    { weight: 1, arbitrary: tie('inline').map((each) => `${each}\n`) },
  ),
}));

function around(inner: fc.Arbitrary<string>, ...marks: string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...marks), inner).map(([mark, each]) => mark + each + mark);
}

const line = inline.map((each) => each.replace(/\n/g, ' '));
const lines = fc.array(fc.constantFrom(LATIN, HAN, `$${HAN}$`, '  a', '', '\tb'), { maxLength: 4 });

const table = fc
  .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map(([head = [], ...rows]) =>
    [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  );

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc
    .array(tie('block'), { minLength: 1, maxLength: 3 })
    .chain((some) => fc.constantFrom('\n', '\n\n').map((between) => some.join(between))),
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 5, arbitrary: inline },
    { weight: 1, arbitrary: line.map((each) => `## ${each}`) },
    { weight: 1, arbitrary: line.map((each) => `${each}\n===`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('---', '***', '<!-- more -->', '<details>', '</details>'),
    },
    { weight: 2, arbitrary: table },
    { weight: 1, arbitrary: fenced('```', '~~~', '```js', '``` 词', '```math', '`````') },
    { weight: 2, arbitrary: tex.map((each) => `$$\n${each}\n$$`) },
    { weight: 1, arbitrary: fc.tuple(tex, tex).map((both) => `$$ ${both.join('\n')} $$`) },
    { weight: 1, arbitrary: lines.map((some) => some.map((each) => `    ${each}`).join('\n')) },
    { weight: 1, arbitrary: line.map((each) => `<div>${each}</div>`) },
    { weight: 1, arbitrary: line.map((each) => `<div align="center">\n\n${each}\n\n</div>`) },
    { weight: 1, arbitrary: tie('blocks').map((each) => prefixed('[^1]: ', '    ', each)) },
    { weight: 3, arbitrary: within(tie('blocks'), '- ', '1. ', '* ', '-   ', '- [x] ', '10) ') },
    { weight: 2, arbitrary: tie('blocks').map((each) => prefixed('> ', '> ', each)) },
    { weight: 1, arbitrary: tie('blocks').map((each) => prefixed('> [!NOTE]\n> ', '> ', each)) },
  ),
}));

function fenced(...marks: string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...marks), lines, fc.boolean())
    .map(([mark, code, ends]) =>
      [mark, ...code, ...(ends ? [mark.replace(/[^`~]+/, '')] : [])].join('\n'),
    );
}

/** In a list, indented as it should be, by a tab, or not at all. */
function within(blocks: fc.Arbitrary<string>, ...markers: string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...markers), blocks, fc.constantFrom('right', 'right', 'tab', 'none'))
    .map(([marker, each, how]) => {
      const right = ' '.repeat(marker.replace('[x] ', '').length);
      return prefixed(marker, { right, tab: '\t', none: '' }[how] ?? '', each);
    });
}

function prefixed(first: string, others: string, text: string): string {
  return text
    .split('\n')
    .map((each, index) => (index === 0 ? first : others) + each)
    .join('\n');
}
