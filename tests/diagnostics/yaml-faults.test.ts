/** Faults of YAML in the words of authors, in both languages. */
import { describe, expect, it, test } from 'vitest';
import { parseYaml } from '../../src/base/yaml.ts';
import { yamlFault } from '../../src/diagnostics/catalogue/yaml-faults.ts';

/** What is told of the first fault in `yaml`: message and help of one language. */
function told(yaml: string, language: 'en' | 'zh'): string[] {
  const error = parseYaml(yaml).errors[0];
  if (!error) return [];
  const { message, help } = yamlFault(error);
  return [message[language], help[language]];
}

describe('a fault of YAML', () => {
  test.each([
    ['日期：2021\na: b', '`：` 是全角冒号', '冒号要用半角 `: `，后面空一格。'],
    ['a:b\nc: d', '`:` 之后缺一个空格', '请在此写 `: `（后面空一格）。'],
    [
      'some words\na: b',
      '`some words` 里没有 `: `',
      '请写成 `名称: 值`。若它是上一行的延续，请缩进。',
    ],
    ['a: 1\na: 2', '`a` 写了两遍', '请只保留一处。'],
    ['a: "b', '引号 `"` 没有闭合', '请在值的末尾也写上 `"`。'],
    ['a: {b', '`{` 没有闭合', '请在末尾写上 `}`；若它是文字的一部分，请给整个值加上引号。'],
    ['a:\n\tb: 1', '这一行用制表符缩进', '请用空格缩进。'],
    [
      'a: 1\n  b: 2',
      '这一行的缩进与同组的行不一致',
      '同一组的名称、同一列表的 `-` 要从同一列开始。',
    ],
    [
      'a: *b*',
      '`*b*` 表示重复标记为 `&b*` 的值，但前面没有',
      '若值本来就以 `*` 开头，请给整个值加上引号。',
    ],
    ['a: @b', '不加引号的值不能以 `@` 开头', '请给整个值加上引号。'],
    ['a: R: b', '值里还有 `: `，而它在一行里只能出现一次', '请给该值加上引号："R: b"'],
    [
      `a: R: the "b" isn't`,
      '值里还有 `: `，而它在一行里只能出现一次',
      `请给该值加上引号：'R: the "b" isn''t'`,
    ],
    ['a: [论文] b', '值在 `b` 之前已经结束', "请给整个值加上单引号；其中的 `'` 要写两遍。"],
  ])('%j is told in Chinese', (yaml, message, help) => {
    expect(told(yaml, 'zh')).toEqual([message, help]);
  });

  test.each([
    ['日期：2021\na: b', '`：` is a full-width colon'],
    ['a:\n-b\nc: d', 'there is no space after `-`'],
    ['a: 1\na: 2', '`a` is written twice'],
    ["a: 'b", "the quote `'` is not closed"],
    ['a: [b', 'the `[` is not closed'],
    ['a: %b', 'a value cannot begin with `%` unless it is quoted'],
    ['a: "b" c', 'the value ended before `c`'],
    ['a: {{ b }}', 'a list or a group stands where a name is expected'],
    ['a: [b,, c]', '`,` cannot stand here'],
  ])('%j is told in English', (yaml, message) => {
    expect(told(yaml, 'en')[0]).toBe(message);
  });

  it('has a quoted value in its help that YAML reads as meant', () => {
    for (const value of ['R-FCN: a note', `the "b": isn't`, 'x: \\alpha']) {
      const quoted = told(`a: ${value}`, 'en')[1]?.replace('Put the value between quotes: ', '');
      expect({ ...(parseYaml(`a: ${quoted}`).value as object) }).toEqual({ a: value }); // a map
    }
  });
});
