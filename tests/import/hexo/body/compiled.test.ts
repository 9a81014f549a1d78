/** What is converted is a note that compiles: its formulas are set, its blocks are blocks. */
import { describe, expect, it, test } from 'vitest';
import { faults, formulasIn, html, withTex } from '../../../example/markdown.ts';
import { markdownOf } from './blog.ts';
import { KEPT_FORMULAS, UNDONE_WORKAROUNDS } from './workarounds.ts';

/** Between the dollars. */
function formulasOf(expected: string): string[] {
  return [...expected.matchAll(/\$([^$]+)\$/g)].map(([, tex = '']) => tex);
}

describe('formulas', () => {
  it.each([...UNDONE_WORKAROUNDS, ...KEPT_FORMULAS])('$written', ({ written, expected }) => {
    const markdown = markdownOf(`设 ${written}。`);
    expect(formulasIn(html(markdown))).toEqual(formulasOf(expected));
    expect(faults(markdown)).toEqual([]);
  });
});

/** Without classes, and with formulas as TeX. */
function plainHtml(source: string): string {
  const shown = withTex(html(markdownOf(source)));
  return shown
    .replace(/ (?:class|decoding|loading|tabindex|role)="[^"]*"/g, '')
    .replace(/>\n</g, '><')
    .trim();
}

test.each([
  [
    '- 甲\n  {% note info %}\n  - 乙 $x\\_1$\n\n  $$\n  y\n  $$\n  {% endnote %}\n  丙\n- 丁',
    /<ul><li>.*<blockquote><p><strong>.*<ul><li>.*\$x_1\$.*<\/li>\s*<\/ul>.*\$y\$.*<\/blockquote>\s*<p>丙<\/p>\s*<\/li>\s*<li>.*丁/s,
  ],
  [
    '{% note warning 题 $x$ %}\n文\n{% endnote %}\n后',
    /^<details><summary><strong>题 .*\$x\$.*<\/summary>\s*<p>文<\/p>\s*<\/details>\s*<p>后<\/p>$/s,
  ],
  [
    '{% tabs a %}\n<!-- tab 甲 -->\n一\n<!-- endtab -->\n<!-- tab 乙 -->\n二\n<!-- endtab -->\n{% endtabs %}',
    /^<details open><summary>.*甲.*一.*<\/details>\s*<details><summary>.*乙.*二.*<\/details>$/s,
  ],
  [
    '{% quote 甲 %}\n一\n{% endquote %}\n{% quote 乙 %}\n二\n{% endquote %}',
    /^(?:<blockquote><p>.<\/p><p>— .*?<strong.*?<\/blockquote>\s*){2}$/s,
  ],
  ['{% asset_img x.png 图中 $x_1$ %}', /^<figure><img src="x.png".*<figcaption>图中 .*\$x_1\$/s],
  ['{% asset_img x.png 300 题 %}', /^<figure><img src="x.png" alt="题" width="300"/],
  [
    '{% label info@文 %} {% btn https://a.b, c %}',
    /^<p><mark>文<\/mark> <a href="https:\/\/a.b">c<\/a><\/p>/,
  ],
  ['{% video v.mp4 %}', /<video src="v.mp4" controls>/],
])('%s', (source, expected) => {
  expect(plainHtml(source)).toMatch(expected);
});

test('code of a tag is code, whatever it holds, in a list too', () => {
  const code = '{% note %}\n```js\n  $a\\_b$ <b>\n```';
  const indented = code.replace(/^/gm, '  ');
  const shown = html(
    markdownOf(
      `- 甲\n\n  {% codeblock lang:text 题 mark:2 %}\n${indented}\n  {% endcodeblock %}\n- 乙`,
    ),
  );
  const text = shown.replace(/<[^>]*>/g, '').replaceAll('&#x3C;', '<');
  expect(shown).toContain('<figcaption>题</figcaption>');
  for (const line of code.split('\n')) expect(text).toContain(line);
  expect(shown).toMatch(/<ul>\s*<li>[\s\S]*<figure[\s\S]*<\/li>\s*<li>/);
});
