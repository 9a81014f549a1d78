/** A theme's options with the values that a site gives them. */
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../../src/base/yaml.ts';
import { inFile } from '../../../../src/diagnostics/problem.ts';
import type { ThemeOption } from '../../../../src/model.ts';
import { settingsReporter } from '../../../../src/pipeline/collect/theme/settings-file.ts';
import { themeOptionValues } from '../../../../src/pipeline/collect/theme/theme-options.ts';
import { yamlFile } from '../../../../src/pipeline/collect/theme/yaml-file.ts';
import { inOneLine } from './theme-folder.ts';

const doc = { en: 'x', zh: 'x' };
const OPTIONS: ThemeOption[] = [
  { name: 'toc', type: 'boolean', default: true, doc },
  { name: 'depth', type: 'number', default: 3, doc },
  { name: 'levels', type: 'number', default: 2, range: [1, 6], doc },
  { name: 'text', type: 'string', default: '', doc },
  { name: 'sidebar', type: 'enum', default: 'left', values: ['left', 'right'], doc },
  { name: 'links', type: 'list', default: [], doc },
];

/** What `theme_options` with this text comes to. */
function read(text: string) {
  const settings = { path: 'scholium.yaml', text: `theme_options:\n  ${text}\n` };
  const { theme_options: themeOptions } = parseYaml(settings.text).value as {
    theme_options: Record<string, unknown>; // written as a map in each test
  };
  const { yaml, at } = yamlFile(settings);
  return themeOptionValues({ options: OPTIONS }, { themeOptions }, (problem, path, part) =>
    yaml.rangeOf(path, 'key') ? at(problem, path, part) : inFile(problem, settings.path),
  );
}

const DEFAULTS = { toc: true, depth: 3, levels: 2, text: '', sidebar: 'left', links: [] };

describe('values', () => {
  test('are those of the site, else the defaults', () => {
    const { values, diagnostics } = read('{ toc: false, sidebar: right, links: [a, 2], depth: }');
    expect(diagnostics).toEqual([]);
    expect(values).toEqual({ ...DEFAULTS, toc: false, sidebar: 'right', links: ['a', 2] });
  });

  test.each([
    [
      'toc: yes',
      "error SC509 scholium.yaml:2:8+3 the theme's option `toc` must be `true` or `false`",
    ],
    ['depth: "3"', "error SC509 scholium.yaml:2:10+3 the theme's option `depth` must be a number"],
    ...['0', '7', '2.5', '"2"'].map((value) => [
      `levels: ${value}`,
      `error SC509 scholium.yaml:2:11+${value.length} the theme's option \`levels\` must be a whole number from 1 to 6`,
    ]),
    [
      'text: 2021',
      "error SC509 scholium.yaml:2:9+4 the theme's option `text` must be a text; put quotes around it",
    ],
    [
      'sidebar: lefft',
      "error SC510 scholium.yaml:2:12+5 the theme's option `sidebar` cannot be `lefft`",
    ],
    [
      'sidebar: [left]',
      "error SC509 scholium.yaml:2:12+6 the theme's option `sidebar` must be a text",
    ],
    [
      'links: a',
      "error SC509 scholium.yaml:2:10+1 the theme's option `links` must be a list of texts or numbers",
    ],
    [
      'sidbar: left',
      'warning SC508 scholium.yaml:2:3+6 the theme has no option `sidbar`, so it has no effect',
    ],
  ])('that do not fit leave the default: %s', (text, found) => {
    const { values, diagnostics } = read(text);
    expect(diagnostics.map(inOneLine)).toEqual([found]);
    expect(values).toEqual(DEFAULTS);
  });

  test('have a suggestion where one is near', () => {
    expect(read('sidbar: left').diagnostics[0]?.help.en).toBe('Did you mean `sidebar`?');
    expect(read('sidebar: lefft').diagnostics[0]?.help.zh).toBe(
      '是不是想写 `left`？可选：`left`、`right`。',
    );
    expect(read('colour: red').diagnostics[0]?.help.en).toBe(
      'There are `toc`, `depth`, `levels`, `text`, `sidebar`, `links`.',
    );
  });

  test('are judged without the text of the settings too', () => {
    const { diagnostics } = themeOptionValues(
      { options: OPTIONS },
      { themeOptions: { depth: 'x' } },
      settingsReporter(tmpdir(), { file: 'no-such-settings.yaml' }),
    );
    expect(diagnostics.map(inOneLine)).toEqual([
      "error SC509 no-such-settings.yaml the theme's option `depth` must be a number",
    ]);
  });
});
