/** Patterns of paths: what micromatch answered. */
import { expect, test } from 'vitest';
import { matchesAny } from '../../../../src/import/hexo/read-blog/glob.ts';

test.each([
  ['a/b.md', 'a/*', true],
  ['a/b/c.md', 'a/*', false],
  ['a/b/c.md', 'a/**', true],
  ['a', 'a/**', true],
  ['a/b.md', '**/*.md', true],
  ['b.md', '**/*.md', true],
  ['b.md', '*.{md,html}', true],
  ['README.md', 'README.md', true],
  ['x/README.md', 'README.md', false],
  ['ab', 'a?', true],
  ['abc', 'a?', false],
  ['a1', 'a[0-9]', true],
  ['ax', 'a[!0-9]', true],
  ['a1', 'a[!0-9]', false],
  ['a.md', '!*.md', false],
  ['demo/x/y.html', 'demo/**/*.html', true],
  ['demo/y.html', 'demo/**/*.html', true],
  ['demo', 'demo/*', false],
  ['a/b', '**', true],
  ['aaa', 'a*a', true],
  ['x', '', false],
])('%s by `%s`: %s', (path, pattern, isMatch) => {
  expect(matchesAny(path, pattern)).toBe(isMatch);
});

test('lists are taken as alternatives, and what is no text as nothing', () => {
  expect(matchesAny('b', ['a', 'b'])).toBe(true);
  expect(matchesAny('b', [1, null, { b: true }])).toBe(false);
  expect(matchesAny('b', undefined)).toBe(false);
});

test('patterns that would take others an age are soon done', () => {
  expect(matchesAny('a'.repeat(2000), `${'*a'.repeat(200)}b`)).toBe(false);
  expect(matchesAny('a', '{a,b}'.repeat(40))).toBe(false);
});
