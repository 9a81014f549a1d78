/** Notes of others, with lines and characters deleted, repeated, moved and put in. */
import fc from 'fast-check';

/** A piece of one of `texts`, changed in a few places. */
export function mutations(texts: string[]): fc.Arbitrary<string> {
  const piece = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 3, max: 30 }))
    .map(([text, at, count]) => linesFrom(text, at, count));
  return fc
    .tuple(
      piece,
      piece,
      fc.array(fc.tuple(fc.constantFrom(...CHANGES), fc.nat(), fc.nat()), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    .map(([text, other, changes]) =>
      changes.reduce((before, [change, at, size]) => change(before, other, at, size), text),
    );
}

function linesFrom(text: string, at: number, count: number): string {
  const lines = text.split('\n');
  const start = at % lines.length;
  return lines.slice(start, start + count).join('\n');
}

type Change = (text: string, other: string, at: number, size: number) => string;

const MARKS = [
  '$',
  '$$',
  '*',
  '**',
  '`',
  '```\n',
  '> ',
  '- ',
  '    ',
  '|',
  '\n',
  '\n\n',
  '<',
  '[',
  '](',
  '\\',
  '~~',
  '{{',
];

const CHANGES: Change[] = [
  (text, _, at, size) => spliced(text, at, 1 + (size % 8), ''),
  (text, _, at, size) => spliced(text, at, 0, MARKS[size % MARKS.length] ?? ''),
  (text, other, at, size) => spliced(text, at, size % 8, linesFrom(other, size, 1)),
  (text, _, at) => byLines(text, (lines) => lines.toSpliced(at % lines.length, 1)),
  (text, _, at) =>
    byLines(text, (lines) => lines.toSpliced(at % lines.length, 0, lines[at % lines.length] ?? '')),
  (text, other, at, size) =>
    byLines(text, (lines) => lines.toSpliced(at % lines.length, 0, linesFrom(other, size, 3))),
  (text, _, at, size) =>
    byLines(text, (lines) =>
      lines.with(at % lines.length, `${' '.repeat(size % 6)}${lines[at % lines.length]}`),
    ),
];

function spliced(text: string, at: number, deleted: number, put: string): string {
  const characters = [...text];
  return characters.toSpliced(at % (characters.length + 1), deleted, put).join('');
}

function byLines(text: string, change: (lines: string[]) => string[]): string {
  return change(text.split('\n')).join('\n');
}
