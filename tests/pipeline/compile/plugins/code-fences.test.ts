/** What stands after the fence of a code block, and what an author is told of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, faults, html, visibleText } from '../../../example/markdown.ts';

const CODE = ['a', 'b', 'c', 'd', 'e', 'f'].join('\n');
const block = (info: string, code = CODE) => `\`\`\`${info}\n${code}\n\`\`\`\n`;
const captionIn = (page: string) => /<figcaption>(.*?)<\/figcaption>/.exec(page)?.[1];
const classesIn = (page: string) => /^<figure class="([^"]*)"/.exec(page)?.[1];
const linesWith = (name: string, page: string) =>
  [...page.matchAll(new RegExp(`class="line[^"]* ${name}[^"]*"[^>]*>(\\w*)`, 'g'))].map(
    ([, text]) => text,
  );

describe('the caption of a code block', () => {
  it.each([
    ['text title="train.py"', 'train.py'],
    ['text title=\'训练 "脚本"\'', '训练 "脚本"'],
    ['text title=“训练脚本”', '训练脚本'],
    ['text title=train.py', 'train.py'],
    ['text train.py', 'train.py'],
    ['text Makefile', 'Makefile'],
    ['text 训练脚本', '训练脚本'],
    ['text {2} 训练 loop 的代码', '训练 loop 的代码'],
    ['text title="<b> & \'c\'"', "&#x3C;b> &#x26; 'c'"],
    ['text title="a &amp; b\\_c"', 'a &#x26; b_c'],
    ['text C:\\x.py', 'C:\\x.py'],
    ['text train.py https://a.org/b', '<a href="https://a.org/b">train.py</a>'],
    [
      'text 标题 两词 https://a.org/b?c=1&d=2 链接 文字',
      '标题 两词 <a href="https://a.org/b?c=1&amp;d=2">链接 文字</a>',
    ],
    ['text title="标题" https://a.org mark:2 文字', '标题 <a href="https://a.org">文字</a>'],
    ['text https://a.org', '<a href="https://a.org">https://a.org</a>'],
    ['title="没有语言"', '没有语言'],
  ])('%s', (info, caption) => {
    expect(faults(block(info))).toEqual([]);
    expect(captionIn(html(block(info)))).toBe(caption);
    expect(html(block(info))).toContain('</figcaption><pre');
  });

  it.each(['text', 'text {2}', 'text title=""', ''])('%j has none', (info) => {
    expect(html(block(info))).not.toContain('<figcaption');
  });

  it('is a link that is checked like others, and told where it stands', () => {
    const markdown = '> ```text 标题 https://a.org/x 文字\n> https://a.org/x\n> ```\n';
    expect(compile(markdown).references).toMatchObject([
      { kind: 'link', url: 'https://a.org/x', place: { line: 1, column: 14, length: 15 } },
    ]);
  });

  it('is found by a search of the text', () => {
    expect(compile(block('text title="训练脚本"')).text).toContain('训练脚本');
  });
});

describe('lines of a code block', () => {
  it.each([
    ['text {2,4-6}', 'marked', ['b', 'd', 'e', 'f']],
    ['text{2}', 'marked', ['b']],
    ['{2}', 'marked', ['b']],
    ['text mark:2,4-6', 'marked', ['b', 'd', 'e', 'f']],
    ['text mark={1} {3}', 'marked', ['a', 'c']],
    ['text { 1 , 3 - 4 }', 'marked', ['a', 'c', 'd']],
    ['text ins={3}', 'inserted', ['c']],
    ['text del={5-6} ins={1}', 'deleted', ['e', 'f']],
    ['text {11} start=10', 'marked', ['b']],
    ['text first_line:10 mark:11,15', 'marked', ['b', 'f']],
  ])('%s are %s', (info, name, lines) => {
    expect(faults(block(info))).toEqual([]);
    expect(linesWith(name, html(block(info)))).toEqual(lines);
  });

  it('may be of several kinds, and keep the colours of their language', () => {
    expect(html('```python {1} ins={1}\nx = 1\n```')).toContain(
      '<span class="line marked inserted">x = <span class="hljs-number">1</span></span>',
    );
  });

  it('bring their numbers where these do not begin at 1', () => {
    expect(html('```text start=9\na\nb\n```')).toContain(
      '<span class="line" data-line="9">a</span>\n<span class="line" data-line="10">b</span>',
    );
    expect(html(block('text'))).not.toContain('data-line');
  });
});

it.each([
  ['text', 'code'],
  ['text numbers', 'code numbers'],
  ['text no-numbers', 'code no-numbers'],
  ['text line_number:false', 'code no-numbers'],
  ['text line_number:true wrap', 'code numbers wrap'],
  ['text start=10', 'code numbers'],
  ['text start=10 no-numbers', 'code no-numbers'],
  ['wrap', 'code wrap'],
])('the figure of %s has the classes `%s`', (info, classes) => {
  expect(faults(block(info))).toEqual([]);
  expect(classesIn(html(block(info)))).toBe(classes);
});

describe('an author is told, at the word itself, of', () => {
  it.each([
    ['text warp', 'SC330 1:9 warp', 'Did you mean `wrap`?'],
    ['text copy', 'SC330 1:9 copy', 'A caption of this word is written `title="copy"`.'],
    ['text showLineNumbers a.py', 'SC330 1:9 showLineNumbers', 'Did you mean `numbers`?'],
    ['text 标题 nonumbers', 'SC330 1:12 nonumbers', 'Did you mean `no-numbers`?'],
    ['text titel="a"', 'SC331 1:9 titel', 'Did you mean `title=…`?'],
    ['text hl_lines="1"', 'SC331 1:9 hl_lines', 'Did you mean `{…}`?'],
    ['text fist_line:3', 'SC331 1:9 fist_line', 'Did you mean `first_line=…`?'],
    ['text numbers=false', 'SC331 1:9 numbers', 'Did you mean `no-numbers`?'],
    ['text wrap:true', 'SC331 1:9 wrap', 'Did you mean `wrap`?'],
    ['text constructor=1', 'SC331 1:9 constructor', 'The options are'],
    ['text line_threshold:3', 'SC331 1:9 line_threshold', 'The options are'],
    ['text {2,a}', 'SC332 1:12 a', 'Lines are numbers'],
    ['text {2，4～6}', 'SC332 1:10 2，4～6', 'Did you mean `2,4-6`?'],
    ['text mark:2,6-4', 'SC332 1:16 6-4', 'Did you mean `4-6`?'],
    ['text {1..3}', 'SC332 1:10 1..3', 'Did you mean `1-3`?'],
    ['text ins={2,}', 'SC332 1:16 }', 'Lines are numbers'],
    ['text {0}', 'SC333 1:10 0', 'Lines are counted'],
    ['text {1, 5-9}', 'SC333 1:13 5-9', 'Lines are counted'],
    ['text start=10 del={3}', 'SC333 1:23 3', 'Lines are counted'],
    ['text start=ten', 'SC334 1:9 start=ten', 'Write a whole number'],
    ['text title="训练', 'SC335 1:15 "', 'Close it'],
    ['text {2,3', 'SC335 1:9 {', 'Close it'],
  ])('%s', (info, fault, help) => {
    expect(faults(block(info))).toEqual([fault]);
    const [diagnostic] = compile(block(info)).diagnostics;
    expect(diagnostic?.severity).toBe('warning');
    expect(diagnostic?.help.en).toContain(help);
  });

  it('lines that an empty block cannot have', () => {
    expect(faults('```text {1}\n```')).toEqual(['SC333 1:10 1']);
  });

  it('a fault in lists and quotes, in the author’s own line', () => {
    expect(faults('- 项\n\t- 项\n\n\t\t~~~ python {1,x}\n\t\ta\n\t\t~~~\n')).toEqual([
      'SC332 4:17 x',
    ]);
    expect(faults('> ```text {9}\n> a\n> ```\n')).toEqual(['SC333 1:12 9']);
  });

  it('a fault within escapes, at all that stands after the fence', () => {
    expect(faults('```text title="a&amp;b" {9}\na\n```')).toEqual([
      'SC333 1:4 text title="a&amp;b" {9}',
    ]);
  });
});

const PIECES = [
  ...[
    'python',
    'title="',
    '"',
    "'",
    '{',
    '}',
    '2',
    '-',
    ',',
    '，',
    ' ',
    ' ',
    '=',
    ':',
    'mark',
    'ins',
  ],
  ...[
    'start',
    '训练',
    'https://a.org',
    'wrap',
    'a.py',
    '\\',
    '&amp;',
    '“',
    '”',
    '|',
    '$',
    '<b>',
    '10',
  ],
];

it('whatever stands after a fence, the code is whole, and every fault is in that line', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const markdown = block(`text ${pieces.join('')}`);
      const compiled = compile(markdown);
      const page = html(markdown);
      expect(visibleText(page.slice(page.indexOf('<pre')))).toBe(`${CODE}\n`);
      for (const { place } of compiled.diagnostics) {
        expect(place?.line).toBe(1);
        expect(place?.column).toBeGreaterThan(3);
      }
    }),
  );
});
