/** Tags and comments that do not end, and those that do. */
import { expect, it } from 'vitest';
import { faults, html, visibleText } from '../../../example/markdown.ts';

it.each([
  ['a tag', '<div 甲\n乙', 'SC382 1:1 <div'],
  ['a tag after a whole one', '<p>\n甲 <b 乙', 'SC382 2:3 <b'],
  ['a tag whose value does not end', '<div title="甲>\n乙', 'SC382 1:1 <div'],
  ['a comment', '<!-- 甲\n\n乙', 'SC382 1:1 <!--'],
  ['a comment that holds another', '<!-- 甲\n<!-- 乙', 'SC382 1:1 <!--'],
  ['a comment in a list', '- 丙\n\n  <!-- 甲\n  乙', 'SC382 3:3 <!--'],
])('%s is shown as text, and told', (_, markdown, fault) => {
  expect(faults(markdown)).toEqual([fault]);
  expect(visibleText(html(markdown))).toContain('甲');
  expect(visibleText(html(markdown))).toContain('乙');
});

it.each([
  ['tags', '<div title="a>b">\n甲\n</div>'],
  ['a tag over several lines', '<div\n  title="a"\n  lang=zh\n>\n\n甲\n\n</div>'],
  ['a comment that holds tags', '<!-- <div 甲\n\n<b -->\n'],
  ['an empty comment', '<!-->\n\n甲'],
  ['a sign that begins no tag', '<div>\n1 < 2 && 3 <= 4\n</div>'],
  ['an arrow', '<pre>\nx <- 5, y <[1]\n</pre>'],
  ['Markdown in HTML', '<details>\n<summary>甲</summary>\n\n**乙**\n\n</details>'],
])('%s are whole', (_, markdown) => {
  expect(faults(markdown)).toEqual([]);
});
