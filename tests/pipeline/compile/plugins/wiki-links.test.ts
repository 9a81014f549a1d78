/** Names in double brackets: what is one, what it shows, and what it never touches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compile,
  faults,
  formulasIn,
  html,
  htmlOf,
  visibleText,
} from '../../../example/markdown.ts';

describe('a name in double brackets is a link', () => {
  it.each([
    ['见 [[fpn]]。', '<p>见 <a href="fpn">fpn</a>。</p>', ['fpn']],
    ['[[检测/fpn]]', '<p><a href="检测/fpn">检测/fpn</a></p>', ['检测/fpn']],
    ['[[a_b*c*_d]]', '<p lang="en"><a href="a_b*c*_d">a_b*c*_d</a></p>', ['a_b*c*_d']],
    ['[[fpn|显示文字]]', '<p><a href="fpn">显示文字</a></p>', ['fpn']],
    [
      '[[fpn|**粗**与 `c]]`]]',
      '<p><a href="fpn"><strong>粗</strong>与 <code>c]]</code></a></p>',
      ['fpn'],
    ],
    ['[[fpn#方法]]', '<p><a href="fpn#方法">fpn › 方法</a></p>', ['fpn#方法']],
    ['[[ fpn ]]', '<p lang="en"><a href="fpn">fpn</a></p>', ['fpn']],
    ['[[a]][[b]]', '<p lang="en"><a href="a">a</a><a href="b">b</a></p>', ['a', 'b']],
    ['[[a|b [c] d]]', '<p lang="en"><a href="a">b [c] d</a></p>', ['a']],
    ['[[100%]]', '<p><a href="100%">100%</a></p>', ['100%']],
    ['**[[fpn]]：**后', '<p><strong class="lead"><a href="fpn">fpn</a>：</strong>后</p>', ['fpn']],
  ])('%s', (markdown, expected, names) => {
    const compiled = compile(markdown);
    expect(htmlOf(compiled)).toBe(expected);
    expect(compiled.references.map(({ kind, url, wiki }) => ({ kind, url, wiki }))).toEqual(
      names.map((url) => ({ kind: 'link', url, wiki: true })),
    );
    expect(compiled.diagnostics).toEqual([]);
  });

  it('whose text may hold a formula, with bars and brackets', () => {
    expect(formulasIn(html('[[fpn|层 $P(A|B)_{a[b[1]]}$ 的]]'))).toEqual(['P(A|B)_{a[b[1]]}']);
  });

  it('in a table with `\\|`, as bars are written there', () => {
    const page = html('| a | b |\n|---|---|\n| [[fpn\\|金字塔]] | ![[x.png\\|300]] |');
    expect(page).toContain('<td><a href="fpn">金字塔</a></td>');
    expect(page).toContain('<img src="x.png" alt="" decoding="async" width="300"');
  });

  it('told from others by the place of its name', () => {
    const [reference] = compile('文\n见 [[ 检测/fpn#方法 |x]]').references;
    expect(reference).toMatchObject({ place: { line: 2, column: 6, length: 9 } });
  });

  it('that leaves the title of the note open, where no text is given', () => {
    expect(compile('[[fpn#方法]] [[vit|x]]').content).toEqual([
      '<p><a href="',
      { kind: 'reference', index: 0 },
      '">',
      { kind: 'title', index: 0 },
      ' › 方法</a> <a href="',
      { kind: 'reference', index: 1 },
      '">x</a></p>',
    ]);
  });

  it('with its name in the text of the post and in tables of contents', () => {
    const { text, headings } = compile('## 见 [[fpn]]\n\n[[vit|显示]]');
    expect(text).toBe('见 fpn\n显示');
    expect(headings).toMatchObject([{ id: '见-fpn', html: ['见 fpn'] }]);
  });
});

describe('a heading of the note itself', () => {
  it.each([
    ['[[#方法 A]]', 'href="#方法-a">方法 A</a>'],
    ['[[#方法 a|那里]]', 'href="#方法-a">那里</a>'],
    ['[[#方法-a]]', 'href="#方法-a">方法-a</a>'],
  ])('%s', (link, expected) => {
    expect(html(`${link}\n\n## 方法 A`)).toContain(expected);
  });
});

describe('a picture with `!`', () => {
  it.each([
    ['![[图 1.png]]', 'src="图 1.png" alt=""'],
    ['![[a.png|说明]]', 'src="a.png" alt="说明"'],
    ['![[a.png|300]]', 'src="a.png" alt="" decoding="async" width="300"'],
    ['![[a.png|45%]]', 'src="a.png" alt="" decoding="async" class="w-45"'],
    ['![[a.png|300x200]]', 'src="a.png" alt="" width="300" height="200"'],
    ['![[a.png|一张图|45%]]', 'src="a.png" alt="一张图" decoding="async" class="w-45"'],
  ])('%s', (markdown, attributes) => {
    expect(html(markdown)).toContain(`<img ${attributes}`);
    expect(compile(markdown).references).toMatchObject([{ kind: 'image', wiki: true }]);
  });

  it('that is none becomes a link, and the author is told', () => {
    expect(html('文 ![[fpn]]')).toBe('<p>文 <a href="fpn">fpn</a></p>');
    expect(faults('文 ![[fpn]]')).toEqual(['SC344 1:3 ![[fpn]]']);
  });
});

describe('what is no name stays as it is', () => {
  it.each([
    ['[[1]](https://a.org)', '<a href="https://a.org">[1]</a>'],
    ['[[a]]\n\n[a]: b.md', '[<a href="b.md">a</a>]'],
    ['[[a]][r]\n\n[r]: b.md', '<a href="b.md">[a]</a>'],
    ['x[[^1]]\n\n[^1]: 注', '[<sup>'],
    ['`[[a]]`', '<code>[[a]]</code>'],
    ['\\[[a]]', '[[a]]'],
    ['[[]]', '[[]]'],
    ['[[|a]]', '[[|a]]'],
    ['[[#]]', '[[#]]'],
    ['[[a|]]', '[[a|]]'],
    ['[[a\nb]]', '[[a\nb]]'],
    ['[[1,2],[3,4]]', '[[1,2],[3,4]]'],
    ['    [[a]]', '[[a]]'],
    ['[[a', '[[a'],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toContain(expected);
    expect(compile(markdown).references.filter(({ wiki }) => wiki)).toEqual([]);
  });

  it('within a formula, as in $R[[x]]$', () => {
    expect(formulasIn(html('环 $R[[x]]$ 与 $$[[y|z]]$$'))).toEqual(['R[[x]]', '[[y|z]]']);
  });

  it('within a link, where it is text', () => {
    expect(html('[见 [[b]] 等](c.md) [[a|见 [x](y.md)]]')).toBe(
      '<p><a href="c.md">见 b 等</a> <a href="a">见 x</a></p>',
    );
  });
});

const PIECES = [
  '[',
  ']',
  '[[',
  ']]',
  '|',
  '!',
  '#',
  '$',
  '`',
  '\\',
  '甲',
  'x',
  ' ',
  '\n',
  '*',
  '(',
];

describe('whatever stands in brackets', () => {
  it('no letter is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
        // Without `|`, `#` and `![[`, which hide a name on purpose, and on one line: no fences.
        const markdown = `文 ${pieces.filter((piece) => !/[|#!(\n]/.test(piece)).join('')}`;
        const { text } = compile(markdown);
        const letters = (each: string) => each.replace(/[^甲x]/g, '');
        expect(letters(text), markdown).toBe(letters(markdown));
      }),
      { numRuns: 500 },
    );
  });

  it('a document without `[[` has no such link, and its text is as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
        const markdown = pieces.join('').replaceAll('[[', '[').replaceAll('[[', '[');
        fc.pre(!markdown.includes('[['));
        const compiled = compile(markdown);
        expect(compiled.references.filter(({ wiki }) => wiki)).toEqual([]);
        expect(
          compiled.content.filter((part) => typeof part !== 'string' && part.kind === 'title'),
        ).toEqual([]);
      }),
    );
  });

  it('compiling ends without an exception, and with no mark left', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
        const page = html(pieces.join(''));
        expect(page).not.toContain('hole-');
        expect(visibleText(page)).not.toContain('hole-');
      }),
      { numRuns: 500 },
    );
  });
});
