/** Files of notes with bytes changed, in other encodings and line ends, and files that are no notes. */
import fc from 'fast-check';
import { decodeText } from '../../../src/pipeline/collect/decode-text.ts';
import { splitFrontMatter } from '../../../src/pipeline/collect/front-matter.ts';
import { compile } from '../../example/markdown.ts';
import type { Input } from '../inputs.ts';

const NOTES = [
  '---\ntitle: 目标检测\ntags: [CNN, 检测]\n---\n\n# 方法\n\n损失 $L = \\sum_i x_i$。\n\n```js\nlet a = 1;\n```\n',
  '---\ntitle: "𝒙 and é"\ndate: 2024-03-01\n---\n| a | b |\n|---|---|\n| `x` | [y](z.md) |\n\n文[^1]\n\n[^1]: 注\n',
  'No front matter.\n\n> [!NOTE]\n> 注意：**重要**的。\n\n- [ ] one\n  - two\n',
];

/** How files of other kinds begin. */
const MAGIC = [
  ...[
    '89504e470d0a1a0a',
    'ffd8ffe000104a464946',
    '474946383961',
    '504b0304',
    '1f8b08',
    '255044462d312e37',
  ],
  ...[
    '7f454c46',
    '4d5a9000',
    'cafebabe',
    '0061736d',
    '53514c69746520666f726d6174203300',
    'd0cf11e0a1b11ae1',
  ],
  ...[
    '52494646',
    '377abcaf271c',
    '425a68',
    'fd377a585a00',
    '774f4632',
    '00000020667479',
    '4f676753',
    'fffe',
    'feff',
  ],
];

const note = fc.constantFrom(...NOTES);
const change = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('set', 'insert', 'delete'),
  byte: fc.nat({ max: 255 }),
});

const changed = fc
  .tuple(note, fc.array(change, { minLength: 1, maxLength: 5 }))
  .map(([text, changes]) => {
    const bytes = [...Buffer.from(text)];
    for (const { at, kind, byte } of changes) {
      const index = at % bytes.length;
      if (kind === 'set') bytes[index] = byte;
      else if (kind === 'insert') bytes.splice(index, 0, byte);
      else bytes.splice(index, 1);
    }
    return inputOf(Buffer.from(bytes), () => []);
  });

const foreign = fc
  .tuple(fc.constantFrom(...MAGIC), fc.uint8Array({ minLength: 400, maxLength: 2000 }))
  .map(([magic, rest]) => {
    const bytes = Buffer.concat([Buffer.from(magic, 'hex'), rest]);
    return inputOf(bytes, (decoded) => ('text' in decoded ? ['taken for text'] : []));
  });

const respelt = fc
  .record({ text: note, mark: fc.boolean(), end: fc.constantFrom('\n', '\r\n', '\r') })
  .map(({ text, mark, end }) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text.replaceAll('\n', end));
    return inputOf(bytes, (decoded) =>
      'text' in decoded && decoded.text === text ? [] : ['another text than with plain line ends'],
    );
  });

export const bytesOfNotes: fc.Arbitrary<Input> = fc.oneof(changed, foreign, respelt);

type Decoded = ReturnType<typeof decodeText>;

function inputOf(bytes: Buffer, also: (decoded: Decoded) => string[]): Input {
  return {
    shown: bytes.toString('latin1'),
    faults() {
      const decoded = decodeText(bytes, 'posts/a.md');
      return [
        ...also(decoded),
        ...('text' in decoded ? faultsOfText(decoded.text, bytes) : faultsOfError(decoded)),
      ];
    },
  };
}

/** Read back as bytes, it is what the file holds. */
function faultsOfText(text: string, bytes: Buffer): string[] {
  const plain = bytes
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/\r\n?/g, '\n');
  const isSame = Buffer.from(text).toString('latin1') === plain;
  const { bodyOffset } = splitFrontMatter({ path: 'posts/a.md', text });
  compile(text.slice(bodyOffset));
  return isSame ? [] : ['the text is not what the file holds'];
}

function faultsOfError({ diagnostic }: Exclude<Decoded, { text: string }>): string[] {
  const { code, place } = diagnostic;
  // UTF-16, and a file of bytes that cannot be counted in lines, are wrong as a whole.
  const hasPlace = place !== undefined || code === 'SC202' || code === 'SC203';
  return hasPlace && /^SC20[123]$/.test(code) ? [] : [`${code} without a place`];
}
