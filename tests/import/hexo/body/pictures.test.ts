/** Paths of pictures of every habit, links to files and notes, and what stands after fences. */
import { describe, expect, it, test } from 'vitest';
import { BLOG, convert, markdownOf, told } from './blog.ts';

type Row = [source: string, markdown: string];

const PATHS: Row[] = [
  ['![](x.png)', '![](x.png)'],
  ['![](./x.png)', '![](x.png)'],
  ['![图](r-fcn/x.png)', '![图](x.png)'],
  ['![图](/r-fcn/x.png "题" )', '![图](x.png "题" )'],
  ['![图]( /2021/08/31/r-fcn/x.png)', '![图]( x.png)'],
  ['![](../images/y.png)', '![](/images/y.png)'],
  ['![](https://old.site/images/y.png)', '![](/images/y.png)'],
  ['![](https://other.site/n.png)', '![](https://other.site/n.png)'],
  ['![](data:image/gif;base64,R0lGOD)', '![](data:image/gif;base64,R0lGOD)'],
  ['![](<a b.png>)', '![](<a b.png>)'],
  ['![](a%20b.png)', '![](a%20b.png)'],
  ['![](%E5%9B%BE%201.png)', '![](%E5%9B%BE%201.png)'],
  ['![图 $x_{[1]}$ 与 `]`](r-fcn/x.png)', '![图 $x_{[1]}$ 与 `]`](x.png)'],
  ['![a [b] c](r-fcn/x.png)', '![a [b] c](x.png)'],
  ['[![图](r-fcn/x.png)](/images/y.png)', '[![图](x.png)](/images/y.png)'],
  ['| 图 |\n|---|\n| ![](r-fcn/x.png) |', '| 图 |\n|---|\n| ![](x.png) |'],
  ['![图][a]\n\n[a]: r-fcn/x.png "题"', '![图][a]\n\n[a]: x.png "题"'],
  ['![图][a]\n\n> [a]: <r-fcn/x.png>', '![图][a]\n\n> [a]: <x.png>'],
  ['[论文](p.pdf) [图](r-fcn/x.png)', '[论文](p.pdf) [图](x.png)'],
  ['<img src="r-fcn/x.png" width="50%" alt="图">', '<img src="x.png" width="50%" alt="图">'],
  ["<img alt='a' src='r-fcn/x.png'/>", "<img alt='a' src='x.png'/>"],
  ['<img src=r-fcn/x.png width=50%>', '<img src="x.png" width=50%>'],
  [
    '<div align="center">\n<img src="r-fcn/x.png">\n</div>',
    '<div align="center">\n<img src="x.png">\n</div>',
  ],
  [
    '<video src="v.mp4" poster="r-fcn/x.png"></video>',
    '<video src="v.mp4" poster="x.png"></video>',
  ],
  ['`![](r-fcn/x.png)`', '`![](r-fcn/x.png)`'],
  ['\\![](r-fcn/x.png)', '\\![](x.png)'],
];

/** Written so that Markdown shows no picture, with the file there: a repair. */
const REPAIRED: Row[] = [
  ['![图](a b.png)', '![图](<a b.png>)'],
  ['![图](a b.png "题")', '![图](<a b.png> "题")'],
  ['![](图 1.png)', '![](<图 1.png>)'],
  ['![](img\\z.png)', '![](img/z.png)'],
  ['![图](x.png =200x)', '<img src="x.png" alt="图" width="200">'],
  ['![图](x.png "题" =50%x)', '<img src="x.png" alt="图" title="题" width="50%">'],
  ['![图](x.png =200x100)', '<img src="x.png" alt="图" width="200" height="100">'],
];

describe('paths of pictures', () => {
  it.each(PATHS)('%s', (source, markdown) => {
    expect(convert(source)).toEqual({ text: markdown, repairs: [], diagnostics: [] });
  });

  it.each(REPAIRED)('%s is repaired, since the file is there', (source, markdown) => {
    const { text, repairs, diagnostics } = convert(source);
    expect(text).toBe(markdown);
    expect(repairs).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });

  it('stay where the file is missing, and are told', () => {
    const source = '- ![](n.png)\n\n  ![a](m n.png)\n\n<img src=o.png>';
    const converted = convert(source);
    expect(converted.text).toBe(source);
    expect(told(converted)).toEqual(['SC835 1:7', 'SC835 3:8', 'SC835 5:10']);
  });
});

test('links to notes by their old address name the file, those to other pages stay', () => {
  const blog = {
    ...BLOG,
    noteAt: (url: string) =>
      url.replace('https://old.site', '').startsWith('/2021/08/31/fpn/')
        ? { newPath: 'posts/fpn.md' }
        : undefined,
  };
  expect(
    markdownOf('[a](/2021/08/31/fpn/#方法 "题") [b](https://old.site/2021/08/31/fpn/)', blog),
  ).toBe('[a](fpn.md#方法 "题") [b](fpn.md)');
  expect(markdownOf('[c](/tags/x/) [d](#e) [f](https://a.b/2021/)', blog)).toBe(
    '[c](/tags/x/) [d](#e) [f](https://a.b/2021/)',
  );
});

describe('what stands after a fence', () => {
  it.each<Row>([
    ['``` python train.py https://a.b 链接', '``` python train.py https://a.b 链接'],
    ['```python 训练', '```python 训练'],
    ['```python train', '```python title="train"'],
    [
      '```js first_line:10 mark:2,4-6 line_number:false',
      '```js first_line:10 mark:2,4-6 line_number:false',
    ],
    ['```js 标题 wrap:false line_threshold:3 mark:6-4', '```js title="标题" {4-6}'],
    ['```js highlight:false', '```text'],
    ['```js =+10', '```js start=10'],
    ['```js 标 题 /a/b.js 源 码', '```js title="标 题"'],
    ['```js {2,3} title="a"', '```js {2,3} title="a"'],
    ['```', '```'],
    ['~~~ js', '~~~ js'],
  ])('%s', (info, expected) => {
    const [fence = ''] = /^[`~]+/.exec(info) ?? [];
    expect(markdownOf(`- 甲\n\n  ${info}\n  code\n  ${fence}\n`)).toBe(
      `- 甲\n\n  ${expected}\n  code\n  ${fence}\n`,
    );
  });
});
