/** HTML within Markdown, and Markdown within HTML. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { rawHtml } from '../../../../src/pipeline/compile/plugins/raw-html.ts';
import { PostFile } from '../../../../src/pipeline/compile/post-file.ts';
import { codeBlocksIn } from '../../../example/code.ts';
import { exampleSource, html } from '../../../example/markdown.ts';
import { notes } from '../../../fuzz/grammar.ts';

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

const toHast = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, {
  allowDangerousHtml: true,
  clobberPrefix: '',
});

/** Without places, and what a node keeps for plugins that come before. */
function bare(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value) => (['position', 'data'].includes(key) ? undefined : value)),
  );
}

/** A piece of HTML, even an empty one, sends the whole tree through the HTML parser. */
function expectAsParsed(markdown: string): void {
  const file = new PostFile(exampleSource(markdown));
  const tree = toHast.runSync(toHast.parse(markdown)) as Root;
  const parsed = structuredClone(tree);
  parsed.children.push({ type: 'raw', value: '' });
  const slow = rawHtml()(parsed, file);
  expect(bare(rawHtml()(tree, file) ?? tree)).toEqual(bare(slow));
}

it('a tree without HTML is left as an HTML parser would build it', () => {
  fc.assert(fc.property(notes(), expectAsParsed), { numRuns: 300 });
});

const POSTS = join(import.meta.dirname, '../../../../posts');
it.each(readdirSync(POSTS).filter((name) => name.endsWith('.md')))('and so is that of %s', (name) =>
  expectAsParsed(readFileSync(join(POSTS, name), 'utf8')),
);

it.each([
  ['a footnote in a link', '[文[^1]](a.md)\n\n[^1]: 注'],
  ['a footnote that refers to itself', '文[^1]\n\n[^1]: 注[^1]'],
  ['a task', '- [x] 完\n- [ ] 未'],
  ['a table', '| a | b |\n| :-- | --: |\n| 一 | |'],
  ['two lines', '一\\\n二'],
])('and so is that of %s', (_, markdown) => expectAsParsed(markdown));

it('may leave elements without an end, which only the parser closes', () => {
  const markdown = '<select a=)><select a=)><select><select a=)><select b=)><select>\n- [ ] <';
  expect(html(markdown)).toContain('type="checkbox"');
});
