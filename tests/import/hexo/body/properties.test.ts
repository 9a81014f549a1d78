/** What holds for any text: nothing is lost, code stays, lists keep their depth, time is linear. */
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { expect, test } from 'vitest';
import { parser } from '../../../../src/pipeline/compile/processor.ts';
import { COMPILE_OPTIONS } from '../../../example/markdown.ts';
import { BLOG, convert, KRAMED, markdownOf } from './blog.ts';

const parse = (markdown: string): Root => parser(COMPILE_OPTIONS).parse(markdown);

/** Lines that mean nothing to Hexo, but much to Markdown. */
const PLAIN = fc.constantFrom(
  ...[
    '',
    '文字 **粗** _斜_',
    '# 题 {#id}',
    '- 甲',
    '1. 乙',
    '> 引',
    '| a | b |',
    '|---|---|',
    '---',
  ],
  ...[
    '设 $x_1 < y$ 与 $\\{a\\}$',
    '$$',
    'x \\\\',
    '<details>',
    '</details>',
    '[a](https://b.c) \\#',
    '```js',
  ],
  ...['~~~', '    code', '`a` {b} 100%', '[^1]: 注', 'a  ', '<!-- more -->', '价格 $5 和 $6'],
);
const INDENT = fc.constantFrom('', '  ', '    ', '\t', '> ', '- ', '      ');
const PLAIN_TEXT = fc
  .array(fc.tuple(INDENT, PLAIN), { maxLength: 20 })
  .map((lines) => lines.map(([indent, line]) => indent + line).join('\n'));

test('a text without tags and workarounds stays to the byte', () => {
  fc.assert(
    fc.property(PLAIN_TEXT, (text) => {
      expect(convert(text)).toEqual({ text, repairs: [], diagnostics: [] });
    }),
    { numRuns: 200 },
  );
});

const TAG = fc.constantFrom(
  ...[
    '{% asset_img x.png 题 %}',
    '{% note info %}',
    '{% endnote %}',
    '{% note 题 %}文{% endnote %}',
  ],
  ...['{% codeblock lang:js %}', '{% endcodeblock %}', '{% raw %}', '{% endraw %}', '{% foo %}'],
  ...[
    '{% tabs a %}',
    '<!-- tab b -->',
    '<!-- endtab -->',
    '{% endtabs %}',
    '{% quote %}',
    '{% endquote %}',
  ],
  ...[
    '{{ x }}',
    '{#',
    '#}',
    '`',
    '$a\\_b$',
    '![](a b.png)',
    '<img src="r-fcn/x.png">',
    '\\\\(',
    '\\\\)',
  ],
  ...[
    "{% label a@b' %}",
    '{%',
    '%}',
    '{% post_link',
    '<code>',
    '<!--',
    '-->',
    '\\begin{align}',
    '\\end{align}',
  ],
);
/** What stands behind a tag begins a line afterwards, and must not begin a block there. */
const WORDS = PLAIN.filter((line) => /^(?:文|设|价|x)/.test(line));
const ANY_LINE = fc.oneof(
  PLAIN,
  TAG,
  fc.tuple(TAG, fc.constant(' '), WORDS).map((parts) => parts.join('')),
);
const ANY_TEXT = fc
  .array(fc.tuple(INDENT, ANY_LINE), { maxLength: 25 })
  .map((lines) => lines.map(([indent, line]) => indent + line).join('\n'));

test('whatever stands in a note, it is converted, and words outside of tags are kept', () => {
  fc.assert(
    fc.property(fc.oneof(ANY_TEXT, fc.string({ maxLength: 200 })), (text) => {
      // Hexo shows no comment of Nunjucks either.
      fc.pre(!/\{#[\s\S]*#\}/.test(text));
      const words = (of: string) => of.match(/文字|粗|斜|甲|乙|引|价格/g) ?? [];
      for (const blog of [BLOG, KRAMED]) {
        expect(words(markdownOf(text, blog))).toEqual(words(text));
      }
    }),
    { numRuns: 200 },
  );
});

test('what was converted is not converted again', () => {
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      // Text that `raw` shows may look like a tag, and is one the second time.
      fc.pre(!/\{% (?:end)?raw|\{\{/.test(text));
      // An environment that holds a tag is no formula until the tag is gone, and a sign without a
      // partner finds one in the signs around an environment.
      fc.pre(!text.includes('\\begin'));
      const once = markdownOf(text, KRAMED);
      expect(markdownOf(once, KRAMED)).toBe(once);
    }),
    { numRuns: 200 },
  );
});

test('code of the result is the code of the source, where no tag makes any', () => {
  const codeOf = (markdown: string) => {
    const found: string[] = [];
    const walk = (node: Nodes): void => {
      if (node.type === 'code') found.push(node.value);
      if ('children' in node) for (const child of node.children) walk(child);
    };
    walk(parse(markdown));
    return found;
  };
  const line = fc.oneof(
    PLAIN,
    fc.constantFrom('{% asset_img x.png %}', '{% foo %}', '![](r-fcn/x.png)', '{{ x }}', '$a\\_b$'),
  );
  const text = fc.array(fc.tuple(INDENT, line), { maxLength: 20 });
  fc.assert(
    fc.property(text, (lines) => {
      const source = lines.map((each) => each.join('')).join('\n');
      expect(codeOf(markdownOf(source))).toEqual(codeOf(source));
    }),
    { numRuns: 200 },
  );
});

test('lists are as deep after the conversion as before', () => {
  const inside = fc.constantFrom(
    '{% asset_img x.png %}',
    '{% note info %}\n文\n\n文\n{% endnote %}',
    '{% quote 甲 %}\n文\n{% endquote %}',
    '{% codeblock lang:js %}\na\n  b\n{% endcodeblock %}',
    '{% tabs a %}\n<!-- tab b -->\n文\n<!-- endtab -->\n{% endtabs %}',
    '{% raw %}文{% endraw %}',
  );
  const item = fc.record({
    depth: fc.integer({ min: 1, max: 6 }),
    inside,
    text: fc.constantFrom('甲', '甲 $x$'),
  });
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(2, 4),
      (items, width) => {
        let depth = 0;
        const source: string[] = [];
        const depths: number[] = [];
        for (const each of items) {
          depth = Math.min(each.depth, depth + 1);
          depths.push(depth);
          const indent = ' '.repeat(width * (depth - 1));
          const lines = each.inside
            .split('\n')
            .map((line) => (line === '' ? '' : `${indent}${' '.repeat(width)}${line}`));
          source.push(`${indent}-${' '.repeat(width - 1)}${each.text}`, '', ...lines, '');
        }
        expect(depthsOf(parse(markdownOf(source.join('\n'))))).toEqual(depths);
      },
    ),
    { numRuns: 120 },
  );
});

/** The depth of each item, in the order of the text. */
function depthsOf(root: Root): number[] {
  const depths: number[] = [];
  const walk = (node: Nodes, depth: number): void => {
    const own = node.type === 'listItem' ? depth + 1 : depth;
    if (node.type === 'listItem') depths.push(own);
    if ('children' in node) for (const child of node.children) walk(child, own);
  };
  walk(root, 0);
  return depths;
}

const REPEATED: [part: string, count: number][] = [
  ['{%', 20_000],
  ['{% note %}', 5_000],
  ['{% note %}\n', 5_000],
  ['{% endnote %}', 5_000],
  ['{% raw %}', 5_000],
  ['{% foo ', 5_000],
  ["{% a ' %}", 5_000],
  ['{{', 20_000],
  ['{{ ', 20_000],
  ['{#', 20_000],
  ['`', 20_000],
  ['$$ a\n', 5_000],
  ['$', 20_000],
  ['$a', 20_000],
  ['\\\\(', 20_000],
  ['\\begin{a}', 5_000],
  ['![', 20_000],
  ['![](', 20_000],
  ['](', 20_000],
  ['![](a b', 5_000],
  ['<img src=', 5_000],
  ['<!--', 20_000],
  ['<code>', 20_000],
  ['- ', 5_000],
  ['> ', 5_000],
  ['\t', 20_000],
  ['&#123;', 20_000],
  ['\n', 200_000],
  ['[a]:', 20_000],
  ['<div>\n\n', 20_000],
  ['<div>$$a$$\n', 5_000],
  ['\\text{a}\\_ $', 5_000],
  ['{% note %}\n> - `\n{% endnote %}\n', 4_000],
  ['{% asset_img n.png %} ', 4_000],
  ['$\\\\_$ ', 5_000],
  [`$${'\\text{a}\\_'.repeat(2_000)}$\n\n`, 4],
  [`![](a${' '.repeat(50_000)}b)`, 1],
  [`${'- '.repeat(5_000)}${'\n'.repeat(50_000)}`, 1],
  [`<div>${'\n'.repeat(100_000)}`, 1],
];

test.each(REPEATED.map(([part, count]) => ({ begin: part.slice(0, 20), part, count })))(
  '$begin $count times is read without waiting',
  ({ part, count }) => {
    expect(markdownOf(part.repeat(count)).length).toBeGreaterThan(0);
  },
);
