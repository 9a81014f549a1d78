/** Marks of other programs that stay text. */
import { expect, it } from 'vitest';
import { lint } from '../../../example/lint.ts';
import { compile } from '../../../example/markdown.ts';

it.each([
  ['a highlight', '这是==高亮==的', 'SC391 1:3 ==高亮=='],
  ['one with a formula and code', '==设 $x$ 与 `a`==', 'SC391 1:1 ==设 $x$ 与 `a`=='],
  ['a container', ':::tip\n内容\n:::', 'SC392 1:1 :::tip'],
  ['one with a title', '> ::: warning 注意\n> 内容\n> :::', 'SC392 1:3 ::: warning'],
  ['one in Chinese', ':::提示\n内容\n:::', 'SC392 1:1 :::提示'],
  ['attributes of a picture', '![图](a.png){width=50%}', 'SC393 1:12 {width=50%}'],
  ['those of kramdown', '![图](a.png){: width="50%"} 后', 'SC393 1:12 {: width="50%"}'],
])('%s is told', (_, markdown, expected) => {
  expect(lint(markdown)).toEqual([expected]);
});

it.each([
  'a == b，c==d==e，x === y',
  '`==a==` 与 $a==b==c$',
  '\\==a== 与 ====',
  '标题\n===\n\n文 ::: 字',
  '![图](a.png) {1, 2}',
  '- [ ] a==1，b==2',
])('not %j', (markdown) => {
  expect(lint(markdown)).toEqual([]);
});

it('the help names a callout', () => {
  const [finding] = compile(':::tip\n甲\n:::').lint;
  expect(finding?.help.zh).toContain('`> [!tip]`');
});
