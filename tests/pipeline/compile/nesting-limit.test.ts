/** Notes nested so deeply that a parser would run out of stack. */
import { describe, expect, it } from 'vitest';
import { compile, faults } from '../../example/markdown.ts';

const stairs = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- x`).join('\n');

describe('nesting without end is an error', () => {
  it.each([
    ['100 lists in a line', '- '.repeat(100), '1:1'],
    ['10,000 lists in a line', '- '.repeat(10_000), '1:1'],
    ['10,000 numbered lists in a line', '1. '.repeat(10_000), '1:1'],
    ['10,000 quotes in a line', '>'.repeat(10_000), '1:1'],
    ['lists 1,000 deep', stairs(1000), '201:1'],
    ['HTML 20,000 deep', '<div>'.repeat(20_000), '1:1'],
    ['HTML 20,000 deep within text', `x ${'<b>'.repeat(20_000)}`, '1:1'],
  ])('%s', (_, markdown, place) => {
    const { diagnostics, content } = compile(`${markdown}x`);
    expect(diagnostics).toMatchObject([{ code: 'SC302', severity: 'error' }]);
    expect(`${diagnostics[0]?.place?.line}:${diagnostics[0]?.place?.column}`).toBe(place);
    expect(content).toEqual([]);
  });

  it('says what to do', () => {
    expect(compile('- '.repeat(100)).diagnostics[0]).toMatchObject({
      message: { en: 'lists, quotes or HTML are nested deeper than 100 levels here' },
      help: { en: 'Split the note, or use headings.' },
    });
  });
});

it.each([
  ['99 lists in a line', `${'- '.repeat(99)}x`],
  ['lists 99 deep', stairs(99)],
  ['99 quotes', `${'> '.repeat(99)}x`],
  ['a rule of 200 dashes', '-'.repeat(200)],
  ['a table drawn in code', `\`\`\`\n+${'-'.repeat(200)}+\n${'-'.repeat(200)}\n\`\`\``],
  ['200 asterisks around a word', `${'*'.repeat(200)}x${'*'.repeat(200)}`],
])('%s are no error', (_, markdown) => {
  expect(faults(markdown)).toEqual([]);
});
