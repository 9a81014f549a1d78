/** HTML within Markdown, and Markdown within HTML. */
import { expect, it } from 'vitest';
import { codeBlocksIn } from '../../../example/code.ts';
import { html } from '../../../example/markdown.ts';

it('joins the tree of the text around it', () => {
  expect(html('<details>\n<summary>细节</summary>\n\n**文**\n\n</details>')).toContain(
    '<p><strong>文</strong></p>\n</details>',
  );
});

it.each([
  ['a fence', '```\n\n\n码\n```', '\n\n码\n'],
  ['a fence with a language', '```js\n\nx\n```', '\nx\n'],
  ['a fence in a list', '- ```\n\n  码\n  ```', '\n码\n'],
])('code keeps its empty first lines: %s', (_, markdown, code) => {
  expect(codeBlocksIn(html(markdown))).toEqual([code]);
});
