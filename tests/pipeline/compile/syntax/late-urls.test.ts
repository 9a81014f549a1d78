/** Addresses are found as GFM finds them, and notes without one are left alone. */
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { lateUrls } from '../../../../src/pipeline/compile/syntax/late-urls.ts';

const oracle = unified().use(remarkParse).use(remarkGfm).freeze();
const guarded = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(lateUrls as typeof remarkGfm)
  .freeze();

const PIECES = [
  ...['me@example.org', 'HTTPS://a.org/x', 'http://b.org', 'WWW.c.org', 'www.d.org', '见www.e.org'],
  ...['mailto:me@f.org', 'xmpp:me@g.org/x', '[文 h@i.org](j)', '<k@l.org>', '`m@n.org`', '$x$'],
  ...['文', ' ', '\n', '\n\n', '- ', '**', '(', ')', '@', 'http:', 'www'],
];

test('whatever stands around them', () => {
  const notes = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(notes, (markdown) => {
      expect(guarded.parse(markdown)).toEqual(oracle.parse(markdown));
    }),
    { numRuns: 400 },
  );
});

test.each(['me@a.org', 'mailto:me@a.org', 'xmpp:me@a.org'])('`%s` becomes a link', (address) => {
  expect(JSON.stringify(guarded.parse(`文 ${address} 文`))).toContain('"type":"link"');
});
