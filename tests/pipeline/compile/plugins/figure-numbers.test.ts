/** Numbers of figures. */
import { expect, it } from 'vitest';
import { createCompiler } from '../../../../src/pipeline/compile/compile-post.ts';
import {
  COMPILE_OPTIONS,
  compile,
  exampleSource,
  html,
  htmlOf,
  visibleText,
} from '../../../example/markdown.ts';

const NUMBERED = { figureNumbers: true };
const captionsOf = (page: string) =>
  [...page.matchAll(/<figcaption[^>]*>(.*?)<\/figcaption>/gs)].map(([, inner = '']) =>
    visibleText(inner),
  );

const THREE =
  '![甲](a.png)\n\n![](b.png)\n\n<img src="c.png" alt="乙">\n\n' +
  '<figure><img src="d.png" alt=""><figcaption>丙</figcaption></figure>\n';

it('figures with a caption are numbered in their order, in the language of the post', () => {
  expect(captionsOf(html(THREE, NUMBERED))).toEqual(['图 1：甲', '图 2：乙', '图 3：丙']);
  const compiler = createCompiler({ ...COMPILE_OPTIONS, ...NUMBERED });
  const english = compiler(exampleSource('![One](a.png)', { frontMatter: { lang: 'en' } }));
  expect(captionsOf(htmlOf(english))).toEqual(['Figure 1: One']);
});

it('they are not without the option', () => {
  expect(captionsOf(html(THREE))).toEqual(['甲', '乙', '丙']);
});

it('a number is in the language of the post where its caption is not', () => {
  expect(htmlOf(compile('![One](a.png)', NUMBERED))).toContain(
    '<figcaption lang="en"><span class="figure-number" lang="zh-CN">图 1：</span>One',
  );
});

it('a link leads to a figure by its number, or by the id that its author wrote', () => {
  expect(compile(THREE, NUMBERED).ids).toEqual(['fig-1', 'fig-2', 'fig-3']);
  const named = '<figure id="net"><img src="a.png" alt=""><figcaption>网</figcaption></figure>';
  expect(compile(named, NUMBERED).ids).toEqual(['net']);
});

it('an id that is there already is not given again', () => {
  const { ids, diagnostics } = compile('## Fig 1\n\n![甲](a.png)\n', NUMBERED);
  expect(ids).toEqual(['fig-1']);
  expect(diagnostics).toEqual([]);
});
