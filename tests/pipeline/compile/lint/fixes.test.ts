/** What holds for all fixes: they come to an end, lose no text and break nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyFixes } from '../../../../src/check/fix/apply-fixes.ts';
import type { CompiledPost } from '../../../../src/model.ts';
import { fixable } from '../../../example/lint.ts';
import { compile } from '../../../example/markdown.ts';

const BLOCKS = [
  ...['##标题', '＃＃ 标题', '## 题', '#### 深', '#标签', '\u200b# 题', '##\u3000题'],
  ...[
    '1. 一',
    '1. 一\n2. 二',
    '3. 三',
    '  - 甲',
    ' - 乙',
    '- 点',
    '－ 项',
    '-\u00a0项',
    '1、一\n2、二',
  ],
  ...[
    '```\n码\n```',
    '   ```\n   码\n   ```',
    '$$\nx\n$$',
    '  $$\n  y\n  $$',
    '> 引',
    '> ```\n> 码\n> ```',
  ],
  ...[
    '[文][https://a.org]',
    '[文] (a.md)',
    '(文)[a.md]',
    '【文】(a.md)',
    '！[图](a.png)',
    '![图](a.png)',
  ],
  ...[
    '** 粗 **字',
    '**粗 **',
    '**没有',
    '结束**',
    '＊＊粗＊＊',
    '文__重__文',
    'a** b **c',
    '2 ** 3',
  ],
  ...[
    '文\u200b字',
    '$x\u200b$',
    '`a\u200b`',
    '文[^1]',
    '[^1]: 注',
    '[^2]: 注',
    '[文][b]',
    '[b]: c.md',
  ],
  ...[
    '| $ a|b $ | 文 |\n|---|---|\n| $ P(a|b) $ | 值 |',
    '$\\begin{eqnarray} a &=& b \\end{eqnarray}$',
  ],
  ...['<!-- 注 -->', '---', '', '\t文', '    文', '文字', '* [文][https://a.org/(x)]'],
];
const SEPARATORS = ['\n', '\n\n', '\n\n\n', '\n   ', '\n\n   ', '\n> ', '\n\n\t'];

const note = fc
  .array(fc.tuple(fc.constantFrom(...BLOCKS), fc.constantFrom(...SEPARATORS)), { maxLength: 8 })
  .map((parts) => parts.flat().join(''));

/** All that is Chinese in the text, code and the words of pictures included: no fix adds or takes any. */
function han({ text }: CompiledPost): string {
  return text.replace(/\P{Script=Han}/gu, '');
}

/** Codes of its errors. */
function errors({ diagnostics }: CompiledPost): string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

it('after at most three runs nothing is left to fix, no text is lost, and nothing new is wrong', () => {
  fc.assert(
    fc.property(note, (markdown) => {
      const before = compile(markdown);
      let [text, post] = [markdown, before];
      for (let run = 0; run < 3; run++) {
        text = applyFixes(text, [...post.diagnostics, ...post.lint].flatMap(fixable)).text;
        post = compile(text);
      }
      expect([...post.diagnostics, ...post.lint].flatMap(fixable)).toEqual([]);
      expect(han(post)).toBe(han(before));
      // A heading that was hidden ends a paragraph: what follows is read anew.
      if (!/^\s*\u200b#/m.test(markdown)) {
        expect(errors(before)).toEqual(expect.arrayContaining(errors(post)));
      }
    }),
    { numRuns: 200 },
  );
});

it('each place is one of the file, and each fix changes something', () => {
  fc.assert(
    fc.property(note, (markdown) => {
      for (const { place, sourceLine = '', fix } of compile(markdown).lint) {
        expect(place?.column).toBeLessThanOrEqual(sourceLine.length);
        if (!fix) continue;
        expect(markdown.slice(fix.offset, fix.offset + fix.length)).not.toBe(fix.text);
        expect(fix.offset + fix.length).toBeLessThanOrEqual(markdown.length);
      }
    }),
    { numRuns: 200 },
  );
});
