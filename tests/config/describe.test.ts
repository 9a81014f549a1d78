/** The table of settings: complete, true to the defaults, in both languages. */
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/base/yaml.ts';
import { configTable, describeConfig } from '../../src/config/describe.ts';
import { keyedFields } from '../../src/config/fields.ts';
import { validateConfig } from '../../src/config/validate.ts';

test.each(['en', 'zh-CN'] as const)(
  'the Markdown table in %s has a row for each key',
  (language) => {
    const [heading, rule, ...rows] = configTable(language).trimEnd().split('\n');
    expect(heading).toBe(
      language === 'en' ? '| Key | Value | Default | Meaning |' : '| 键 | 值 | 默认值 | 含义 |',
    );
    expect(rule).toBe('| --- | --- | --- | --- |');
    expect(rows.map((row) => row.split('`')[1])).toEqual(keyedFields().map(({ key }) => key));
    for (const row of rows) expect(row).toMatch(/^\| `[a-z_.]+` \| [^|]+ \| `[^|]+` \| [^|]+ \|$/);
  },
);

test('a row says what the value is, its default and what it does', () => {
  expect(configTable('en')).toContain(
    '| `index.per_page` | a whole number from 0 to 10000 | `10` | Posts on a page of the index; `0` for all. |\n',
  );
  expect(configTable('zh-CN')).toContain(
    '| `drafts` | `true` 或 `false` | `false` | 草稿也发布。 |\n',
  );
});

test('every text is there in both languages', () => {
  for (const { key, field } of keyedFields()) {
    expect(field.doc.en, key).toMatch(/^[A-Z].*\.$/);
    expect(field.doc.zh, key).toMatch(/。$/);
    expect(field.type.expected.zh, key).toMatch(/[\u4e00-\u9fff]|`/);
  }
});

describe('each default', () => {
  const settings = describeConfig('en').filter(({ key }) => key !== 'menu');

  test.each(settings)('of $key may be written as it is shown', ({ key, default: written }) => {
    const text = key.includes('.')
      ? `${key.replace('.', ': {')}: ${written}}`
      : `${key}: ${written}`;
    const { config, diagnostics } = validateConfig(parseYaml(text), { path: 'a.yaml', text });
    expect(diagnostics).toEqual([]);
    const standard = validateConfig(parseYaml(''), { path: 'a.yaml', text: '' }).config;
    expect(config).toEqual(standard);
  });
});
