/** Bars that make no table, and those that do or are text. */
import { expect, it } from 'vitest';
import { lint } from '../../../example/lint.ts';

it.each([
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '| a | b |',
  'a | b\n--|--\n1 | 2',
  '$|x|$ 与 $|y|$\n| z |',
  '```\n| a |\n| b |\n```',
  '    | a |\n    | b |',
  '`| a |`\n`| b |`',
  '|x| 是绝对值\n|y| 也是',
])('%j is let pass', (markdown) => {
  expect(lint(markdown)).toEqual([]);
});
