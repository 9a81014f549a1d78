/** Each tag of Hexo and NexT, and the Markdown that takes its place. */
import { describe, expect, it, test } from 'vitest';
import { convertBody } from '../../../../src/import/hexo/body/convert-body.ts';
import { BLOG, convert, markdownOf, noteOf, told } from './blog.ts';

type Row = [source: string, markdown: string];

const PICTURES: Row[] = [
  ['{% asset_img x.png %}', '![](x.png)'],
  ['{% asset_img x.png 图中 a_b 的分布 %}', '![图中 a_b 的分布](x.png)'],
  ['{% asset_img x.png "题 目" %}', '![题 目](x.png)'],
  [`{% asset_img x.png '"题" "说明"' %}`, '![说明](x.png "题")'],
  ['{% asset_img x.png 300 %}', '<img src="x.png" alt="" width="300">'],
  [
    `{% asset_img x.png 300 200 '"题" "说明"' %}`,
    '<img src="x.png" alt="说明" title="题" width="300" height="200">',
  ],
  ['{% asset_img "a b.png" *重点* %}', '![\\*重点\\*](<a b.png>)'],
  ['{% asset_img x.png 得分 $x_i$ %}', '![得分 $x_i$](x.png)'],
  ['{% asset_image x.png %}', '![](x.png)'],
  ['{%- asset_img x.png -%}', '![](x.png)'],
  ['{%asset_img x.png%}', '![](x.png)'],
  ['{% img /images/y.png 题 %}', '![题](/images/y.png)'],
  ['{% image https://a.b/c.png %}', '![](https://a.b/c.png)'],
  ['| {% asset_img x.png %} | b |', '| ![](x.png) | b |'],
  ['[{% asset_img x.png %}](https://a.b)', '[![](x.png)](https://a.b)'],
  ['![图]({% asset_path x.png %})', '![图](x.png)'],
  ['<img src="{% asset_path "a b.png" %}">', '<img src="a%20b.png">'],
  ['{% fullimage /images/y.png, 说明, 题 %}', '![说明](/images/y.png "题")'],
  ['{% fi https://a.b/c.png %}', '![](https://a.b/c.png)'],
  [
    '{% lazyimage x.png, 说明, , 300x200 %}',
    '<img src="x.png" alt="说明" width="300" height="200">',
  ],
  ['{% gp 2-1 %}\n![](x.png)\n![](r-fcn/x.png)\n{% endgp %}', '![](x.png)\n![](x.png)'],
  ['{% video v.mp4 x.png %}', '<video src="v.mp4" poster="x.png" controls></video>'],
];

const LINKS: Row[] = [
  ['{% link 我的 *博客* https://a.b/c true 题 目 %}', '[我的 \\*博客\\*](https://a.b/c "题 目")'],
  ['{% a 名 https://a.b %}', '[名](https://a.b)'],
  ['{% link https://a.b %}', '[https://a.b](https://a.b)'],
  ['{% exturl 名 https://a.b "题" %}', '[名](https://a.b "题")'],
  ['{% extlink 名 https://a.b/(c) %}', '[名](<https://a.b/(c)>)'],
  ['{% url_for 归档 /archives/ %}', '[归档](/archives/)'],
  ['{% btn https://a.b, 文 字, download fa-lg, 题 %}', '[文 字](https://a.b "题")'],
  ['{% button /tags/, , tags %}', '[/tags/](/tags/)'],
  ['{% post_link fpn %}', '[FPN](fpn.md)'],
  ['{% post_link "FPN" %}', '[FPN](fpn.md)'],
  ["{% post_link fpn#方法 '给 [定]' %}", '[给 \\[定\\]](fpn.md#方法)'],
  ['{% post_link fpn <b>粗</b> true %}', '[\\<b\\>粗\\</b\\>](fpn.md)'],
  ['{% post_link fpn <b>粗</b> false %}', '[<b>粗</b>](fpn.md)'],
  ['{% post_link about %}', '[About \\*me\\*](<../pages/about me.md>)'],
  ['[见]({% post_path fpn %})', '[见](fpn.md)'],
  ['{% asset_link p.pdf 论 文 %}', '[论 文](p.pdf)'],
  ['{% asset_link p.pdf %}', '[p.pdf](p.pdf)'],
];

const QUOTES: Row[] = [
  ['{% blockquote %}\n甲\n\n乙 $x$\n{% endblockquote %}', '> 甲\n>\n> 乙 $x$'],
  ['{% quote 鲁迅 %}\n甲\n{% endquote %}', '> 甲\n>\n> — **鲁迅**'],
  [
    '{% blockquote David Levithan, Wide Awake %}\na\n{% endblockquote %}',
    '> a\n>\n> — **David Levithan**, *Wide Awake*',
  ],
  [
    '{% blockquote @DevDocs https://a.b/c/ %}\na\n{% endblockquote %}',
    '> a\n>\n> — **@DevDocs**, [a.b/c](https://a.b/c/)',
  ],
  [
    '{% blockquote Seth https://a.b/c 题 目 %}\na\n{% endblockquote %}',
    '> a\n>\n> — **Seth**, [题 目](https://a.b/c)',
  ],
  ['{% centerquote %}甲{% endcenterquote %}', '> 甲'],
  ['{% cq %}\n甲\n{% endcq %}', '> 甲'],
  ['{% pullquote %}\n甲\n{% endpullquote %}', '> 甲'],
  ['{% label primary@文 字 %}', '<mark>文 字</mark>'],
  ['{% label @文字 %}', '<mark>文字</mark>'],
];

const NOTES: Row[] = [
  ['{% note %}\n甲\n{% endnote %}', '> [!note]\n> 甲'],
  ['{% note default %}\n甲\n{% endnote %}', '> [!note]\n> 甲'],
  ['{% note primary %}\n甲\n{% endnote %}', '> [!important]\n> 甲'],
  ['{% note info no-icon %}\n甲\n{% endnote %}', '> [!info]\n> 甲'],
  ['{% note no-icon success %}\n甲\n{% endnote %}', '> [!success]\n> 甲'],
  ['{% note warning 题 目 $x$ %}\n甲\n{% endnote %}', '> [!warning]- 题 目 $x$\n> 甲'],
  ['{% note danger no-icon "题 目" %}\n甲\n{% endnote %}', '> [!danger]- 题 目\n> 甲'],
  ['{% note 题目 %}\n甲\n{% endnote %}', '> [!note]- 题目\n> 甲'],
  ['{% note %}甲{% endnote %}', '> [!note]\n> 甲'],
  ['{% note %}{% endnote %}', '> [!note]'],
  ['前\n{% note %}\n甲\n{% endnote %}\n后', '前\n> [!note]\n> 甲\n\n后'],
  ['{% note %}甲{% endnote %}\n      # 码', '> [!note]\n> 甲\n\n      # 码'],
  [
    '{% note %}\n    {% asset_img x.png %}\n乙\n{% endnote %}',
    '> [!note]\n>\n>     {% asset_img x.png %}\n> 乙',
  ],
  ['> 引\n{% note %}\n甲\n{% endnote %}', '> 引\n\n> [!note]\n> 甲'],
  ['前 {% note %}甲{% endnote %} 后', '前 \n\n> [!note]\n> 甲\n\n 后'],
  [
    '{% note %}\n甲\n{% endnote %}\n{% note %}\n乙\n{% endnote %}',
    '> [!note]\n> 甲\n\n> [!note]\n> 乙',
  ],
  ['{% note %}\n    甲\n      - 乙\n{% endnote %}', '> [!note]\n> 甲\n>   - 乙'],
  [
    '{% note %}\n- 甲\n\n  $$\n  x\n  $$\n\n  ```js\n  {% note %}\n  ```\n{% endnote %}',
    '> [!note]\n> - 甲\n>\n>   $$\n>   x\n>   $$\n>\n>   ```js\n>   {% note %}\n>   ```',
  ],
  [
    '{% note info %}\n甲\n{% subnote danger %}\n乙\n{% endsubnote %}\n丙\n{% endnote %}',
    '> [!info]\n> 甲\n> > [!danger]\n> > 乙\n>\n> 丙',
  ],
  ['{% note %}\n{% note %}\n乙\n{% endnote %}\n{% endnote %}', '> [!note]\n> > [!note]\n> > 乙'],
];

const TABS: Row[] = [
  [
    '{% tabs 选 %}\n<!-- tab 甲@apple -->\n一\n\n- 二\n<!-- endtab -->\n<!-- tab -->\n三\n<!-- endtab -->\n{% endtabs %}',
    '> [!example]+ 甲\n> 一\n>\n> - 二\n\n> [!example]- 选 2\n> 三',
  ],
  [
    '{% tabs a, 2 %}\n<!-- tab 甲 -->\n一\n<!-- endtab -->\n<!-- tab 乙 -->\n二\n<!-- endtab -->\n{% endtabs %}',
    '> [!example]- 甲\n> 一\n\n> [!example]+ 乙\n> 二',
  ],
  [
    '{% tabs a, -1 %}\n<!-- tab 甲 -->\n一\n<!-- endtab -->\n{% endtabs %}',
    '> [!example]- 甲\n> 一',
  ],
  [
    '{% tabs a %}\n<!-- tab 甲 -->\n{% subtabs b %}\n<!-- tab 乙 -->\n一\n<!-- endtab -->\n{% endsubtabs %}\n<!-- endtab -->\n{% endtabs %}',
    '> [!example]+ 甲\n> > [!example]+ 乙\n> > 一',
  ],
];

const CODE: Row[] = [
  ['{% codeblock %}\na = 1\n{% endcodeblock %}', '```text\na = 1\n```'],
  [
    '{% codeblock 标 题 lang:python https://a.b/c 链 接 %}\na\n{% endcodeblock %}',
    '```python title="标 题" https://a.b/c 链 接\na\n```',
  ],
  [
    '{% codeblock lang:js first_line:10 mark:11,14-12 line_number:false %}\na\n{% endcodeblock %}',
    '```js {11,12-14} start=10 no-numbers\na\n```',
  ],
  ['{% code lang:js line_number:true wrap:false %}\na\n{% endcode %}', '```js numbers\na\n```'],
  ['{% code lang:js highlight:false %}\na\n{% endcode %}', '```text\na\n```'],
  [
    '{% code lang:md %}\n```js\n{% note %}\n```\n{% endcode %}',
    '````md\n```js\n{% note %}\n```\n````',
  ],
  ['{% code %}\n\n    a\n      b\n\n{% endcode %}', '```text\na\n  b\n```'],
  ['{% include_code train.py %}', '```py title="train.py"\nimport a\nx = 1\n\nprint(x)\n```'],
  [
    '{% include_code 训 练 lang:python from:2 to:2 train.py %}',
    '```python title="训 练"\nx = 1\n```',
  ],
  [
    '{% include-code lang:text train.py %}',
    '```text title="train.py"\nimport a\nx = 1\n\nprint(x)\n```',
  ],
];

const TEMPLATES: Row[] = [
  ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
  ['{% raw %}a*b*_c_{% endraw %}', 'a\\*b\\*\\_c\\_'],
  [
    '{% raw %}<b class="a_b">粗</b> $a_b*c*$ &lt;{% endraw %}',
    '<b class="a_b">粗</b> $a_b*c*$ &lt;',
  ],
  ['{% raw %}$$\nx_{{1}}\n$${% endraw %}', '$$\nx_{{1}}\n$$'],
  ['{% raw %}设 \\(x_1\\) 为{% endraw %}', '设 $x_1$ 为'],
  ['`{% raw %}{{ x }}{% endraw %}` 后', '`{{ x }}` 后'],
  ['$\\frac{% raw %}{{a}}{% endraw %}{b}$', '$\\frac{{a}}{b}$'],
  ['{{ \'{{\' }} x {{ "}}" }}', '{{ x }}'],
  ['甲{# 注 #}乙', '甲乙'],
  ['# 题 {#id}\n文 {#id}', '# 题 {#id}\n文 {#id}'],
  ['&#123;&#123; x &#125;&#125;', '{{ x }}'],
  ['## 题 &#123;#a&#125;', '## 题 &#123;#a&#125;'],
  ['`&#123;` 与 <a title="&#123;">b</a>', '`&#123;` 与 <a title="&#123;">b</a>'],
];

const UNTOUCHED: string[] = [
  '```js\n{% note %}\n{{ x }}\n{% endnote %}\n```',
  '- 甲\n\n  ~~~\n  {% asset_img x.png %}\n  ~~~\n\n  ![](x.png)',
  '文\n\n    {% asset_img x.png %}',
  '`{% note %}` 与 ``{% raw %}` a``',
  '<!-- {% note %} -->\n<!-- more -->',
  '<code>{% note %}</code>',
  '<pre>\n{% asset_img x.png %}\n</pre>',
  '$\\text{a}% {% x %}\n$',
  '普通文字 {a} 100% %} {% 5 %}',
];

describe('a tag becomes Markdown', () => {
  it.each([...PICTURES, ...LINKS, ...QUOTES, ...NOTES, ...TABS, ...CODE, ...TEMPLATES])(
    '%s',
    (source, markdown) => {
      const { text, diagnostics } = convert(source);
      expect(text).toBe(markdown);
      expect(diagnostics).toEqual([]);
    },
  );

  it.each(UNTOUCHED)('but not here: %s', (source) => {
    expect(convert(source)).toEqual({ text: source, repairs: [], diagnostics: [] });
  });
});

const REPORTED: [source: string, markdown: string, told: string[]][] = [
  ['文\n{% foo a %}{% bar %}', '文\n{% foo a %}{% bar %}', ['SC830 2:1', 'SC830 2:12']],
  ['{% if x %}甲{% endif %}', '{% if x %}甲{% endif %}', ['SC830 1:1', 'SC830 1:12']],
  ['{% note %}\n![](x.png)', '{% note %}\n![](x.png)', ['SC831 1:1']],
  ['甲 {% endnote %}', '甲 {% endnote %}', ['SC831 1:3']],
  ['{% asset_img %}', '{% asset_img %}', ['SC833 1:1']],
  ['{% link 名 %}', '{% link 名 %}', ['SC833 1:1']],
  ['- {% asset_img n.png %}', '- {% asset_img n.png %}', ['SC834 1:3']],
  ['{% asset_link n.pdf %}', '{% asset_link n.pdf %}', ['SC834 1:1']],
  ['{% include_code n.py %}', '{% include_code n.py %}', ['SC834 1:1']],
  ['![](n.png) <img src="m.png">', '![](n.png) <img src="m.png">', ['SC835 1:5', 'SC835 1:21']],
  ['{% post_link none %}', '{% post_link none %}', ['SC836 1:1']],
  ['{% post_path none %}', '{% post_path none %}', ['SC836 1:1']],
  ['{% iframe //a.b/c 10 10 %}', '<https://a.b/c>', ['SC837 1:1']],
  ['{% youtube abc %}', '[YouTube: abc](https://www.youtube.com/watch?v=abc)', ['SC837 1:1']],
  ['{% vimeo 12 %}', '[Vimeo: 12](https://vimeo.com/12)', ['SC837 1:1']],
  ['{% gist 12 a.py %}', '[Gist: a.py](https://gist.github.com/12)', ['SC837 1:1']],
  ['{% jsfiddle 12 %}', '[JSFiddle: 12](https://jsfiddle.net/12)', ['SC837 1:1']],
  ['{% caniuse fetch@past_1 %}', '[Can I use: fetch](https://caniuse.com/fetch)', ['SC837 1:1']],
  ['{% pdf p.pdf 500px %}', '[p.pdf](p.pdf)', ['SC837 1:1']],
  ['{{ page.title }}', '{{ page.title }}', ['SC838 1:1']],
  ['{% asset_img left x.png %}', '![](x.png)', ['SC839 1:1']],
  ['{% pullquote right %}甲{% endpullquote %}', '> 甲', ['SC839 1:1']],
  [
    '{% mermaid graph TD %}\nA-->B\n{% endmermaid %}',
    '```mermaid\ngraph TD\nA-->B\n```',
    ['SC840 1:1'],
  ],
];

test.each(REPORTED)('%s is told', (source, markdown, expected) => {
  const converted = convert(source);
  expect(converted.text).toBe(markdown);
  expect(told(converted)).toEqual(expected);
  for (const { message, help, severity } of converted.diagnostics) {
    expect(severity).toBe('warning');
    for (const { en, zh } of [message, help]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en + zh).not.toMatch(/undefined|\[object/);
    }
  }
});

test('tags in more than sixteen others stay, and are told', () => {
  const source = `${'{% note %}\n'.repeat(18)}x\n${'{% endnote %}\n'.repeat(18)}`;
  const converted = convert(source);
  expect(told(converted)).toContain('SC832 17:1');
  expect(converted.text).toContain('{% note %}\n');
});

test('places are those of the file with its front matter', () => {
  const note = noteOf('文 {% foo %} 与 {% raw %}{{{% endraw %}', '---\ntitle: 题\n---\n');
  const { diagnostics, repairs, text } = convertBody(note, BLOG);
  expect(text).toBe('文 {% foo %} 与 {{');
  expect(diagnostics).toMatchObject([
    {
      file: 'source/_posts/r-fcn.md',
      place: { line: 4, column: 3, length: 9 },
      sourceLine: '文 {% foo %} 与 {% raw %}{{{% endraw %}',
    },
  ]);
  expect(repairs).toMatchObject([
    { file: 'source/_posts/r-fcn.md', place: { line: 4, column: 15 } },
  ]);
});

test('a note that turns templates off has no tags', () => {
  const note = noteOf('{% note %}\n甲\n{% endnote %} {{ x }}', '---\ndisableNunjucks: true\n---\n');
  expect(convertBody(note, BLOG)).toMatchObject({
    text: '{% note %}\n甲\n{% endnote %} {{ x }}',
    diagnostics: [],
  });
});

describe('in lists and quotes', () => {
  it('a block stays in its item, six levels deep', () => {
    const indent = ' '.repeat(10);
    const items = [0, 2, 4, 6, 8].map((depth) => `${' '.repeat(depth)}- ${depth}`).join('\n');
    const source = `${items}\n${indent}- 甲\n${indent}  {% note info %}\n${indent}  乙\n\n${indent}  丙\n${indent}  {% endnote %}\n${indent}- 丁`;
    expect(markdownOf(source)).toBe(
      `${items}\n${indent}- 甲\n${indent}  > [!info]\n${indent}  > 乙\n${indent}  >\n${indent}  > 丙\n${indent}- 丁`,
    );
  });

  it.each<Row>([
    ['1. {% note %}\n   甲\n   {% endnote %}\n2. 乙', '1. > [!note]\n   > 甲\n2. 乙'],
    ['- {% code lang:js %}\n  a\n  {% endcode %}\n  后', '- ```js\n  a\n  ```\n  后'],
    ['- 甲\n  {% code %}\nb\n  {% endcode %}', '- 甲\n  ```text\n  b\n  ```'],
    [
      '> {% note %}\n> 甲\n>\n> 乙\n> {% endnote %}\n> 丙',
      '> > [!note]\n> > 甲\n> >\n> > 乙\n>\n> 丙',
    ],
    [
      '\t- 甲\n\n\t  {% quote %}\n\t  乙\n\t  {% endquote %}',
      '\t- 甲\n\n\t  {% quote %}\n\t  乙\n\t  {% endquote %}',
    ],
    [
      '- 甲\n      {% note %}\n      乙\n      {% endnote %}\n- 丙',
      '- 甲\n      \n  > [!note]\n  > 乙\n- 丙',
    ],
    ['<b>甲</b>\n{% note %}乙{% endnote %}', '<b>甲</b>\n\n> [!note]\n> 乙'],
    ['- 甲\n\t{% quote %}\n\t乙\n\t{% endquote %}', '- 甲\n\t> 乙'],
    [
      '- 甲 {% asset_img x.png %}\n    - {% asset_img x.png %}',
      '- 甲 ![](x.png)\n    - ![](x.png)',
    ],
  ])('%s', (source, markdown) => {
    expect(markdownOf(source)).toBe(markdown);
  });
});
