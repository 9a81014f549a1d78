/** Where the URL of `[text][label]` stands: what is told of it is told there. */
import { expect, it } from 'vitest';
import { definitionsIn, labelOf } from '../../../src/pipeline/compile/definitions.ts';

it.each([
  ['a line', '[甲]: https://a.org/x\n', '甲', 'https://a.org/x'],
  ['a URL in angle brackets', '[a b]: <a c.md> "t"\n', 'A  b', 'a c.md'],
  ['a line in a quote in a list', '  > [x]:y.md\n', 'x', 'y.md'],
])('%s', (_, text, name, url) => {
  const [found] = definitionsIn(text).get(labelOf(name)) ?? [];
  expect(found && text.slice(found.offset, found.offset + found.length)).toBe(url);
});

it('all of a label that is defined twice', () => {
  const found = definitionsIn('[a]: x\n\n[A]: y\n').get(labelOf('a')) ?? [];
  expect(found.map(({ decoded }) => decoded)).toEqual(['x', 'y']);
});
