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

const CAPTION = 'what follows the language of a code block is its caption';

const COMMENT = 'comments are for the author, and no part of the page';

const NO_HTML = 'no HTML but a comment to browsers: it is told, and no part of the page';

const NAME = 'a name in double brackets is a link to a note, or a picture';

const WORDS = 'a picture without words is told, and nothing to a screen reader';

/** Where the dialect is not CommonMark: the number of each example, and why it differs. */
const DEVIATIONS: Record<number, string> = {
  143: CAPTION,
  146: CAPTION,
  156: UNFINISHED,
  157: UNFINISHED,
  158: UNFINISHED,
  177: COMMENT,
  179: COMMENT,
  180: NO_HTML,
  182: NO_HTML,
  183: COMMENT,
  308: COMMENT,
  309: COMMENT,
  475: WORDS,
  548: NAME,
  590: NAME,
  602: BARE_URL,
  606: BARE_URL,
  608: BARE_URL,
  611: BARE_URL,
  612: BARE_URL,
  625: COMMENT,
  626: COMMENT,
  627: NO_HTML,
  628: NO_HTML,
  629: NO_HTML,
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
