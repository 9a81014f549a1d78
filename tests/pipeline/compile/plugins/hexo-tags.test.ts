/** Tags of Hexo in notes: text, with one hint. */
import { expect, it } from 'vitest';
import { compile, faults, html } from '../../../example/markdown.ts';

it('a tag is shown as it was written, and the author told once', () => {
  const markdown = '文\n\n{% note info %}\n注意 **粗**\n{% endnote %}\n\n{% raw %}x{% endraw %}';
  expect(html(markdown)).toContain('{% note info %}');
  expect(html(markdown)).toContain('<strong>粗</strong>');
  expect(faults(markdown)).toEqual(['SC341 3:1 {% note info %}']);
  expect(compile(markdown).diagnostics[0]).toMatchObject({
    severity: 'warning',
    help: { en: expect.stringContaining('> [!note]') },
  });
});

it.each([
  ['{% asset_img a.png 图 %}', 'SC341 1:1 {% asset_img a.png 图 %}'],
  ['见 {% post_link fpn %}。', 'SC341 1:3 {% post_link fpn %}'],
])('%s', (markdown, fault) => {
  expect(faults(markdown)).toEqual([fault]);
});

it.each([
  '`{% note %}`',
  '```\n{% note %}\n```',
  '{% if x %}',
  '{{ note }}',
  '{% %}',
  '$\\{% note$',
])('what is code, a formula or no tag of Hexo is no matter: %j', (markdown) => {
  expect(faults(markdown).filter((fault) => fault.startsWith('SC341'))).toEqual([]);
});
