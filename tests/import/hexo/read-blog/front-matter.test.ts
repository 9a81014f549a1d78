/** All forms of front matter that Hexo takes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../../src/import/hexo/read-blog/read-front-matter.ts';

const read = (text: string) => readFrontMatter({ path: 'a.md', text });

test.each([
  ['between fences', '---\ntitle: A\n---\nBody\n', { title: 'A' }, 'Body\n'],
  [
    'below alone',
    'title: A\ndate: 2020-01-01\n---\nBody',
    { title: 'A', date: '2020-01-01' },
    'Body',
  ],
  ['between longer fences', '-----\ntitle: A\n-----\nBody', { title: 'A' }, 'Body'],
  ['after blank lines', '\n\n---\ntitle: A\n---\nBody', { title: 'A' }, 'Body'],
  ['with spaces behind the fences', '---  \ntitle: A\n---  \nBody', { title: 'A' }, 'Body'],
  ['with tabs', '---\ntags:\n\t- a\n\t- b\n---\nBody', { tags: ['a', 'b'] }, 'Body'],
  ['in JSON', ';;;\n"title": "A",\n"tags": ["b"]\n;;;\nBody', { title: 'A', tags: ['b'] }, 'Body'],
  ['in JSON, below alone', '"title": "A"\n;;;\nBody', { title: 'A' }, 'Body'],
  [
    'as a map in braces',
    '---\n{title: A, tags: [b]}\n---\nBody',
    { title: 'A', tags: ['b'] },
    'Body',
  ],
  ['empty', '---\n---\nBody', {}, 'Body'],
  ['none', 'Body\n', {}, 'Body\n'],
  ['none, and a rule', 'One\n\n---\n\nTwo\n', {}, 'One\n\n---\n\nTwo\n'],
  ['none, and a heading', '# Title\n\nText\n---\nBody', {}, '# Title\n\nText\n---\nBody'],
  ['none, and a rule at the beginning', '---\n\nText\n', {}, '---\n\nText\n'],
])('%s', (_, text, fields, body) => {
  const found = read(text);
  expect(found.diagnostics).toEqual([]);
  expect({ ...found.fields }).toEqual(fields);
  expect(text.slice(found.bodyOffset)).toBe(body);
});

test('what it makes of JSON is YAML with the same values', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 2 })),
      (map) => {
        const inside = JSON.stringify(map).slice(1, -1);
        fc.pre(inside !== '' && !/\p{Cs}/u.test(inside));
        const { fields, yaml } = read(`${inside}\n;;;\nBody`);
        expect(JSON.parse(JSON.stringify(fields))).toEqual(JSON.parse(JSON.stringify(map)));
        expect(yaml.errors).toEqual([]);
      },
    ),
    { seed: 8, numRuns: 100 },
  );
});
