/** A heading that stands for the title is not shown a second time. */
import { expect, test } from 'vitest';
import { compileSource, exampleSource } from '../../../example/markdown.ts';

const text = '# 我的 $x^2$ 标题\n\n正文。\n';

test('the first heading of a note without title is its title and leaves the text', () => {
  const post = compileSource(exampleSource(text, { frontMatter: { title: undefined } }));
  expect(post.firstHeading).toBe('我的 x^2 标题');
  expect(post.content.join('')).toBe('<p>正文。</p>');
  expect(post.summary).toBe('正文。');
});

test('a note with a title keeps its first heading', () => {
  expect(compileSource(exampleSource(text)).headings).toHaveLength(1);
});
