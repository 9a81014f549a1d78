/** What of a post can be searched: its text by heading, with its formulas. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../example/markdown.ts';

function sections(markdown: string): string[] {
  return compile(markdown).search.map(
    ({ headingId, heading, runs }) => `${headingId ?? ''}|${written(heading)}|${written(runs)}`,
  );
}

function written(runs: (string | { tex: string; display: boolean })[]): string {
  return runs
    .map((run) => (typeof run === 'string' ? run : run.display ? `$$${run.tex}$$` : `$${run.tex}$`))
    .join('')
    .replaceAll('\n', '⏎');
}

describe('the sections of a post', () => {
  it.each([
    ['are those of its headings', '前文\n\n## 方法\n\n正文', ['||前文', '方法|方法|正文']],
    ['have formulas as they are', '由 $x^2$ 得\n\n$$\ny\n$$', ['||由 $x^2$ 得⏎$$y$$']],
    ['have formulas of headings', '## 损失 $L$\n\n文', ['损失-l|损失 $L$|文']],
    ['have code as text, its spaces once', '```js\nlet  a\n  b\n```', ['||let a b']],
    ['have the words of pictures', '![图一](a.png)', ['||图一']],
    ['have no markup', '**卷**积 [链](https://a.org) `码`', ['||卷积 链 码']],
    [
      'have the text of an author’s HTML',
      '<details><summary>证</summary>明</details>',
      ['||证⏎明'],
    ],
    ['have the cells of tables apart', '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |', ['||甲⏎乙⏎丙⏎丁']],
    ['have Chinese over a line end as one', '卷积\n网络', ['||卷积网络']],
    ['have no mark of a table of contents', '[TOC]\n\n## 甲\n\n文', ['甲|甲|文']],
    [
      'have footnotes without the way back',
      '文[^1]\n\n[^1]: 注',
      ['||文1', 'footnote-label|脚注|注'],
    ],
    ['are none where there is no text', '', []],
  ])('%s', (_, markdown, expected) => {
    expect(sections(markdown)).toEqual(expected);
  });

  it('are cut where they are long, after a sentence, and lead to their heading all the same', () => {
    const cut = compile(`## 长\n\n${'卷积神经网络。'.repeat(300)}`).search;
    expect(cut.length).toBeGreaterThan(2);
    expect(new Set(cut.map(({ headingId }) => headingId))).toEqual(new Set(['长']));
    for (const { runs } of cut) expect(runs.join('')).toMatch(/^(?:卷积神经网络。)+$/);
  });
});

test('no text is lost, however it is cut', () => {
  const piece = fc.constantFrom(
    '卷积。',
    'word ',
    '长'.repeat(90),
    'a, b. ',
    '$x$',
    '`code` ',
    '\n\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const markdown = `开${pieces.join('')}`;
      const { search, text } = compile(markdown);
      const plain = (runs: string) => runs.replace(/\s+/g, '');
      const all = search.flatMap(({ runs }) =>
        runs.map((run) => (typeof run === 'string' ? run : run.tex)),
      );
      expect(plain(all.join(''))).toBe(plain(text));
    }),
    { numRuns: 60 },
  );
});
