/** Which fonts a page asks for before its style sheets do. */
import { expect, test } from 'vitest';
import { earlyFonts } from '../../../../src/pipeline/render/page/early-fonts.ts';
import { compile } from '../../../example/markdown.ts';
import { examplePost } from '../../../example/site.ts';

const MAIN = 'katex/fonts/KaTeX_Main-Regular.woff2';
const ITALIC = 'katex/fonts/KaTeX_Math-Italic.woff2';

test.each([
  ['$f(x)=1$', [MAIN, ITALIC]],
  ['$1+1$ 和 $\\mathbf{w}$', [MAIN]],
  ['没有公式', []],
])('%s', (markdown, fonts) => {
  expect(earlyFonts(examplePost({ compiled: compile(markdown) }))).toEqual(fonts);
});

test('no post, no fonts', () => {
  expect(earlyFonts(undefined)).toEqual([]);
});
