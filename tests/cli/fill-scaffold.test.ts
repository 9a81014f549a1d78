/** Scaffolds: the placeholders are filled in so that the front matter reads back as meant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/base/yaml.ts';
import { fillScaffold } from '../../src/cli/fill-scaffold.ts';
import { scaffolds } from '../../src/cli/scaffolds.ts';

const DATE = '2024-05-01 08:30:00';
const fill = (scaffold: string, title: string, draft = false) =>
  fillScaffold(scaffold, { title, date: DATE, draft });

function frontMatter(text: string): unknown {
  const [, yaml = ''] = /^---\n([\s\S]*?)^---$/m.exec(text) ?? [];
  const { value, errors } = parseYaml(yaml);
  expect(errors).toEqual([]);
  return value;
}

test('a plain title stays without quotes', () => {
  expect(fill(scaffolds.post, 'R-FCN 目标检测')).toBe(
    `---\ntitle: R-FCN 目标检测\ndate: ${DATE}\ntags: []\ncategories: []\n---\n\n`,
  );
});

test.each([
  'R-FCN: objects',
  '"quoted" and \'single\'',
  '# hash',
  'a # comment',
  'true',
  'Yes',
  '2024',
  '2024-01-01',
  '- item',
  '{ map }',
  'back\\slash',
  '$1 and $& and $`',
  '{{ date }}',
  '~',
])('the title `%s` reads back as it is', (title) => {
  expect(frontMatter(fill(scaffolds.post, title))).toMatchObject({ title, date: DATE });
});

test('any title of one line reads back as it is', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.replace(/[\s\p{C}]+/gu, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(line, (title) => {
      expect(frontMatter(fill(scaffolds.post, title))).toMatchObject({ title });
    }),
  );
});

describe('a scaffold of the site', () => {
  test('may have quotes around the placeholder', () => {
    const scaffold = '---\ntitle: "{{ title }}"\nother: \'{{title}}\'\n---\n';
    expect(fill(scaffold, 'a: "b"')).toBe('---\ntitle: "a: \\"b\\""\nother: "a: \\"b\\""\n---\n');
  });

  test('gets the title without quotes in its body', () => {
    expect(fill('---\ntitle: {{ title }}\n---\n# {{ title }}, {{ date }}\n', 'a: b')).toBe(
      `---\ntitle: "a: b"\n---\n# a: b, ${DATE}\n`,
    );
  });

  test('keeps all other braces: nothing else is evaluated', () => {
    const scaffold = '---\nx: "{{ layout }}"\n---\n{% raw %} {{ 1 + 1 }} $x$\n';
    expect(fill(scaffold, 'T')).toBe(scaffold);
  });

  test('may end its lines with CRLF', () => {
    expect(fill('---\r\ntitle: {{ title }}\r\n---\r\n', 'a: b', true)).toBe(
      '---\r\ntitle: "a: b"\r\ndraft: true\r\n---\r\n',
    );
  });

  test('needs no front matter', () => {
    expect(fill('# {{ title }}\n', 'T')).toBe('# T\n');
    expect(fill('# {{ title }}\n', 'T', true)).toBe('---\ndraft: true\n---\n\n# T\n');
  });
});

test('a draft says so once, whatever the scaffold says', () => {
  const scaffold = '---\ndraft: false\ntitle: {{ title }}\npublished: true\n---\nText\n';
  expect(fill(scaffold, 'T', true)).toBe('---\ntitle: T\ndraft: true\n---\nText\n');
});
