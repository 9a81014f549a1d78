/** “Did you mean”: near enough to be a slip, never a guess. */
import { expect, test } from 'vitest';
import { nearest } from '../../src/base/nearest.ts';

const WORDS = ['build', 'serve', 'title', 'tags', 'date'];

test.each([
  ['biuld', 'build'],
  ['buidl', 'build'],
  ['servr', 'serve'],
  ['TITEL', 'title'],
  ['tag', 'tags'],
  ['tgas', 'tags'],
])('`%s` means `%s`', (word, meant) => {
  expect(nearest(word, WORDS)).toBe(meant);
});

test.each(['note', 'xyz', '', 'b', 'dlbui'])('`%s` means none of them', (word) => {
  expect(nearest(word, WORDS)).toBeUndefined();
});

test('the same word in another case is nearer than one with an edit', () => {
  expect(nearest('TAGS', ['tag', 'tags'])).toBe('tags');
});

test('of words equally near the first is meant', () => {
  expect(nearest('tax', ['tag', 'tab'])).toBe('tag');
});
