/** How much of a post a feed holds. */
import { expect, it } from 'vitest';
import type { FrontMatter } from '../../../../src/model.ts';
import { feedContent } from '../../../../src/pipeline/render/feeds/feed-content.ts';
import { exampleConfig } from '../../../example/config.ts';
import { compile, withTex } from '../../../example/markdown.ts';
import { exampleFrontMatter, examplePost, exampleSite } from '../../../example/site.ts';

function contentOf(
  markdown: string,
  fields: Partial<FrontMatter> = {},
  content: 'full' | 'excerpt' = 'excerpt',
): string {
  const post = examplePost({
    compiled: compile(markdown),
    frontMatter: exampleFrontMatter(fields),
  });
  const config = exampleConfig({ feed: { limit: 20, content } });
  const { json } = feedContent(exampleSite([post], { config }))(post);
  return withTex(JSON.parse(String(json)));
}

const LONG = '字'.repeat(200);
const MARKED = '前\n\n<!-- more -->\n\n后';

it('all of it', () => {
  expect(contentOf(MARKED, { excerpt: '摘' }, 'full')).toContain('<p>后</p>');
});

it.each<[string, string, Partial<FrontMatter>, string]>([
  ['the excerpt of its front matter', MARKED, { excerpt: '<摘>' }, '<p>&#x3C;摘></p>'],
  ['what stands before the mark', MARKED, { description: '述' }, '<p>前</p>\n'],
  ['its description', '文', { description: '述' }, '<p>述</p>'],
  ['its first blocks', `前\n\n${LONG}\n\n后 ${LONG}`, {}, `<p>前</p>\n<p>${LONG}</p>`],
  ['its summary', `\`\`\`\n${'码\n'.repeat(99)}\`\`\`\n\n后`, {}, '<p>后</p>'],
])('its excerpt: %s', (_, markdown, fields, expected) => {
  expect(contentOf(markdown, fields)).toBe(expected);
});

it('a link from an excerpt to its footnote leads to the post', () => {
  expect(contentOf(`前[^1]\n\n${LONG}\n\n${LONG}\n\n[^1]: 注`)).toContain(
    'href="https://example.org/notes/2021/r-fcn/#fn-1"',
  );
});
