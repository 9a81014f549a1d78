/** CommonMark 0.31.2: our parser by itself, and the pages of the whole dialect beside it. */
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it, test } from 'vitest';
import { createCompiler } from '../../src/pipeline/compile/compile-post.ts';
import { COMPILE_OPTIONS, exampleSource, htmlOf } from '../example/markdown.ts';
import { EXAMPLES, type Example } from './examples.ts';
import { normalized } from './normalized.ts';

const BARE_URL = 'GFM makes a link of an address that stands in text';

const UNFINISHED = 'a tag without an end is shown as text: HTML would swallow what follows';

/** Where the dialect is not CommonMark: the number of each example, and why it differs. */
const DEVIATIONS: Record<number, string> = {
  156: UNFINISHED,
  157: UNFINISHED,
  158: UNFINISHED,
  602: BARE_URL,
  606: BARE_URL,
  608: BARE_URL,
  611: BARE_URL,
  612: BARE_URL,
};

test('the specification has 652 examples', () => {
  expect(EXAMPLES).toHaveLength(652);
});

describe('the parser alone', () => {
  const processor = unified()
    .use(remarkParse)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze();

  it('gives the HTML of every example', () => {
    const page = ({ markdown }: Example) => String(processor.processSync(markdown));
    expect(differing(page)).toEqual([]);
  });
});

describe('a page that keeps HTML as written', () => {
  // The samples have dollars as text; what is math beyond CommonMark has tests of its own.
  const compile = createCompiler({ ...COMPILE_OPTIONS, html: 'allow', math: false });

  it('differs from the specification where the table says so, and nowhere else', () => {
    const page = ({ markdown }: Example) => htmlOf(compile(exampleSource(markdown)));
    expect(differing(page)).toEqual(Object.keys(DEVIATIONS).map(Number));
  });
});

/** The numbers of the examples for which `page` gives other HTML. */
function differing(page: (example: Example) => string): number[] {
  return EXAMPLES.filter((example) => normalized(page(example)) !== normalized(example.html)).map(
    ({ number }) => number,
  );
}
