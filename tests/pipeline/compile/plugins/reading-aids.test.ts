/** What a post has that the scripts of a theme help to read. */
import { expect, it } from 'vitest';
import { compile } from '../../../example/markdown.ts';

const items = (count: number) => '  - 项\n'.repeat(count);

function aidsOf(markdown: string): string[] {
  const { hasFigures, hasFootnotes, hasOutline } = compile(markdown);
  return Object.entries({ hasFigures, hasFootnotes, hasOutline })
    .filter(([, has]) => has)
    .map(([name]) => name);
}

it.each([
  ['文', []],
  ['![图](a.png)', ['hasFigures']],
  ['文 ![图](a.png)', []],
  ['文[^1]\n\n[^1]: 注', ['hasFootnotes']],
  ['文\n\n[^1]: 无人提起', []],
  [`- 甲\n${items(18)}    - 深\n`, ['hasOutline']],
  [`- 甲\n${items(17)}    - 深\n`, []],
  [`- 甲\n${items(30)}`, []],
  [`> [!note]\n> - 甲\n>   - 乙\n>     - 丙\n${'>     - 丁\n'.repeat(18)}`, ['hasOutline']],
])('%j: %j', (markdown, aids) => {
  expect(aidsOf(markdown)).toEqual(aids);
});
